import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/database/auth-database.js';

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
       FROM identity.sessions WHERE user_id = $1 AND expire > $2 ORDER BY "seenAt" DESC, sid`,
      [userId, now],
    );
  }

  /** Ends one of them. */
  async end(userId: string, sid: string): Promise<void> {
    await this.database.query('DELETE FROM identity.sessions WHERE user_id = $1 AND sid = $2', [userId, sid]);
  }
}

/** Names a session to its owner; the id itself would open it. */
export function nameOfSession(sid: string): string {
  return createHash('sha256').update(`session ${sid}`).digest('hex').slice(0, 32);
}
