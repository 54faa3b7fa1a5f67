import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import type { ActionState } from '../domain/action.js';
import type { ActionEventState } from '../domain/action-event.js';
import type { ActionSurroundings } from '../domain/judge-action-changes.js';
import { ACTION_COLUMNS } from './action-columns.js';

/** The version that an action must still have (0: none yet), and what it becomes. */
export interface ActionWrite {
  readonly base: number;
  readonly next: ActionState;
}

/** A change that was stored under its id. */
export interface AppliedActionChange {
  readonly changeId: string;
  readonly actionId: string;
  readonly version: number;
  readonly nextActionId: string | null;
}

type SurroundingsRow = ActionState & {
  appliedActionId: string | null;
  appliedVersion: number;
  appliedNextId: string | null;
  appliedAt: Date;
  isFollowed: boolean;
};

const SURROUNDINGS = `SELECT c.action_id AS "appliedActionId", c.version AS "appliedVersion",
    c.next_action_id AS "appliedNextId", c.applied_at AS "appliedAt", f.id IS NOT NULL AS "isFollowed", ${ACTION_COLUMNS}
  FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS i (change_id, action_id, position)
  LEFT JOIN app.applied_action_changes c ON c.organisation_id = $1 AND c.change_id = i.change_id
  LEFT JOIN app.actions a ON a.organisation_id = $1 AND a.id = i.action_id
  LEFT JOIN app.actions f ON f.organisation_id = $1 AND f.follows = i.action_id
  ORDER BY i.position`;

/** Writing of actions, their history, and the ids of the changes that made them. */
@Injectable()
export class ActionRepository {
  /** What stands around each change, in the order given; one statement for the whole batch. */
  async surroundings(
    transaction: TenantTransaction,
    changes: readonly { readonly changeId: string; readonly actionId: string }[],
  ): Promise<ActionSurroundings[]> {
    const rows = await transaction.manager.query<SurroundingsRow[]>(SURROUNDINGS, [
      transaction.organisationId,
      changes.map(({ changeId }) => changeId),
      changes.map(({ actionId }) => actionId),
    ]);
    return rows.map(surroundingsOf);
  }

