import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AUTH_DATA_SOURCE } from '../../../platform/database/data-sources.js';
import type { DataSource } from '../../../platform/database/data-sources.js';
import { AskedTooOften } from '../domain/asked-too-often.js';

/** A calendar program asks a few times an hour; a whole organisation may share one address. */
const LIMITS = { calendar: 60, stranger: 60 } as const;

const WINDOW_SECONDS = 15 * 60;

/** Counts how often links are asked for, in the database, so that a second server gives no new turns. */
@Injectable()
export class FeedLimits {
  private readonly limiters: Readonly<Record<keyof typeof LIMITS, RateLimiterPostgres>>;

  constructor(@Inject(AUTH_DATA_SOURCE) dataSource: DataSource) {
    const limiter = (keyPrefix: keyof typeof LIMITS) =>
      new RateLimiterPostgres({
        storeClient: dataSource,
        storeType: 'typeorm',
        schemaName: 'identity',
        tableName: 'attempts',
        tableCreated: true,
        keyPrefix,
        points: LIMITS[keyPrefix],
        duration: WINDOW_SECONDS,
      });
    this.limiters = { calendar: limiter('calendar'), stranger: limiter('stranger') };
  }

  /**
   * Counts one look: at the calendar of one link, or with a link that leads nowhere, by address.
   * @throws AskedTooOften
   */
  async count(kind: keyof typeof LIMITS, key: string): Promise<void> {
    try {
      await this.limiters[kind].consume(createHash('sha256').update(key).digest('hex'));
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new AskedTooOften(Math.ceil(error.msBeforeNext / 1000));
      throw error;
    }
  }
}
