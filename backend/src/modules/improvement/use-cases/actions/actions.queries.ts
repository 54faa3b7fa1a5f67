import { Injectable } from '@nestjs/common';
import { criteriaOfTheme } from '@zicht/shared/framework/look-up';
import type { ActionList, ActionQuery } from '@zicht/shared/improvement/actions/action.contract';
import type { ActionDetail } from '@zicht/shared/improvement/plan/plan.contract';
import { ownerRolesHeldBy } from '@zicht/shared/improvement/actions/owner-roles';
import { mayDo, requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { PeopleQueries } from '../../../identity/index.js';
import { ActionCommentRepository } from '../../persistence/action-comment.repository.js';
import { ActionReadingRepository } from '../../persistence/action-reading.repository.js';
import type { ActionEventRow } from '../../persistence/action-reading.repository.js';
import { peopleOfComments, presentActionComment } from '../comments/present-action-comment.js';
import { ActionPresenter } from './action-presenter.js';
import { PlanReferences } from './plan-references.js';

/** Reads actions; who may write their own alone, reads those alone. */
@Injectable()
export class ActionQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly actions: ActionReadingRepository,
    private readonly comments: ActionCommentRepository,
    private readonly references: PlanReferences,
    private readonly presenter: ActionPresenter,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  /** A page of the plan, in at most seven statements. */
  async list(actor: Actor, query: ActionQuery): Promise<ActionList> {
    requirePermission(actor, 'plan:read', 'plan:writeOwn');
    const { organisationId, userId } = actor;
    const { limit, offset } = query;
    const today = this.clock.today();
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const members = (await this.people.members(transaction)).map((member) => member.userId);
      const own = mayDo(actor, 'plan:read') ? null : userId;
      if (own !== null && query.ownerId !== undefined && query.ownerId !== own) {
        return { today, actions: [], total: 0, nextOffset: null };
      }
      const { rows, total } = await this.actions.page(transaction, {
        limit,
        offset,
        criteria: await this.criteriaOf(transaction, query),
        ownerId: own ?? query.ownerId ?? null,
        ownerRole: query.ownerRole ?? null,
        notOwnedBy: query.withoutOwner === undefined ? null : members,
        status: query.status ?? null,
        isOpen: query.open !== undefined,
        mine: query.mine === undefined ? null : { userId, ownerRoles: ownerRolesHeldBy(actor.roles) },
        dueBefore: query.overdue === undefined ? null : today,
        locationId: query.locationId ?? null,
      });
      const end = offset + rows.length;
      return {
        today,
        actions: await this.presenter.present(transaction, rows, new Set(members)),
        total,
        nextOffset: end < total && rows.length > 0 ? end : null,
      };
    });
  }

  /** One action with its history and its remarks. */
  async show(actor: Actor, id: string): Promise<ActionDetail> {
    requirePermission(actor, 'plan:read', 'plan:writeOwn');
    const { organisationId, userId } = actor;
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const row = await this.actions.find(transaction, id);
      const mayRead = mayDo(actor, 'plan:read') || row?.ownerId === userId;
      if (row === undefined || !mayRead) throw new NotFound();
      const [action] = await this.presenter.present(transaction, [row]);
      if (action === undefined) throw new NotFound();
      const events = await this.actions.events(transaction, id);
      const comments = await this.comments.list(transaction, id);
      const ids = [...events.flatMap(peopleOfEvent), ...peopleOfComments(comments)];
      const names = await this.people.names(transaction, ids);
      return {
        action,
        events: events.map(({ by, at, ...event }) => ({
          ...event,
          by: { id: by, name: names.get(by) ?? '' },
          at: at.toISOString(),
        })),
        comments: comments.map((comment) => presentActionComment(comment, names)),
        people: [...names].map(([person, name]) => ({ id: person, name })),
      };
    });
  }

  /** The questions that the page is about; null: all. */
  private async criteriaOf(
    transaction: TenantTransaction,
    { theme, criterion }: ActionQuery,
  ): Promise<readonly string[] | null> {
    if (theme === undefined) return criterion === undefined ? null : [criterion];
    const framework = await this.references.framework(transaction);
    const ofTheme = framework === null ? [] : criteriaOfTheme(framework, theme).map(({ code }) => code);
    return criterion === undefined ? ofTheme : ofTheme.filter((code) => code === criterion);
  }
}

/** Whoever did it, and owners before and after. */
function peopleOfEvent({ by, changes }: ActionEventRow): string[] {
  const owners = changes['ownerId'];
  return [by, owners?.before, owners?.after].filter((id) => typeof id === 'string');
}
