import { Injectable } from '@nestjs/common';
import type { MemberTasks } from '@zicht/shared/identity/people.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { NotFound } from '../../../platform/errors/not-found.js';
import { InHandQueries } from '../../assessments/index.js';
import { PeopleQueries } from '../../identity/index.js';
import { OpenActionQueries } from '../../improvement/index.js';

/** Reads how much a member has in hand: numbers alone, no titles. */
@Injectable()
export class MemberTasksQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly people: PeopleQueries,
    private readonly answers: InHandQueries,
    private readonly plan: OpenActionQueries,
  ) {}

  /**
   * Three statements, whatever there is.
   * @throws NotFound when the person is no member here
   */
  async show(actor: Actor, userId: string): Promise<MemberTasks> {
    requirePermission(actor, 'members:write');
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const member = (await this.people.members(transaction)).find((each) => each.userId === userId);
      if (member === undefined) throw new NotFound();
      const inHand = await this.answers.of(transaction, member);
      return { ...inHand, actions: await this.plan.countOf(transaction, userId) };
    });
  }
}
