import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.js';

/** A line about the account of somebody who belongs to no organisation. */
export interface AccountLine {
  readonly userId: string;
  readonly at: Date;
  readonly action: string;
  readonly details: object;
  readonly requestId: string;
  readonly address: string;
}

/** Where the lines about an account go, and those that belong to no organisation; this role may add, never change. */
@Injectable()
export class AccountLines {
  /** Organisations of a person, always in the same order, and whether there is a place that is none. */
  async placesOf(
    manager: EntityManager,
    userId: string,
  ): Promise<{ organisationIds: string[]; isElsewhere: boolean }> {
    const rows = await manager.query<{ organisationId: string | null }[]>(
      `SELECT DISTINCT organisation_id AS "organisationId" FROM identity.memberships
       WHERE user_id = $1 AND ended_at IS NULL ORDER BY 1`,
      [userId],
    );
    const organisationIds = rows.flatMap(({ organisationId }) => organisationId ?? []);
    return { organisationIds, isElsewhere: organisationIds.length < Math.max(rows.length, 1) };
  }

  /** Adds a line. */
  async add(manager: EntityManager, line: AccountLine): Promise<void> {
    await manager.query(
      `INSERT INTO identity.account_lines (id, user_id, at, action, details, request_id, address)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        newId(),
        line.userId,
        line.at,
        line.action,
        JSON.stringify(line.details),
        line.requestId,
        line.address,
      ],
    );
  }
}
