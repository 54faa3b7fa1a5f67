import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';

/** One sign-in of a person. */
export interface OwnSessionRow {
  readonly sid: string;
  readonly signedInAt: number;
  readonly seenAt: number;
  readonly browser: string;
  readonly system: string;
}

/** The sign-ins of one person. */
@Injectable()
export class OwnSessionsRepository {
  constructor(private readonly database: AuthDatabase) {}

  /** Those that have not ended, the last used first. */
  async list(userId: string, now: Date): Promise<OwnSessionRow[]> {
    return this.database.query<OwnSessionRow>(
      `SELECT sid, (sess ->> 'signedInAt')::float8 AS "signedInAt", (sess ->> 'seenAt')::float8 AS "seenAt",
         coalesce(sess ->> 'browser', '') AS browser, coalesce(sess ->> 'system', '') AS system
       FROM identity.sessions WHERE user_id = $1 AND expire > $2 AND sess -> 'passport' IS NOT NULL ORDER BY "seenAt" DESC, sid`,
      [userId, now],
    );
  }

  /** Ends one of them. */
  async end(manager: EntityManager, userId: string, sid: string): Promise<void> {
    await manager.query('DELETE FROM identity.sessions WHERE user_id = $1 AND sid = $2', [userId, sid]);
  }

  /** Ends all but one, those that still owe a code included. */
  async endOthers(manager: EntityManager, userId: string, keptSid: string): Promise<void> {
    await manager.query('DELETE FROM identity.sessions WHERE user_id = $1 AND sid <> $2', [userId, keptSid]);
  }

  /** Ends all. */
  async endAll(manager: EntityManager, userId: string): Promise<void> {
    await manager.query('DELETE FROM identity.sessions WHERE user_id = $1', [userId]);
  }
}

/** Names a session to its owner; the id itself would open it. */
export function nameOfSession(sid: string): string {
  return createHash('sha256').update(`session ${sid}`).digest('hex').slice(0, 32);
}
