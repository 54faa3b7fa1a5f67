import { Injectable } from '@nestjs/common';
import type { ActionEventKind } from '@zicht/shared/improvement/actions/action-events';
import type { ActionStatus } from '@zicht/shared/improvement/actions/action-status';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import type { ActionState } from '../domain/action.js';
import { ACTION_COLUMNS } from './action-columns.js';

/** Which part of the plan is read; null: not filtered by this. */
export interface ActionPage {
  readonly limit: number;
  readonly offset: number;
  readonly criteria: readonly string[] | null;
  readonly ownerId: string | null;
  readonly ownerRole: string | null;
  /** Set: what this person owns, and what stands on one of these roles. */
  readonly mine: { readonly userId: string; readonly ownerRoles: readonly string[] } | null;
  /** The active members; set: only what none of them owns. */
  readonly notOwnedBy: readonly string[] | null;
  readonly status: ActionStatus | null;
  readonly isOpen: boolean;
  /** Set: only what is open and was due before this day. */
  readonly dueBefore: string | null;
  readonly locationId: string | null;
}

/** One line of the history as it lies there. */
export interface ActionEventRow {
  readonly version: number;
  readonly kinds: ActionEventKind[];
  readonly changes: Record<string, { before: unknown; after: unknown }>;
  readonly by: string;
  readonly at: Date;
}

/** When an open action is due, and whose it is. */
export interface OpenAction {
  readonly ownerId: string;
  readonly dueOn: string;
}

/** The plan in numbers and codes, from which proposals and effect are computed. */
export interface PlanSummary {
  readonly counts: Record<ActionStatus | 'overdue' | 'withoutOwner', number>;
  readonly open: { actionId: string; criteria: string[] }[];
  readonly taken: string[];
  readonly finishedSince: { actionId: string; title: string; criteria: string[]; doneOn: string }[];
  /** When the reader was ready with the month. */
  readonly doneAt: Date | null;
}

/** What a summary is asked for. */
export interface SummaryScope {
  readonly today: string;
  readonly memberIds: readonly string[];
  /** The last submission; what was finished later is named. Null: all that was finished. */
  readonly since: string | null;
  readonly userId: string;
  readonly month: string;
}

/** Most finished actions named since the last submission. */
const MOST_FINISHED = 100;

const MATCHES = `a.organisation_id = $1
  AND ($2::text[] IS NULL OR a.criteria && $2)
  AND ($3::uuid IS NULL OR a.owner_id = $3)
  AND ($4::text IS NULL OR a.owner_role = $4)
  AND ($5::uuid[] IS NULL OR a.owner_id IS NULL OR a.owner_id <> ALL ($5))
  AND ($6::text IS NULL OR a.status = $6)
  AND ($7::date IS NULL OR (a.status IN ('planned', 'busy') AND a.due_on < $7))
  AND ($8::uuid IS NULL OR $8 = ANY (a.location_ids))
  AND (NOT $9::boolean OR a.status IN ('planned', 'busy'))
  AND ($10::uuid IS NULL OR a.owner_id = $10 OR a.owner_role = ANY ($11::text[]))`;

const PAGE = `SELECT ${ACTION_COLUMNS} FROM app.actions a WHERE ${MATCHES}
  ORDER BY a.status IN ('done', 'stopped'), CASE WHEN a.status IN ('planned', 'busy') THEN a.due_on END,
    a.changed_at DESC, a.id
  LIMIT $12 OFFSET $13`;

const COUNT = `SELECT count(*)::integer AS total FROM app.actions a WHERE ${MATCHES}`;

const FIND = `SELECT ${ACTION_COLUMNS} FROM app.actions a WHERE a.organisation_id = $1 AND a.id = $2`;

