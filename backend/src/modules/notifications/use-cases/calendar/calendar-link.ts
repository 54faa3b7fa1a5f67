import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CalendarFeed, NewCalendarFeed } from '@zicht/shared/notifications/notification.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { MAIL_API_PATHS } from '@zicht/shared/routes/mail-api-paths';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { CalendarFeedRepository } from '../../persistence/calendar-feed.repository.js';

const TOKEN_BYTES = 32;

/** The secret link of one's own calendar. Each person's own, so no right is asked for but to be signed in. */
@Injectable()
export class CalendarLink {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly feeds: CalendarFeedRepository,
    private readonly clock: Clock,
  ) {}

  /** Whether there is one. */
  async show(userId: string): Promise<CalendarFeed> {
    return { createdAt: (await this.feeds.createdAt(userId))?.toISOString() ?? null };
  }

  /** Makes one; an earlier one leads nowhere from then on. It is shown now and never again. */
  async renew(userId: string): Promise<NewCalendarFeed> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const at = this.clock.now();
    await this.feeds.set(userId, hashOf(token), at);
    const url = new URL(fillPath(MAIL_API_PATHS.calendar, {}), this.config.publicUrl);
    // In the query, which no log holds.
    url.searchParams.set('token', token);
    return { url: url.href, createdAt: at.toISOString() };
  }

  /** Takes it away. */
  async remove(userId: string): Promise<void> {
    await this.feeds.remove(userId);
  }
}

/** What is kept of a link. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
