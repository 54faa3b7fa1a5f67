import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';

const REMOVE_PLACES = [
  'DELETE FROM app.places WHERE organisation_id = $1 AND user_id = $2',
  'DELETE FROM app.presences WHERE organisation_id = $1 AND user_id = $2',
];

/** What an assessment keeps of a person beside what they wrote. */
@Injectable()
export class PersonTracesRepository {
  /** Removes where they were at work, and whether they are. */
  async removePlaces({ organisationId, manager }: TenantTransaction, userId: string): Promise<void> {
    for (const statement of REMOVE_PLACES) await manager.query(statement, [organisationId, userId]);
  }

  /** Takes a name off the references that carry it, beside submissions too; their hashes stay. */
  async removeName(
    { organisationId, manager }: TenantTransaction,
    { name, by, at }: { readonly name: string; readonly by: string; readonly at: Date },
  ): Promise<void> {
    await manager.query(
      `UPDATE app.evidence SET owner = '', version = version + 1 WHERE organisation_id = $1 AND owner = $2`,
      [organisationId, name],
    );
    await manager.query(
      `UPDATE app.submission_texts SET salt = NULL, text = NULL, wiped_at = $3, wiped_by = $4
       WHERE organisation_id = $1 AND text = $2 AND slot LIKE 'evidence/%/owner' AND wiped_at IS NULL`,
      [organisationId, name, at, by],
    );
  }
}
