import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import type { AuditEntryEntity } from './audit.entities.js';

/** Writes lines of the trail; the role of the application may not change or remove them. */
@Injectable()
export class AuditRepository {
  async add(transaction: TenantTransaction, entry: Omit<AuditEntryEntity, 'organisationId'>): Promise<void> {
    await transaction.manager.query(
      `INSERT INTO app.audit_entries
         (organisation_id, id, at, actor_id, action, subject, details, request_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        transaction.organisationId,
        entry.id,
        entry.at,
        entry.actorId,
        entry.action,
        entry.subject,
        JSON.stringify(entry.details),
        entry.requestId,
      ],
    );
  }
}
