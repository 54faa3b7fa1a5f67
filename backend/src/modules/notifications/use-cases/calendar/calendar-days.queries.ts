import { Injectable } from '@nestjs/common';
import { isAllowed } from '@zicht/shared/access/role-permissions';
import type { Role } from '@zicht/shared/access/roles';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { RoundStandingQueries } from '../../../assessments/index.js';
import { OpenActionQueries } from '../../../improvement/index.js';
import { daysOf } from '../../domain/calendar.js';
import type { CalendarDay } from '../../domain/calendar.js';

/** The dates of one person in one organisation; the secret link has told who it is. */
@Injectable()
export class CalendarDaysQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly actions: OpenActionQueries,
    private readonly rounds: RoundStandingQueries,
    private readonly clock: Clock,
  ) {}

  /** Due days of own actions and questions, and the last day of rounds for whoever may send. */
  async of(userId: string, organisationId: string, roles: readonly Role[]): Promise<CalendarDay[]> {
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const actions = await this.actions.owned(transaction);
      const standings = await this.rounds.openOn(transaction, this.clock.today());
      const own = actions.filter(({ ownerId }) => ownerId === userId).map(({ dueOn }) => dueOn);
      const open = standings.filter(({ status }) => status !== 'submitted');
      const given = open
        .flatMap((standing) => standing.given)
        .flatMap(({ assigneeId, dueOn }) => (assigneeId === userId && dueOn !== null ? [dueOn] : []));
      const closing = isAllowed(roles, 'assessment:sendToBoard') ? open : [];
      return [
        ...daysOf(organisationId, 'actionsDue', own),
        ...daysOf(organisationId, 'questionsDue', given),
        ...closing.map(({ year, closesOn }): CalendarDay => {
          return { organisationId, kind: 'roundCloses', date: closesOn, count: 1, year };
        }),
      ];
    });
  }
}
