import { Injectable } from '@nestjs/common';
import type { OrganisationRole } from '@zicht/shared/access/roles';
import { Clock } from '../../../../platform/clock/clock.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { PeopleQueries } from '../../../identity/index.js';
import type { News } from '../../domain/notification.js';
import { NotificationRepository } from '../../persistence/notification.repository.js';
import { DELIVER_MAIL } from '../job-names.js';

/** Who is told: members by name, or all with one of these roles but those who know already. */
export type Audience =
  | { readonly members: readonly string[] }
  | { readonly roles: readonly OrganisationRole[]; readonly except?: string };

/** Writes what members are told, in the transaction of what happened: the row in the service is the order to mail it. */
@Injectable()
export class TellMembers {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly people: PeopleQueries,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async tell(transaction: TenantTransaction, news: News, audience: Audience): Promise<void> {
    const userIds = await this.userIds(transaction, audience);
    if (userIds.length === 0) return;
    await this.notifications.add(transaction, news, { userIds, at: this.clock.now() });
    this.jobs.wake(DELIVER_MAIL);
  }

  private async userIds(transaction: TenantTransaction, audience: Audience): Promise<readonly string[]> {
    if ('members' in audience) return audience.members;
    const members = await this.people.members(transaction);
    return members
      .filter(
        ({ userId, roles }) =>
          userId !== audience.except && roles.some((role) => audience.roles.includes(role)),
      )
      .map(({ userId }) => userId);
  }
}
