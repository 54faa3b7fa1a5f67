import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { RoundStandingQueries } from '../../../assessments/index.js';
import { PeopleQueries } from '../../../identity/index.js';
import { OpenActionQueries } from '../../../improvement/index.js';
import { actionReminders, roundReminders } from '../../domain/reminders.js';
import type { Look } from '../../domain/reminders.js';
import { TellMembers } from './tell-members.js';

const COORDINATORS = { roles: ['coordinator'] } as const;

/** What the members of one organisation are reminded of on a day. */
@Injectable()
export class LookForReminders {
  constructor(
    private readonly rounds: RoundStandingQueries,
    private readonly actions: OpenActionQueries,
    private readonly people: PeopleQueries,
    private readonly members: TellMembers,
  ) {}

  async remind(transaction: TenantTransaction, look: Look): Promise<void> {
    const actions = await this.actions.owned(transaction);
    for (const { userId, news } of actionReminders(actions, look)) {
      await this.members.tell(transaction, news, { members: [userId] });
    }
    const standings = await this.rounds.openOn(transaction, look.today);
    for (const news of standings.flatMap((standing) => roundReminders(standing, look))) {
      await this.members.tell(transaction, news, COORDINATORS);
    }
    const left = new Set(await this.people.leftSince(transaction, look.since));
    const given = standings.filter(({ status }) => status === 'draft').flatMap((standing) => standing.given);
    const count = [
      ...actions.map(({ ownerId }) => ownerId),
      ...given.map(({ assigneeId }) => assigneeId),
    ].filter((id) => left.has(id)).length;
    if (count === 0) return;
    const onceKey = `ownerLeft:${look.today}`;
    await this.members.tell(transaction, { kind: 'ownerLeft', facts: { count }, onceKey }, COORDINATORS);
  }
}
