import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/database/auth-database.js';

/** Secret links of calendars, by their hashes. */
@Injectable()
export class CalendarFeedRepository {
  constructor(private readonly database: AuthDatabase) {}

  /** Whose link has this hash. */
  async ownerOf(tokenSha256: string): Promise<string | undefined> {
    const rows = await this.database.query<{ userId: string }>(
      'SELECT user_id AS "userId" FROM identity.calendar_feeds WHERE token_sha256 = $1',
      [tokenSha256],
    );
    return rows[0]?.userId;
  }

  /** Since when a person has a link. */
  async createdAt(userId: string): Promise<Date | undefined> {
    const rows = await this.database.query<{ at: Date }>(
      'SELECT created_at AS at FROM identity.calendar_feeds WHERE user_id = $1',
      [userId],
    );
    return rows[0]?.at;
  }

  /** Gives a person a link; the one before leads nowhere from then on. */
  async set(userId: string, tokenSha256: string, at: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO identity.calendar_feeds (user_id, token_sha256, created_at) VALUES ($1, $2, $3)
       ON CONFLICT (user_id) DO UPDATE SET token_sha256 = excluded.token_sha256, created_at = excluded.created_at`,
      [userId, tokenSha256, at],
    );
  }

  /** Takes a person's link away. */
  async remove(userId: string): Promise<void> {
    await this.database.query('DELETE FROM identity.calendar_feeds WHERE user_id = $1', [userId]);
  }
}
