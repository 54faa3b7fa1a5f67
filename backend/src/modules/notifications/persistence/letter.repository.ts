import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import type { ClaimedLetter, DueLetter } from '../domain/notification.js';

/** Most failures that a page shows. */
const MOST_FAILURES = 200;

/** A letter that could not be sent. */
export interface FailedLetter extends Key {
  readonly organisationName: string;
  readonly kind: string;
  readonly attempts: number;
  readonly fault: string;
  readonly createdAt: Date;
}

type Key = Pick<DueLetter, 'organisationId' | 'id'>;

/**
 * The mail about what members were told. Each step is a transaction of its own, because none may be open while a mail
 * server is spoken to.
 */
@Injectable()
export class LetterRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** What is due in all organisations, oldest first; a letter whose sender died is due again. */
  async due(now: Date, limit: number): Promise<DueLetter[]> {
    return this.database.readPlatform(({ manager }) =>
      manager.query<DueLetter[]>(
        `SELECT organisation_id AS "organisationId", id, user_id AS "userId", kind, facts
         FROM app.notifications
         WHERE mail_state IN ('waiting', 'sending') AND mail_due_at <= $1
         ORDER BY mail_due_at, id LIMIT $2`,
        [now, limit],
      ),
    );
  }

  /**
   * Takes a letter for this server; undefined when another one has it. A letter that may have arrived already is
   * counted as one that can come twice.
   */
  async claim(key: Key, now: Date, until: Date): Promise<ClaimedLetter | undefined> {
    const rows = await this.write<ClaimedLetter>(
      key,
      `UPDATE app.notifications SET mail_state = 'sending', mail_due_at = $4, mail_attempts = mail_attempts + 1,
         mail_repeats = mail_repeats + (mail_is_uncertain OR mail_state = 'sending')::integer,
         mail_is_uncertain = false
       WHERE organisation_id = $1 AND id = $2 AND mail_state IN ('waiting', 'sending') AND mail_due_at <= $3
       RETURNING mail_attempts AS attempts`,
      [now, until],
    );
    return rows[0];
  }

  /** The mail server took it: it is never sent again. */
  async sent(key: Key, at: Date): Promise<void> {
    await this.write(
      key,
      `UPDATE app.notifications SET mail_state = 'sent', mail_sent_at = $3, mail_fault = NULL
       WHERE organisation_id = $1 AND id = $2 AND mail_state = 'sending'`,
      [at],
    );
  }

  /** It was not acknowledged; without a next attempt it waits for an administrator. */
  async notSent(
    key: Key,
    given: { readonly fault: string; readonly isUncertain: boolean; readonly next: Date | undefined },
  ): Promise<void> {
    await this.write(
      key,
      `UPDATE app.notifications SET mail_state = CASE WHEN $3::timestamptz IS NULL THEN 'failed' ELSE 'waiting' END,
         mail_due_at = coalesce($3, mail_due_at), mail_fault = $4, mail_is_uncertain = $5
       WHERE organisation_id = $1 AND id = $2 AND mail_state = 'sending'`,
      [given.next ?? null, given.fault, given.isUncertain],
    );
  }

  /** It waits for the weekly letter, or is not mailed at all. */
  async setAside(key: Key, state: 'held' | 'off'): Promise<void> {
    await this.write(
      key,
      `UPDATE app.notifications SET mail_state = $3
       WHERE organisation_id = $1 AND id = $2 AND mail_state IN ('waiting', 'sending')`,
      [state],
    );
  }

  /** How mail of all organisations fares. */
  async failures(): Promise<{ failures: FailedLetter[]; waiting: number; repeats: number }> {
    return this.database.readPlatform(async ({ manager }) => {
      const failures = await manager.query<FailedLetter[]>(
        `SELECT n.organisation_id AS "organisationId", o.name AS "organisationName", n.id, n.kind,
           n.mail_attempts AS attempts, coalesce(n.mail_fault, '') AS fault, n.created_at AS "createdAt"
         FROM app.notifications n JOIN app.organisations o ON o.organisation_id = n.organisation_id
         WHERE n.mail_state = 'failed' ORDER BY n.mail_due_at DESC, n.id LIMIT $1`,
        [MOST_FAILURES],
      );
      const counts = await manager.query<{ waiting: number; repeats: number }[]>(
        `SELECT count(*) FILTER (WHERE mail_state IN ('waiting', 'sending'))::integer AS waiting,
           coalesce(sum(mail_repeats), 0)::integer AS repeats
         FROM app.notifications WHERE mail_state IN ('waiting', 'sending') OR mail_repeats > 0`,
      );
      return { failures, waiting: counts[0]?.waiting ?? 0, repeats: counts[0]?.repeats ?? 0 };
    });
  }

  private async write<Row>(
    { organisationId, id }: Key,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<Row[]> {
    return this.database.run({ organisationId, readOnly: false }, async ({ manager }) => {
      // TypeORM gives the rows of an UPDATE together with their number.
      const result = await manager.query<[Row[], number]>(sql, [organisationId, id, ...parameters]);
      return result[0];
    });
  }
}