const SUMMARY = `SELECT
    json_build_object(
      'planned', count(*) FILTER (WHERE status = 'planned'), 'busy', count(*) FILTER (WHERE status = 'busy'),
      'done', count(*) FILTER (WHERE status = 'done'), 'stopped', count(*) FILTER (WHERE status = 'stopped'),
      'overdue', count(*) FILTER (WHERE status IN ('planned', 'busy') AND due_on < $2::date),
      'withoutOwner', count(*) FILTER (WHERE status IN ('planned', 'busy')
        AND (owner_id IS NULL OR owner_id <> ALL ($3::uuid[])))) AS counts,
    coalesce(json_agg(json_build_object('actionId', id, 'criteria', criteria) ORDER BY due_on, id)
      FILTER (WHERE status IN ('planned', 'busy')), '[]') AS open,
    coalesce(array_agg(DISTINCT suggestion ORDER BY suggestion)
      FILTER (WHERE suggestion IS NOT NULL AND status <> 'stopped'), '{}') AS taken,
    (SELECT coalesce(json_agg(json_build_object('actionId', f.id, 'title', f.title, 'criteria', f.criteria,
        'doneOn', f.done_on) ORDER BY f.done_on DESC, f.id), '[]') FROM (
      SELECT id, title, criteria, done_on FROM app.actions
      WHERE organisation_id = $1 AND status = 'done'
        AND ($4::timestamptz IS NULL OR done_on >= ($4::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date)
      ORDER BY done_on DESC, id LIMIT ${MOST_FINISHED}) f) AS "finishedSince",
    (SELECT done_at FROM app.plan_rounds
      WHERE organisation_id = $1 AND user_id = $5 AND month = $6) AS "doneAt"
  FROM app.actions WHERE organisation_id = $1`;

const OWN = `SELECT count(*)::integer AS open, count(*) FILTER (WHERE due_on < $4::date)::integer AS overdue
  FROM app.actions WHERE organisation_id = $1 AND status IN ('planned', 'busy')
    AND (owner_id = $2 OR owner_role = ANY ($3::text[]))`;

/** Reading of actions. */
@Injectable()
export class ActionReadingRepository {
  /** A page, open ones by due date first, and how many there are; two statements. */
  async page(
    transaction: TenantTransaction,
    page: ActionPage,
  ): Promise<{ readonly rows: ActionState[]; readonly total: number }> {
    const { organisationId, manager } = transaction;
    const { criteria, ownerId, ownerRole, notOwnedBy, status, dueBefore, locationId, isOpen, mine } = page;
    const filter = [
      organisationId,
      criteria,
      ownerId,
      ownerRole,
      notOwnedBy,
      status,
      dueBefore,
      locationId,
      isOpen,
      mine?.userId ?? null,
      mine?.ownerRoles ?? [],
    ];
    const rows = await manager.query<ActionState[]>(PAGE, [...filter, page.limit, page.offset]);
    const counts = await manager.query<{ total: number }[]>(COUNT, filter);
    return { rows, total: counts[0]?.total ?? 0 };
  }

  /** How many open actions somebody has, and how many of those are late. */
  async countOwn(
    transaction: TenantTransaction,
    { userId, ownerRoles }: { readonly userId: string; readonly ownerRoles: readonly string[] },
    today: string,
  ): Promise<{ readonly open: number; readonly overdue: number }> {
    const values = [transaction.organisationId, userId, ownerRoles, today];
    const rows = await transaction.manager.query<{ open: number; overdue: number }[]>(OWN, values);
    return rows[0] ?? { open: 0, overdue: 0 };
  }

  /** One action. */
  async find(transaction: TenantTransaction, id: string): Promise<ActionState | undefined> {
    const rows = await transaction.manager.query<ActionState[]>(FIND, [transaction.organisationId, id]);
    return rows[0];
  }

  /** Open actions that a person owns, next due first. */
  async owned(transaction: TenantTransaction): Promise<OpenAction[]> {
    return transaction.manager.query<OpenAction[]>(
      `SELECT owner_id AS "ownerId", due_on::text AS "dueOn" FROM app.actions
       WHERE organisation_id = $1 AND owner_id IS NOT NULL AND status IN ('planned', 'busy') ORDER BY due_on, id`,
      [transaction.organisationId],
    );
  }

  /** The history of an action, newest first. */
  async events(transaction: TenantTransaction, id: string): Promise<ActionEventRow[]> {
    return transaction.manager.query<ActionEventRow[]>(
      `SELECT version, kinds, changes, by_id AS by, at FROM app.action_events
       WHERE organisation_id = $1 AND action_id = $2 ORDER BY version DESC LIMIT 200`,
      [transaction.organisationId, id],
    );
  }

  /** Everything of all actions that the plan is computed from; one statement. */
  async summary(transaction: TenantTransaction, scope: SummaryScope): Promise<PlanSummary> {
    const { today, memberIds, since, userId, month } = scope;
    const rows = await transaction.manager.query<PlanSummary[]>(SUMMARY, [
      transaction.organisationId,
      today,
      memberIds,
      since,
      userId,
      month,
    ]);
    const [row] = rows;
    if (row === undefined) throw new Error('A sum over all actions has one row');
    return row;
  }
}
