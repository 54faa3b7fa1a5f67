import { Injectable } from '@nestjs/common';
import type { PublicationJobState } from '@zicht/shared/sector-statistics/figures';
import { PublishDatabase } from '../../../platform/database/publish-database.js';
import type { Policy } from '../domain/policy.js';
import type { RehearsalReport } from '../domain/publication/publication-report.js';
import { addLine } from './publication-trail.js';

/** What is computed in the background. */
export type WorkKind = 'preparation' | 'rehearsal';

/** The work behind the publication of a year. */
export interface WorkRow {
  readonly year: number;
  readonly kind: WorkKind;
  readonly state: PublicationJobState;
  readonly askedBy: string;
  readonly policy: Partial<Policy>;
  readonly step: string;
  readonly stepDone: number;
  readonly stepTotal: number;
  readonly startedAt: Date | null;
  readonly problem: string | null;
  readonly rehearsal: RehearsalReport | null;
  readonly rehearsedAt: Date | null;
}

const FIELDS = `year, kind, state, asked_by AS "askedBy", policy, step, step_done AS "stepDone",
  step_total AS "stepTotal", started_at AS "startedAt", problem, rehearsal, rehearsed_at AS "rehearsedAt"`;

/** Work that nobody has seen to for this long is taken up by another server. */
const ABANDONED_AFTER = '30 seconds';

const LIST = `SELECT ${FIELDS} FROM publication.work ORDER BY year DESC`;

const CLAIM = `UPDATE publication.work SET state = 'running', runner = $1, seen_at = now(), started_at = now(), step = '',
         step_done = 0, step_total = 0
       WHERE year = (SELECT year FROM publication.work
         WHERE state = 'waiting' OR (state = 'running' AND seen_at < now() - interval '${ABANDONED_AFTER}')
         ORDER BY year LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING ${FIELDS}`;

/** Work asked for, under way and done; works with the role zicht_publish. */
@Injectable()
export class WorkRepository {
  constructor(private readonly database: PublishDatabase) {}

  /** All work, newest year first. */
  async list(): Promise<WorkRow[]> {
    return this.database.dataSource.query(LIST);
  }

  /** Asks for work on a year; false while some is waiting or under way. */
  async ask(
    asked: Pick<WorkRow, 'year' | 'kind' | 'askedBy' | 'policy'> & { readonly at: Date },
  ): Promise<boolean> {
    const { year, kind, askedBy, policy, at } = asked;
    return this.database.dataSource.transaction(async (manager) => {
      const rows = await manager.query<unknown[]>(
        `INSERT INTO publication.work (year, kind, state, asked_by, policy) VALUES ($1, $2, 'waiting', $3, $4)
         ON CONFLICT (year) DO UPDATE SET kind = $2, state = 'waiting', asked_by = $3, policy = $4, step = '',
           step_done = 0, step_total = 0, started_at = NULL, runner = NULL, problem = NULL
         WHERE work.state NOT IN ('waiting', 'running') RETURNING year`,
        [year, kind, askedBy, JSON.stringify(policy)],
      );
      if (rows.length === 0) return false;
      await addLine(manager, { at, by: askedBy, action: `publication.${kind}Asked`, year, details: {} });
      return true;
    });
  }

  /** Ends work that is waiting or under way; false when there is none. */
  async stop(year: number, by: string, at: Date): Promise<boolean> {
    return this.database.dataSource.transaction(async (manager) => {
      const [, count] = await manager.query<[unknown, number]>(
        `UPDATE publication.work SET state = 'stopped', runner = NULL
         WHERE year = $1 AND state IN ('waiting', 'running')`,
        [year],
      );
      if (count === 0) return false;
      await addLine(manager, { at, by, action: 'publication.workStopped', year, details: {} });
      return true;
    });
  }

  /** Takes up what is waiting, or was left behind by a server that is gone. */
  async claim(runner: string): Promise<WorkRow | undefined> {
    const [rows] = await this.database.dataSource.query<[WorkRow[], number]>(CLAIM, [runner]);
    return rows[0];
  }

  /** Says how far the work is; false when it is no longer ours, so that it must end. */
  async see(
    year: number,
    runner: string,
    { step, done, total }: { readonly step: string; readonly done: number; readonly total: number },
  ): Promise<boolean> {
    const [, count] = await this.database.dataSource.query<[unknown, number]>(
      `UPDATE publication.work SET seen_at = now(), step = $3, step_done = $4, step_total = $5
       WHERE year = $1 AND runner = $2 AND state = 'running'`,
      [year, runner, step, done, total],
    );
    return count === 1;
  }

  /** Ends our work; with a problem it failed. What was stopped meanwhile stays stopped. */
  async finish(
    year: number,
    runner: string,
    { problem, rehearsal }: { readonly problem: string | null; readonly rehearsal: RehearsalReport | null },
  ): Promise<void> {
    await this.database.dataSource.query(
      `UPDATE publication.work SET state = CASE WHEN $3::text IS NULL THEN 'idle' ELSE 'failed' END, problem = $3,
         rehearsal = coalesce($4::jsonb, rehearsal),
         rehearsed_at = CASE WHEN $4::jsonb IS NULL THEN rehearsed_at ELSE now() END
       WHERE year = $1 AND runner = $2 AND state = 'running'`,
      [year, runner, problem, rehearsal === null ? null : JSON.stringify(rehearsal)],
    );
  }
}
