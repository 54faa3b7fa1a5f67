import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';

/** An action that changed hands. */
export interface HandedOverAction {
  readonly id: string;
  readonly version: number;
}

/** Whose open actions are. */
@Injectable()
export class ActionOwnerRepository {
  /** Number of open actions that a person owns. */
  async openOf({ organisationId, manager }: TenantTransaction, userId: string): Promise<number> {
    const rows = await manager.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM app.actions
       WHERE organisation_id = $1 AND owner_id = $2 AND status IN ('planned', 'busy')`,
      [organisationId, userId],
    );
    return rows[0]?.count ?? 0;
  }

  /** Gives the open actions of one person to another. */
  async handOver(
    { organisationId, manager }: TenantTransaction,
    given: { readonly from: string; readonly to: string; readonly by: string; readonly at: Date },
  ): Promise<HandedOverAction[]> {
    const [rows] = await manager.query<[HandedOverAction[], number]>(
      `UPDATE app.actions SET owner_id = $3, version = version + 1, changed_by = $4, changed_at = $5
       WHERE organisation_id = $1 AND owner_id = $2 AND status IN ('planned', 'busy') RETURNING id, version`,
      [organisationId, given.from, given.to, given.by, given.at],
    );
    return rows;
  }
}
