import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AUTH_DATA_SOURCE } from '../../../../platform/database/data-sources.js';
import type { DataSource } from '../../../../platform/database/data-sources.js';
import { TooManyAttempts } from '../../domain/signing-in/too-many-attempts.js';

const QUARTER = 15 * 60;
const HOUR = 60 * 60;
const DAY = 24 * HOUR;

/** How often something may happen, and in how many seconds. */
const LIMITS = {
  /** Invitations that one organisation sends. */
  invite: [60, DAY],
  /** Letters that one address gets because somebody asks for them. */
  letter: [5, HOUR],
  /** Links tried from one network address; a whole organisation may share it. */
  link: [60, QUARTER],
  /** Steps to and from a provider from one network address, behind which a whole organisation may sit. */
  provider: [1000, QUARTER],
  /** Codes and passkeys tried for one account by somebody who knows its password. */
  code: [10, QUARTER],
  /** Challenges for passkeys that visitors of one network address ask for; each is a row for five minutes. */
  challenge: [300, QUARTER],
  /** Passkeys of one network address that were not right. */
  passkey: [50, QUARTER],
} as const;

/** Counts what strangers and senders of mail ask for, in the database, so that a restart gives no new turns. */
@Injectable()
export class KnockLimits {
  private readonly limiters: Readonly<Record<keyof typeof LIMITS, RateLimiterPostgres>>;

  constructor(@Inject(AUTH_DATA_SOURCE) dataSource: DataSource) {
    const limiter = (kind: keyof typeof LIMITS) =>
      new RateLimiterPostgres({
        storeClient: dataSource,
        storeType: 'typeorm',
        schemaName: 'identity',
        tableName: 'attempts',
        tableCreated: true,
        keyPrefix: kind,
        points: LIMITS[kind][0],
        duration: LIMITS[kind][1],
      });
    this.limiters = {
      invite: limiter('invite'),
      letter: limiter('letter'),
      link: limiter('link'),
      provider: limiter('provider'),
      code: limiter('code'),
      challenge: limiter('challenge'),
      passkey: limiter('passkey'),
    };
  }

  /**
   * Counts one, for this organisation, address or network address.
   * @throws TooManyAttempts
   */
  async count(kind: keyof typeof LIMITS, key: string): Promise<void> {
    try {
      await this.limiters[kind].consume(digest(key));
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new TooManyAttempts(Math.ceil(error.msBeforeNext / 1000));
      throw error;
    }
  }

  /** Takes one back that was no failure, where others share the count. */
  async takeBack(kind: keyof typeof LIMITS, key: string): Promise<void> {
    await this.limiters[kind].reward(digest(key));
  }

  /** Forgets what was counted, after a success. */
  async forget(kind: keyof typeof LIMITS, key: string): Promise<void> {
    await this.limiters[kind].delete(digest(key));
  }
}

/** The table shows neither addresses nor who tried. */
function digest(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
