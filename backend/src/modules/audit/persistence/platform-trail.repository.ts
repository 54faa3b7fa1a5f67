import { Injectable } from '@nestjs/common';
import { ADMINISTERED_ACTIONS, DECIDED_ACTIONS } from '@zicht/shared/audit/trail-actions';
import type { PlatformTransaction } from '../../../platform/database/tenant-database.js';
import { WANTED, wantedValues } from './trail-filter.js';
import type { TrailFilter } from './trail-filter.js';

/** A line as the platform's log takes it from where it is kept: of the details, two, and of a subject a year alone. */
export interface PlatformTrailRow {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: string;
  /** `assessment:` and a year, or nothing. */
  readonly subject: string;
  readonly until: string | null;
  readonly reason: string | null;
  readonly address: string | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
}

const listed = (actions: readonly string[]): string => actions.map((action) => `'${action}'`).join(', ');

/** True where somebody of the platform did it; the policy on memberships shows no others in such a transaction. */
const BY_PLATFORM = (column: string): string =>
  `EXISTS (SELECT 1 FROM identity.memberships m WHERE m.user_id = ${column} AND m.kind = 'platform')`;

/** What is administered about organisations and inspectorates, and what people of the platform did beside that. */
const LINES = `(
  SELECT e.id, e.at, e.actor_id, e.action, e.address, e.organisation_id,
    CASE WHEN e.subject ~ '^assessment:[0-9]{4}$' THEN e.subject ELSE '' END AS subject,
    e.details ->> 'until' AS until, e.details ->> 'reason' AS reason
  FROM app.audit_entries e
  WHERE e.action IN (${listed(ADMINISTERED_ACTIONS)})
    OR (e.action IN (${listed(DECIDED_ACTIONS)}) AND ${BY_PLATFORM('e.actor_id')})
  UNION ALL
  SELECT l.id, l.at, l.user_id, l.action, l.address, NULL, '', NULL, l.details ->> 'reason'
  FROM identity.account_lines l WHERE ${BY_PLATFORM('l.user_id')}
) AS line`;

/** By person, people of the platform alone: else who asks for a member would learn which lines are theirs. */
const ASKED = `${WANTED} AND ($1::uuid IS NULL OR ${BY_PLATFORM('line.actor_id')})`;

const COUNT = `SELECT count(*)::integer AS total FROM ${LINES} WHERE ${ASKED}`;

const PART = `SELECT shown.*, coalesce(o.name, i.name) AS "organisationName" FROM (
    SELECT id, at, actor_id AS "actorId", action, subject, until, reason, address, organisation_id AS "organisationId"
    FROM ${LINES} WHERE ${ASKED} ORDER BY at DESC, id DESC LIMIT $6 OFFSET $7
  ) AS shown LEFT JOIN app.organisations o ON o.organisation_id = shown."organisationId"
  LEFT JOIN identity.inspectorates i ON i.id = shown."organisationId"
  ORDER BY at DESC, id DESC`;

/** Reads lines of the platform's log, newest first. */
@Injectable()
export class PlatformTrailRepository {
  async count({ manager }: PlatformTransaction, filter: TrailFilter): Promise<number> {
    const [row]: { total: number }[] = await manager.query(COUNT, [...wantedValues(filter)]);
    return row?.total ?? 0;
  }

  async list(
    { manager }: PlatformTransaction,
    filter: TrailFilter,
    { limit, offset }: { readonly limit: number; readonly offset: number },
  ): Promise<PlatformTrailRow[]> {
    return manager.query(PART, [...wantedValues(filter), limit, offset]);
  }
}
