import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { AUTH_DATA_SOURCE } from '../../../../platform/database/data-sources.js';
import { TooManyAttempts } from '../../domain/signing-in/too-many-attempts.js';

/** Failures allowed for one account, from any address, and for one known device. */
const FAILURES_OF_ACCOUNT = 10;

/** Failures allowed for one network address; higher, because a whole organisation may share it. */
const FAILURES_OF_ADDRESS = 50;

const WINDOW_SECONDS = 15 * 60;

/** Who tries to sign in. */
export interface SignInAttempt {
  readonly email: string;
  readonly address: string;
  /** Device on which this account signed in before; it has a count of its own, so strangers cannot lock it out. */
  readonly knownDevice: string | undefined;
}

/**
 * Counts attempts to sign in, in the database, so that neither a restart nor a second server gives new ones. Each
 * attempt is counted before the password is looked at; a success gives it back.
 */
@Injectable()
export class SignInAttempts {
  private readonly accounts: RateLimiterPostgres;
  private readonly addresses: RateLimiterPostgres;

  constructor(@Inject(AUTH_DATA_SOURCE) dataSource: DataSource) {
    this.accounts = limiter(dataSource, 'account', FAILURES_OF_ACCOUNT);
    this.addresses = limiter(dataSource, 'address', FAILURES_OF_ADDRESS);
  }

  /**
   * Counts one attempt.
   * @throws TooManyAttempts when there were too many failures in the last quarter of an hour
   */
  async count(attempt: SignInAttempt): Promise<void> {
    try {
      await this.accounts.consume(accountKey(attempt));
      if (attempt.knownDevice === undefined) await this.addresses.consume(digest(attempt.address));
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new TooManyAttempts(Math.ceil(error.msBeforeNext / 1000));
      throw error;
    }
  }

  /** Forgets the failures of this account after a success. */
  async forget(attempt: SignInAttempt): Promise<void> {
    await this.accounts.delete(accountKey(attempt));
    if (attempt.knownDevice === undefined) await this.addresses.reward(digest(attempt.address));
  }
}

function limiter(dataSource: DataSource, keyPrefix: string, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: dataSource,
    storeType: 'typeorm',
    schemaName: 'identity',
    tableName: 'attempts',
    tableCreated: true,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
  });
}

function accountKey({ email, knownDevice }: SignInAttempt): string {
  return digest(knownDevice === undefined ? email : `${email} ${knownDevice}`);
}

/** The table shows neither addresses nor who tried. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
