import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '@zicht/shared/improvement/calendar-days';
import { Clock, hourIn } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { describeError } from '../../../../platform/logging/describe-error.js';
import { LOGGER } from '../../../../platform/logging/logger.js';
import type { Logger } from '../../../../platform/logging/logger.js';
import { OrganisationQueries } from '../../../organisations/index.js';
import { mondayIn } from '../../domain/reminders.js';
import type { Look } from '../../domain/reminders.js';
import { ReminderDayRepository } from '../../persistence/reminder-day.repository.js';
import { BundleWeek } from './bundle-week.js';
import { LookForReminders } from './look-for-reminders.js';

/** Nobody gets mail about dates before this hour, in Europe/Amsterdam. */
const FIRST_HOUR = 7;

/** How far back what was missed is made up for. */
const LONGEST_GAP = 7;

/** Looks once a day, in each organisation, what its members must be reminded of; a day is never looked at twice. */
@Injectable()
export class RemindMembers {
  constructor(
    private readonly database: TenantDatabase,
    private readonly organisations: OrganisationQueries,
    private readonly days: ReminderDayRepository,
    private readonly look: LookForReminders,
    private readonly week: BundleWeek,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(): Promise<void> {
    if (hourIn(this.clock.now()) < FIRST_HOUR) return;
    for (const organisationId of await this.organisations.activeIds()) {
      try {
        await this.database.run({ organisationId, readOnly: false }, (transaction) =>
          this.remind(transaction),
        );
      } catch (error) {
        // One organisation must not keep the others from theirs; it is looked at again at the next run.
        this.logger.error({ error: describeError(error) }, 'members not reminded');
      }
    }
  }

  private async remind(transaction: TenantTransaction): Promise<void> {
    const today = this.clock.today();
    const earliest = addDays(today, -LONGEST_GAP);
    const until = await this.days.lock(transaction, earliest);
    if (until >= today) return;
    const look: Look = { since: until < earliest ? earliest : until, today };
    await this.look.remind(transaction, look);
    const monday = mondayIn(look);
    if (monday !== undefined) await this.week.bundle(transaction, monday);
    await this.days.set(transaction, today);
  }
}
