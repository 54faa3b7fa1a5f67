import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegisteredEvidence } from '../../domain/evidence.js';

/** A reference to a document that supports answers; never the document itself. */
@Entity({ schema: 'app', name: 'evidence' })
export class EvidenceRow implements RegisteredEvidence {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) kind!: string | null;
  @Column('date', { nullable: true }) datedOn!: string | null;
  @Column('text') edition!: string;
  @Column('text') owner!: string;
  @Column('text') place!: string;
  @Column('date', { nullable: true }) validUntil!: string | null;
  @Column('integer') version!: number;
  @Column('uuid') addedBy!: string;
  @Column('timestamptz') addedAt!: Date;
}
