import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';

/** Takes away the oldest lines of a trail; what follows begins at the anchor that they leave. */
@Injectable()
export class TrailShortener {
  /**
   * Removes the lines before the first one that is younger, so that no gap comes into being. The head is locked first,
   * as for a new line.
   * @returns how many lines went
   */
  async shorten({ manager, organisationId }: TenantTransaction, before: Date): Promise<number> {
    await manager.query('SELECT 1 FROM app.audit_heads WHERE organisation_id = $1 FOR UPDATE', [
      organisationId,
    ]);
    const [moved]: [{ number: number }[], number] = await manager.query(
      `UPDATE app.audit_heads h SET anchor_number = e.number, anchor_hash = e.hash
       FROM app.audit_entries e
       WHERE h.organisation_id = $1 AND e.organisation_id = $1 AND e.number = coalesce(
         (SELECT min(number) FROM app.audit_entries WHERE organisation_id = $1 AND at >= $2) - 1, h.number)
       RETURNING e.number`,
      [organisationId, before],
    );
    const last = moved[0]?.number;
    if (last === undefined) return 0;
    const [, gone]: [unknown[], number] = await manager.query(
      'DELETE FROM app.audit_entries WHERE organisation_id = $1 AND number <= $2',
      [organisationId, last],
    );
    return gone;
  }
}
