import { Controller, Delete, Get, Ip, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { calendarFeedSchema, newCalendarFeedSchema } from '@zicht/shared/notifications/notification.contract';
import type { CalendarFeed, NewCalendarFeed } from '@zicht/shared/notifications/notification.contract';
import { MAIL_API_PATHS } from '@zicht/shared/routes/mail-api-paths';
import { Public, SignedIn } from '../../../platform/access/allow.js';
import { CurrentPrincipal } from '../../../platform/access/current-actor.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Returns, ReturnsNothing, ReturnsText } from '../../../platform/http/returns.js';
import { CalendarLink } from '../use-cases/calendar/calendar-link.js';
import { ShowCalendar } from '../use-cases/calendar/show-calendar.js';

/** One's own dates in one's own calendar, by a secret link. */
@ApiTags('notifications')
@Controller()
export class CalendarController {
  constructor(
    private readonly link: CalendarLink,
    private readonly showCalendar: ShowCalendar,
  ) {}

  /** Whether there is a link. */
  @Get(MAIL_API_PATHS.ownCalendar)
  @SignedIn()
  @Returns(calendarFeedSchema)
  show(@CurrentPrincipal() { userId }: Principal): Promise<CalendarFeed> {
    return this.link.show(userId);
  }

  /** Makes a link, or a new one in place of the old; it is shown this once. */
  @Post(MAIL_API_PATHS.ownCalendar)
  @SignedIn()
  @Returns(newCalendarFeedSchema)
  renew(@CurrentPrincipal() { userId }: Principal): Promise<NewCalendarFeed> {
    return this.link.renew(userId);
  }

  /** Takes the link away. */
  @Delete(MAIL_API_PATHS.ownCalendar)
  @SignedIn()
  @ReturnsNothing()
  async remove(@CurrentPrincipal() { userId }: Principal): Promise<void> {
    await this.link.remove(userId);
  }

  /** The calendar behind a link: kinds and days, no content. */
  @Get(MAIL_API_PATHS.calendar)
  @Public()
  @ReturnsText('text/calendar')
  calendar(@Query('token') token: unknown, @Ip() address: string): Promise<string> {
    return this.showCalendar.execute(String(token), address);
  }
}
