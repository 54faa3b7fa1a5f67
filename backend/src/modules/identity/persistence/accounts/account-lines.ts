import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import { newId } from '../../../../platform/ids/new-id.js';

/** A line about an account, or about what somebody of the platform did that belongs to no organisation. */
export interface AccountLine {
  readonly userId: string;
  readonly at: Date;
  readonly action: string;
  readonly details: object;
  readonly requestId: string;
  readonly address: string;
}

/** A line as its person reads it. */
export interface OwnLine {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly details: Readonly<Partial<Record<'by' | 'secondStep', string>>>;
  readonly address: string;
}

/** Where the lines about an account go, and the person's own ones; this role may add, and let go what is old, never change. */
@Injectable()
export class AccountLines {
  constructor(private readonly database: AuthDatabase) {}

  /** Organisations of a person, always in the same order. */
  async organisationsOf(manager: EntityManager, userId: string): Promise<string[]> {
    const rows = await manager.query<{ organisationId: string }[]>(
      `SELECT DISTINCT organisation_id AS "organisationId" FROM identity.memberships
       WHERE user_id = $1 AND ended_at IS NULL AND organisation_id IS NOT NULL ORDER BY 1`,
      [userId],
    );
    return rows.map(({ organisationId }) => organisationId);
  }

  /** What happened to an account lately, the newest first. */
  async latest(userId: string): Promise<OwnLine[]> {
    return this.database.query<OwnLine>(
      `SELECT id, at, action, details, address FROM identity.account_lines
       WHERE user_id = $1 AND action LIKE 'account.%' ORDER BY at DESC, id DESC LIMIT 20`,
      [userId],
    );
  }

  /** True when this person left such a line on this day already, where the organisations are. */
  async isNoted(
    manager: EntityManager,
    { userId, action, day }: { readonly userId: string; readonly action: string; readonly day: string },
  ): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM identity.account_lines
       WHERE user_id = $1 AND action = $2 AND at >= $3::date::timestamp AT TIME ZONE 'Europe/Amsterdam' LIMIT 1`,
      [userId, action, day],
    );
    return rows.length > 0;
  }

  /** Removes lines of before this moment and gives how many. */
  async removeOld(before: Date): Promise<number> {
    const rows = await this.database.query<{ count: number }>(
      `WITH gone AS (DELETE FROM identity.account_lines WHERE at < $1 RETURNING 1)
       SELECT count(*)::integer AS count FROM gone`,
      [before],
    );
    return rows[0]?.count ?? 0;
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
