import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssessmentStatus } from '@zicht/shared/assessments/assessment-status';
import type { Assessment } from '../domain/assessment.js';

/** The self-assessment of one organisation in one round. */
@Entity({ schema: 'app', name: 'assessments' })
export class AssessmentRow implements Assessment {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') year!: number;
  @Column('text') frameworkCode!: string;
  @Column('text') frameworkVersion!: string;
  @Column('text', { array: true }) sectors!: string[];
  @Column('text') status!: AssessmentStatus;
  @Column('integer') version!: number;
  @Column('uuid') openedBy!: string;
  @Column('timestamptz') openedAt!: Date;
  @Column('uuid', { nullable: true }) sentBy!: string | null;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('uuid', { nullable: true }) sentTo!: string | null;
  @Column('text') sentMessage!: string;
  @Column('uuid', { nullable: true }) approvedBy!: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt!: Date | null;
  @Column('boolean') signedAlone!: boolean;
  @Column('text') changeReason!: string;
  @Column('timestamptz', { nullable: true }) baselineAt!: Date | null;
}

/** A question given to a colleague. */
@Entity({ schema: 'app', name: 'assignments' })
export class AssignmentRow {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') assessmentId!: string;
  @PrimaryColumn('text') criterion!: string;
  @Column('uuid') assigneeId!: string;
  @Column('uuid') assignedBy!: string;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('timestamptz') assignedAt!: Date;
  @Column('text') message!: string;
}

/** What the board found of one theme in the present reading. */
@Entity({ schema: 'app', name: 'theme_reviews' })
export class ThemeReviewRow {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') assessmentId!: string;
  @PrimaryColumn('text') theme!: string;
  @Column('text') verdict!: 'agreed' | 'question';
  @Column('text') question!: string;
  @Column('uuid') reviewerId!: string;
  @Column('timestamptz') reviewedAt!: Date;
}

/** A request to reopen what was submitted. */
@Entity({ schema: 'app', name: 'reopenings' })
export class ReopeningRow {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') assessmentId!: string;
  @Column('integer') year!: number;
  @Column('text') reason!: string;
  @Column('uuid') askedBy!: string;
  @Column('timestamptz') askedAt!: Date;
  @Column('text', { nullable: true }) decision!: 'granted' | 'refused' | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
}