  /** Of these ids, those that name an action; one statement. */
  async existing(transaction: TenantTransaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await transaction.manager.query<{ id: string }[]>(
      'SELECT id FROM app.actions WHERE organisation_id = $1 AND id = ANY ($2)',
      [transaction.organisationId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * Writes actions that still have their base version, in one statement and one order of locks.
   * @returns the ids that were written; the others have another version by now
   */
  async write(transaction: TenantTransaction, writes: readonly ActionWrite[]): Promise<ReadonlySet<string>> {
    if (writes.length === 0) return new Set();
    const rows = await transaction.manager.query<{ id: string }[]>(
      `WITH input AS (
         SELECT * FROM jsonb_to_recordset($2::jsonb) AS i (id uuid, base integer, title text, "doneWhen" text, note text,
           criteria text[], "ownerId" uuid, "ownerRole" text, "startsOn" date, "dueOn" date, status text,
           "stopReason" text, priority text, "locationIds" uuid[], "repeatMonths" integer, suggestion text,
           "copyOf" uuid, follows uuid, "lookedOn" date, "doneOn" date, version integer, "changedBy" uuid,
           "changedAt" timestamptz)
       )
       INSERT INTO app.actions (organisation_id, id, title, done_when, note, criteria, owner_id, owner_role, starts_on,
         due_on, status, stop_reason, priority, location_ids, repeat_months, suggestion, copy_of, follows, looked_on,
         done_on, version, changed_by, changed_at)
       SELECT $1, i.id, i.title, i."doneWhen", i.note, i.criteria, i."ownerId", i."ownerRole", i."startsOn", i."dueOn",
         i.status, i."stopReason", i.priority, i."locationIds", i."repeatMonths", i.suggestion, i."copyOf", i.follows,
         i."lookedOn", i."doneOn", i.version, i."changedBy", i."changedAt"
       FROM input i ORDER BY i.id
       ON CONFLICT ON CONSTRAINT actions_pk DO UPDATE SET title = excluded.title, done_when = excluded.done_when,
         note = excluded.note, criteria = excluded.criteria, owner_id = excluded.owner_id,
         owner_role = excluded.owner_role, starts_on = excluded.starts_on, due_on = excluded.due_on,
         status = excluded.status, stop_reason = excluded.stop_reason, priority = excluded.priority,
         location_ids = excluded.location_ids, repeat_months = excluded.repeat_months, looked_on = excluded.looked_on,
         done_on = excluded.done_on, version = excluded.version, changed_by = excluded.changed_by,
         changed_at = excluded.changed_at
       WHERE actions.version = (SELECT i.base FROM input i WHERE i.id = excluded.id)
       RETURNING id`,
      [transaction.organisationId, JSON.stringify(writes.map(({ base, next }) => ({ ...next, base })))],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Puts the references of written actions in the place of those that they had; two statements. */
  async setEvidence(transaction: TenantTransaction, actions: readonly ActionState[]): Promise<void> {
    if (actions.length === 0) return;
    const pairs = actions.flatMap(({ id, evidenceIds }) => evidenceIds.map((evidence) => ({ id, evidence })));
    await transaction.manager.query(
      'DELETE FROM app.action_evidence WHERE organisation_id = $1 AND action_id = ANY ($2)',
      [transaction.organisationId, actions.map(({ id }) => id)],
    );
    await transaction.manager.query(
      `INSERT INTO app.action_evidence (organisation_id, action_id, evidence_id)
       SELECT $1, i.action_id, i.evidence_id FROM unnest($2::uuid[], $3::uuid[]) AS i (action_id, evidence_id)`,
      [transaction.organisationId, pairs.map(({ id }) => id), pairs.map(({ evidence }) => evidence)],
    );
  }

  /** Adds lines to the history, which nobody can change. */
  async addEvents(transaction: TenantTransaction, events: readonly ActionEventState[]): Promise<void> {
    await transaction.manager.query(
      `INSERT INTO app.action_events (organisation_id, action_id, version, kinds, changes, by_id, at)
       SELECT $1, i."actionId", i.version, i.kinds, i.changes, i.by, i.at
       FROM jsonb_to_recordset($2::jsonb) AS i ("actionId" uuid, version integer, kinds text[], changes jsonb, by uuid,
         at timestamptz)`,
      [transaction.organisationId, JSON.stringify(events)],
    );
  }

  /** Remembers the ids of changes; a violated `applied_action_changes_pk` says that one came twice at the same time. */
  async addApplied(
    transaction: TenantTransaction,
    at: Date,
    changes: readonly AppliedActionChange[],
  ): Promise<void> {
    await transaction.manager.query(
      `INSERT INTO app.applied_action_changes (organisation_id, change_id, action_id, version, next_action_id, applied_at)
       SELECT $1, i."changeId", i."actionId", i.version, i."nextActionId", $2
       FROM jsonb_to_recordset($3::jsonb) AS i ("changeId" uuid, "actionId" uuid, version integer, "nextActionId" uuid)
       ORDER BY i."changeId"`,
      [transaction.organisationId, at, JSON.stringify(changes)],
    );
  }

  /** Forgets ids of changes that no device can still hold; a policy keeps those of the last month. */
  async forgetChanges({ manager, organisationId }: TenantTransaction, before: Date): Promise<number> {
    const [, gone] = await manager.query<[unknown[], number]>(
      'DELETE FROM app.applied_action_changes WHERE organisation_id = $1 AND applied_at < $2',
      [organisationId, before],
    );
    return gone;
  }
}

function surroundingsOf(row: SurroundingsRow): ActionSurroundings {
  const { appliedActionId, appliedVersion, appliedNextId, appliedAt, isFollowed, ...action } = row;
  return {
    applied:
      appliedActionId === null
        ? null
        : {
            actionId: appliedActionId,
            version: appliedVersion,
            at: appliedAt,
            nextActionId: appliedNextId,
          },
    // Without a row the columns are empty, whatever their type says.
    action: (action.id as string | null) === null ? null : action,
    isFollowed,
  };
}
