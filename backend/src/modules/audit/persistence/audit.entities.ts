import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of the trail; it is written once and never changed. */
@Entity({ schema: 'app', name: 'audit_entries' })
export class AuditEntryEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('text')
  action!: string;

  @Column('text')
  subject!: string;

  @Column('jsonb')
  details!: object;

  @Column('text', { nullable: true })
  requestId!: string | null;
}

/** Entities of this feature, for the data source. */
export const AUDIT_ENTITIES = [AuditEntryEntity];
