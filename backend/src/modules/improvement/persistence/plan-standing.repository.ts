import { Injectable } from '@nestjs/common';
import type { PlanStanding } from '@zicht/shared/dashboards/results.contract';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import type { ActionTimeline } from '../domain/plan-months.js';

/** The plan as dashboards need it, with the past of each action from a day on. */
export interface PlanStandingRow extends Omit<PlanStanding, 'months'> {
  readonly timelines: readonly ActionTimeline[];
}

/** Most finished actions named since a submission. */
const MOST_FINISHED = 100;

// Moments leave as days of Amsterdam: whoever counts months counts them there.
const STANDING = `WITH history AS (
    SELECT action_id, (min(at) FILTER (WHERE version = 1) AT TIME ZONE 'Europe/Amsterdam')::date AS created_on,
      json_agg(json_build_object('on', (at AT TIME ZONE 'Europe/Amsterdam')::date,
          'status', changes->'status'->>'before', 'dueOn', changes->'dueOn'->>'before') ORDER BY version DESC)
        FILTER (WHERE at >= $2::timestamp AT TIME ZONE 'Europe/Amsterdam' AND changes ?| '{status,dueOn}') AS moves
    FROM app.action_events WHERE organisation_id = $1 GROUP BY action_id
  )
  SELECT
    coalesce(json_agg(json_build_object('actionId', a.id, 'title', a.title, 'criteria', a.criteria,
        'status', a.status, 'dueOn', a.due_on, 'ownerId', a.owner_id, 'ownerRole', a.owner_role,
        'locationIds', a.location_ids) ORDER BY a.due_on, a.id)
      FILTER (WHERE a.status IN ('planned', 'busy')), '[]') AS open,
    count(*) FILTER (WHERE a.status = 'done')::integer AS done,
    count(*) FILTER (WHERE a.status = 'stopped')::integer AS stopped,
    coalesce(json_agg(json_build_object('createdOn', h.created_on, 'status', a.status, 'dueOn', a.due_on,
        'doneOn', a.done_on, 'moves', coalesce(h.moves, '[]'))) FILTER (WHERE a.id IS NOT NULL), '[]') AS timelines,
    (SELECT coalesce(json_agg(json_build_object('actionId', f.id, 'title', f.title, 'criteria', f.criteria,
        'doneOn', f.done_on) ORDER BY f.done_on DESC, f.id), '[]') FROM (
      SELECT id, title, criteria, done_on FROM app.actions
      WHERE organisation_id = $1 AND status = 'done'
        AND done_on >= ($3::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date
      ORDER BY done_on DESC, id LIMIT ${MOST_FINISHED}) f) AS "finishedSince",
    (SELECT coalesce(json_agg(json_build_object('criterion', c.criterion, 'value', c.value, 'heldOn', c.held_on,
        'reason', c.reason, 'action', CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'title', t.title) END,
        'evidence', (SELECT count(*) FROM app.claim_evidence e
          WHERE e.organisation_id = $1 AND e.criterion = c.criterion),
        'claimedBy', c.claimed_by, 'claimedAt', to_char(c.claimed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        ORDER BY c.criterion), '[]')
      FROM app.claims c LEFT JOIN app.actions t ON t.organisation_id = $1 AND t.id = c.action_id
      WHERE c.organisation_id = $1 AND c.value IS NOT NULL) AS claims
  FROM app.actions a LEFT JOIN history h ON h.action_id = a.id
  WHERE a.organisation_id = $1`;

/** Reads the whole plan in one statement. */
@Injectable()
export class PlanStandingRepository {
  /**
   * What is open, finished and claimed, how each action moved since a day, and what was finished since a submission
   * (nothing, when there was none).
   */
  async standing(
    transaction: TenantTransaction,
    since: string,
    submittedAt: string | null,
  ): Promise<PlanStandingRow> {
    const rows = await transaction.manager.query<PlanStandingRow[]>(STANDING, [
      transaction.organisationId,
      since,
      submittedAt,
    ]);
    const [row] = rows;
    if (row === undefined) throw new Error('A sum over all actions has one row');
    return row;
  }
}
