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

  /** Network address of whoever did it; null for what the server does by itself. */
  @Column('text', { nullable: true })
  address!: string | null;

  /** Place in the chain of the organisation, from 1, without gaps. */
  @Column('integer')
  number!: number;

  /** Over this line and the hash of the one before it; `app.audit_hash` says how. */
  @Column('bytea')
  hash!: Buffer;
}

/** Entities of this feature, for the data source. */
export const AUDIT_ENTITIES = [AuditEntryEntity];
