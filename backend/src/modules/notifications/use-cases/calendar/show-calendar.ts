import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '@zicht/shared/kernel/locale';
import { addDays } from '@zicht/shared/improvement/calendar-days';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { ICalCalendar, ICalCalendarMethod } from 'ical-generator';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { AccountQueries } from '../../../identity/index.js';
import { summaryOf } from '../../domain/calendar.js';
import type { CalendarDay } from '../../domain/calendar.js';
import { CalendarFeedRepository } from '../../persistence/calendar-feed.repository.js';
import { FeedLimits } from '../../persistence/feed-limits.js';
import { CalendarDaysQueries } from './calendar-days.queries.js';
import { hashOf } from './calendar-link.js';

/** How often a calendar program should look, in seconds. */
const LOOK_AGAIN = 60 * 60;

/** The calendar behind a secret link, as iCalendar. Open to whoever holds the link. */
@Injectable()
export class ShowCalendar {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly limits: FeedLimits,
    private readonly feeds: CalendarFeedRepository,
    private readonly accounts: AccountQueries,
    private readonly days: CalendarDaysQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound for a link that leads nowhere (any more)
   * @throws AskedTooOften
   */
  async execute(token: string, address: string): Promise<string> {
    const tokenSha256 = hashOf(token);
    const userId = await this.feeds.ownerOf(tokenSha256);
    await this.limits.count(userId === undefined ? 'stranger' : 'calendar', userId ?? address);
    const person = userId === undefined ? undefined : await this.accounts.person(userId);
    if (person === undefined) throw new NotFound();
    const days: CalendarDay[] = [];
    for (const { kind, bodyId, roles } of person.memberships) {
      if (kind !== 'organisation' || bodyId === undefined) continue;
      days.push(...(await this.days.of(person.userId, bodyId, roles)));
    }
    return this.write(days, person.userId, person.locale);
  }

  private write(days: readonly CalendarDay[], userId: string, locale: Locale): string {
    const calendar = new ICalCalendar({
      name: 'Zicht op uitbuiting',
      prodId: { company: 'Zicht op uitbuiting', product: 'calendar', language: locale.toUpperCase() },
      method: ICalCalendarMethod.PUBLISH,
      ttl: LOOK_AGAIN,
    });
    const { publicUrl } = this.config;
    for (const day of days) {
      calendar.createEvent({
        // The same day keeps its name, and the name tells nothing.
        id: `${hashOf(`${userId} ${day.organisationId} ${day.kind} ${day.date}`).slice(0, 32)}@${publicUrl.hostname}`,
        start: new Date(`${day.date}T00:00:00Z`),
        end: new Date(`${addDays(day.date, 1)}T00:00:00Z`),
        allDay: true,
        stamp: this.clock.now(),
        summary: summaryOf(day, locale),
        url: new URL(`/${APP_PATHS.start}`, publicUrl).href,
      });
    }
    return calendar.toString();
  }
}
