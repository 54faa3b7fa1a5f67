import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import type { AuditEntryEntity } from './audit.entities.js';

/** What a line tells; its place in the chain is given by the database. */
export type NewLine = Omit<AuditEntryEntity, 'organisationId' | 'number' | 'hash'>;

/** Writes lines of the trail; the role of the application may not change or remove them. */
@Injectable()
export class AuditRepository {
  /**
   * Adds a line at the end of the chain. One statement: it takes the lock on the head, makes the hash and writes the
   * line, so that two transactions of an organisation follow each other and neither chain nor caller can fork.
   */
  async add(transaction: TenantTransaction, line: NewLine): Promise<void> {
    await transaction.manager.query(
      `WITH begun AS (SELECT sha256(convert_to($1::uuid::text, 'UTF8')) AS hash),
       head AS (
         INSERT INTO app.audit_heads AS h (organisation_id, number, hash, anchor_hash)
         SELECT $1::uuid, 1, app.audit_hash(begun.hash, 1, $2, $3, $4, $5, $6, $7, $8, $9), begun.hash FROM begun
         ON CONFLICT (organisation_id) DO UPDATE SET number = h.number + 1,
           hash = app.audit_hash(h.hash, h.number + 1, $2, $3, $4, $5, $6, $7, $8, $9)
         RETURNING number, hash
       )
       INSERT INTO app.audit_entries
         (organisation_id, id, at, actor_id, action, subject, details, request_id, address, number, hash)
       SELECT $1::uuid, $2::uuid, $3::timestamptz, $4::uuid, $5::text, $6::text, $7::jsonb, $8::text, $9::text,
         number, hash FROM head`,
      [
        transaction.organisationId,
        line.id,
        line.at,
        line.actorId,
        line.action,
        line.subject,
        JSON.stringify(line.details),
        line.requestId,
        line.address,
      ],
    );
  }
}
