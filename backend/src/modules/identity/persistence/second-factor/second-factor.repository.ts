import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';

/** A person's second factor as it is stored. */
export interface StoredSecondFactor {
  /** Sealed; null until one is confirmed. */
  readonly secret: Buffer | null;
  /** Sealed, of an app that was not confirmed yet. */
  readonly pending: Buffer | null;
  /** Half minute of the last code that was used. */
  readonly lastCounter: number;
}

/** What a person has to prove who they are beside a password. */
export interface SecondFactorSummary {
  /** When an app was put in use; null without one. */
  readonly since: Date | null;
  readonly passkeys: number;
  readonly recoveryCodesLeft: number;
}

const SUMMARY = `SELECT
  (SELECT f.confirmed_at FROM identity.second_factors f WHERE f.user_id = $1 AND f.secret IS NOT NULL) AS since,
  (SELECT count(*)::int FROM identity.passkeys p WHERE p.user_id = $1) AS passkeys,
  (SELECT count(*)::int FROM identity.recovery_codes r WHERE r.user_id = $1 AND r.used_at IS NULL) AS "recoveryCodesLeft"`;

const NOTHING: SecondFactorSummary = { since: null, passkeys: 0, recoveryCodesLeft: 0 };

/** Secrets of apps and recovery codes, of one person each. */
@Injectable()
export class SecondFactorRepository {
  constructor(private readonly database: AuthDatabase) {}

  /** What there is of each kind. */
  async summary(userId: string): Promise<SecondFactorSummary> {
    const rows = await this.database.query<SecondFactorSummary>(SUMMARY, [userId]);
    return rows[0] ?? NOTHING;
  }

  /** The same, with the person held until the transaction ends, so that two changes at once leave nobody without. */
  async lockAll(manager: EntityManager, userId: string): Promise<SecondFactorSummary> {
    await manager.query('SELECT 1 FROM identity.users WHERE id = $1 FOR UPDATE', [userId]);
    const rows = await manager.query<SecondFactorSummary[]>(SUMMARY, [userId]);
    return rows[0] ?? NOTHING;
  }

  /** Keeps the secret of an app that is still to be confirmed; one that is in use stays. */
  async begin(userId: string, pending: Buffer): Promise<void> {
    await this.database.query(
      `INSERT INTO identity.second_factors (user_id, pending) VALUES ($1, $2)
       ON CONFLICT (user_id) DO UPDATE SET pending = excluded.pending`,
      [userId, pending],
    );
  }

  /** What is stored, held until the transaction ends, so that a code works once. */
  async lock(manager: EntityManager, userId: string): Promise<StoredSecondFactor | undefined> {
    const rows = await manager.query<StoredSecondFactor[]>(
      `SELECT secret, pending, last_counter::float8 AS "lastCounter"
       FROM identity.second_factors WHERE user_id = $1 FOR UPDATE`,
      [userId],
    );
    return rows[0];
  }

  /** Notes that the code of this half minute was used. */
  async useCounter(manager: EntityManager, userId: string, counter: number): Promise<void> {
    await manager.query('UPDATE identity.second_factors SET last_counter = $2 WHERE user_id = $1', [
      userId,
      counter,
    ]);
  }

  /** Uses a recovery code; false when it is none, or was used. */
  async useRecoveryCode(
    manager: EntityManager,
    { userId, hash, at }: { readonly userId: string; readonly hash: string; readonly at: Date },
  ): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE identity.recovery_codes SET used_at = $3
       WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL`,
      [userId, hash, at],
    );
    return count === 1;
  }

  /** The app that was to be confirmed is the one in use from now on. */
  async confirm(
    manager: EntityManager,
    { userId, counter, at }: { readonly userId: string; readonly counter: number; readonly at: Date },
  ): Promise<void> {
    await manager.query(
      `UPDATE identity.second_factors
       SET secret = pending, pending = NULL, last_counter = $2, confirmed_at = $3 WHERE user_id = $1`,
      [userId, counter, at],
    );
  }

  /** Puts new recovery codes in the place of all that there were. */
  async replaceRecoveryCodes(
    manager: EntityManager,
    userId: string,
    hashes: readonly string[],
  ): Promise<void> {
    await manager.query('DELETE FROM identity.recovery_codes WHERE user_id = $1', [userId]);
    await manager.query(
      `INSERT INTO identity.recovery_codes (user_id, code_hash) SELECT $1, unnest($2::text[])`,
      [userId, hashes],
    );
  }

  /** Takes the app away. */
  async removeApp(manager: EntityManager, userId: string): Promise<void> {
    await manager.query('DELETE FROM identity.second_factors WHERE user_id = $1', [userId]);
  }

  /** Takes all recovery codes away: they stand in for a second factor that is not there any more. */
  async removeRecoveryCodes(manager: EntityManager, userId: string): Promise<void> {
    await manager.query('DELETE FROM identity.recovery_codes WHERE user_id = $1', [userId]);
  }
}
