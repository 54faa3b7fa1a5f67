import { Injectable } from '@nestjs/common';
import type { Locale } from '@zicht/shared/kernel/locale';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import type { AccountLetterKind } from '../letter-outbox.js';

/** A letter about an account that this server, and no other, now sends. */
export interface ClaimedAccountLetter {
  readonly id: string;
  readonly kind: AccountLetterKind;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly facts: Readonly<Record<string, string>>;
  readonly nonce: string | null;
  /** True when there is an account with this address that may sign in. */
  readonly hasAccount: boolean;
  /** Attempts, this one included. */
  readonly attempts: number;
}

/** The outbox of letters about accounts: claimed, sent, then recorded. */
@Injectable()
export class AccountLetters {
  constructor(private readonly database: AuthDatabase) {}

  /** Takes the oldest letter that is due; one whose sender died is due again. */
  async claim(now: Date, until: Date): Promise<ClaimedAccountLetter | undefined> {
    return this.database.transact(async (manager) => {
      const [rows] = await manager.query<[ClaimedAccountLetter[], number]>(
        `UPDATE identity.letters SET mail_state = 'sending', mail_due_at = $2, mail_attempts = mail_attempts + 1
         WHERE id = (SELECT id FROM identity.letters
           WHERE mail_state IN ('waiting', 'sending') AND mail_due_at <= $1
           ORDER BY mail_due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING id, kind, email, name, locale, facts, token_nonce AS nonce, mail_attempts AS attempts, EXISTS (
           SELECT 1 FROM identity.users u WHERE u.email = letters.email AND u.disabled_at IS NULL) AS "hasAccount"`,
        [now, until],
      );
      return rows[0];
    });
  }

  /** It left, or is not to leave; what its link was made from is forgotten. */
  async settle(id: string, state: 'sent' | 'off', at: Date): Promise<void> {
    await this.database.query(
      `UPDATE identity.letters SET mail_state = $2, mail_sent_at = CASE WHEN $2 = 'sent' THEN $3::timestamptz END,
         mail_fault = NULL, token_nonce = NULL WHERE id = $1`,
      [id, state, at],
    );
  }

  /** Nobody has this address now, so nothing of the letter may stay. */
  async forget(id: string): Promise<void> {
    await this.database.query('DELETE FROM identity.password_resets WHERE letter_id = $1', [id]);
    await this.database.query('DELETE FROM identity.letters WHERE id = $1', [id]);
  }

  /** It was not acknowledged; without a next attempt it stays where it is. */
  async notSent(id: string, { fault, next }: { fault: string; next: Date | undefined }): Promise<void> {
    await this.database.query(
      `UPDATE identity.letters SET mail_fault = $3, mail_due_at = coalesce($2, mail_due_at),
         mail_state = CASE WHEN $2::timestamptz IS NULL THEN 'failed' ELSE 'waiting' END WHERE id = $1`,
      [id, next ?? null, fault],
    );
  }

  /** Removes letters of before this moment that are done with; an invitation that is still open keeps its own. */
  async removeOld(before: Date): Promise<number> {
    const rows = await this.database.query<{ count: number }>(
      `WITH gone AS (
         DELETE FROM identity.letters l
         WHERE l.created_at < $1 AND l.mail_state NOT IN ('waiting', 'sending') AND NOT EXISTS (
           SELECT 1 FROM identity.invitations i
           WHERE i.letter_id = l.id AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL)
         RETURNING 1
       ) SELECT count(*)::integer AS count FROM gone`,
      [before],
    );
    return rows[0]?.count ?? 0;
  }
}
