import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer } from '@zicht/shared/framework/answers/answer';
import type { StoredAnswerState } from '../../domain/answer.js';

/** One answer as it stands; its version rises with every change and never falls. */
@Entity({ schema: 'app', name: 'answers' })
export class AnswerRow implements StoredAnswerState {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') assessmentId!: string;
  @PrimaryColumn('text') criterion!: string;
  @Column('integer') year!: number;
  @Column('jsonb', { nullable: true }) value!: Answer | null;
  @Column('text') explanation!: string;
  @Column('uuid', { array: true }) exceptLocations!: string[];
  @Column('boolean') confirmed!: boolean;
  @Column('integer') version!: number;
  @Column('uuid') changedBy!: string;
  @Column('timestamptz') changedAt!: Date;
  @Column('timestamptz', { nullable: true }) wipedAt!: Date | null;
  @Column('uuid', { nullable: true }) wipedBy!: string | null;
}
