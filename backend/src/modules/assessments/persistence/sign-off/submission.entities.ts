import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One immutable submission; the role of the application may not change or remove it. */
@Entity({ schema: 'app', name: 'submissions' })
export class SubmissionRow {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') assessmentId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('integer') year!: number;
  @Column('text') reference!: string;
  @Column('text') snapshot!: string;
  @Column('text') sha256!: string;
  @Column('uuid') submittedBy!: string;
  @Column('timestamptz') submittedAt!: Date;
  @Column('uuid') approvedBy!: string;
  @Column('timestamptz') approvedAt!: Date;
  @Column('boolean') signedAlone!: boolean;
  @Column('boolean') late!: boolean;
}

/** What a list tells of a submission: all but its text. */
export type SubmissionHead = Omit<SubmissionRow, 'organisationId' | 'snapshot'>;
