import type { Framework } from '@zicht/shared/framework/framework';
import type { DataSource, EntityManager } from '../../../platform/database/data-sources.js';
import type { Cell, Cube, QuantileCell } from '../domain/cube/cube.js';
import type { Policy } from '../domain/policy.js';
import type { Frame, Participation } from '../domain/publication/participation.js';
import type { PublicationStatus } from '../domain/publication/publication-status.js';
import type { PublicationReport } from '../domain/publication/publication-report.js';
import type { SnapshotUnit, SubmittedUnit } from '../domain/publication/snapshot-units.js';
import {
  ADD,
  ADD_CELLS,
  ADD_PICTURE,
  ADD_QUANTILES,
  ADD_UNITS,
  FORGET_ANSWERS,
  UNITS,
} from './publication-statements.js';
import { addLine } from './publication-trail.js';
import { readTaken } from './read-taken.js';

/** The coded cells of a cube, as they are kept until somebody publishes them. */
export type Draft = Pick<Cube, 'cells' | 'quantiles'>;

/** A publication with what is known of it, cells apart. */
export interface PublicationRow {
  readonly year: number;
  readonly status: PublicationStatus;
  readonly frameworkCode: string;
  readonly frameworkVersion: string;
  readonly snapshotOn: string;
  readonly policy: Policy;
  readonly secretSha256: string;
  readonly preparedBy: string;
  readonly preparedAt: Date;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Date | null;
  readonly frame: Frame;
  readonly step: string;
  readonly stepDone: number;
  readonly stepTotal: number;
  readonly report: PublicationReport | null;
  readonly cellsSha256: string | null;
}

/** A round with its framework. */
export interface RoundWithFramework {
  readonly frameworkCode: string;
  readonly frameworkVersion: string;
  readonly snapshotOn: string;
  readonly framework: Framework;
}

const SELECT = `SELECT year, status, framework_code AS "frameworkCode", framework_version AS "frameworkVersion",
    to_char(snapshot_on, 'YYYY-MM-DD') AS "snapshotOn", policy, secret_sha256 AS "secretSha256",
    prepared_by AS "preparedBy", prepared_at AS "preparedAt", published_by AS "publishedBy",
    published_at AS "publishedAt", withdrawn_by AS "withdrawnBy", withdrawn_at AS "withdrawnAt", frame, step, step_done AS "stepDone", step_total AS "stepTotal", report,
    cells_sha256 AS "cellsSha256"
  FROM publication.publications`;

const FIND = `${SELECT} WHERE year = $1`;

const LIST = `${SELECT} ORDER BY year DESC`;

const ROUND = `SELECT r.framework_code AS "frameworkCode", r.framework_version AS "frameworkVersion",
    to_char(r.snapshot_on, 'YYYY-MM-DD') AS "snapshotOn", f.content AS framework
  FROM catalogue.rounds r
  JOIN catalogue.frameworks f ON f.code = r.framework_code AND f.version = r.framework_version
  WHERE r.year = $1`;

/** Publications and what they are made from; works with the role zicht_publish, and with no other. */
export class PublicationRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(year: number): Promise<PublicationRow | undefined> {
    return (await this.dataSource.query<PublicationRow[]>(FIND, [year]))[0];
  }

  /** Every publication, newest first; cells and snapshots apart. */
  async list(): Promise<PublicationRow[]> {
    return this.dataSource.query<PublicationRow[]>(LIST);
  }

  async findRound(year: number): Promise<RoundWithFramework | undefined> {
    return (await this.dataSource.query<RoundWithFramework[]>(ROUND, [year]))[0];
  }

  /** Hashes of the secrets of all publications so far. */
  async usedSecrets(): Promise<string[]> {
    const rows = await this.dataSource.query<{ hash: string }[]>(
      'SELECT secret_sha256 AS hash FROM publication.publications',
    );
    return rows.map(({ hash }) => hash);
  }

  /** Organisations that had submitted by the end of the snapshot date, and who was registered; both at one moment. */
  async readTaken(
    year: number,
    snapshotOn: string,
    fictitious: boolean,
  ): Promise<readonly [SubmittedUnit[], Frame]> {
    return readTaken(this.dataSource, { year, snapshotOn, fictitious });
  }

  /** Keeps a snapshot with its publication, both or neither. */
  async addSnapshot(
    row: Pick<
      PublicationRow,
      | 'year'
      | 'frameworkCode'
      | 'frameworkVersion'
      | 'snapshotOn'
      | 'policy'
      | 'secretSha256'
      | 'preparedBy'
      | 'frame'
    > & { readonly preparedAt: Date },
    units: readonly SnapshotUnit[],
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(ADD, [
        row.year,
        row.frameworkCode,
        row.frameworkVersion,
        row.snapshotOn,
        JSON.stringify(row.policy),
        row.secretSha256,
        row.preparedBy,
        row.preparedAt,
        JSON.stringify(row.frame),
      ]);
      await manager.query(ADD_UNITS, [row.year, JSON.stringify(units)]);
      const line = {
        at: row.preparedAt,
        by: row.preparedBy,
        year: row.year,
        details: { units: units.length },
      };
      await addLine(manager, { ...line, action: 'publication.snapshotTaken' });
    });
  }

  async readUnits(year: number): Promise<SnapshotUnit[]> {
    return this.dataSource.query<SnapshotUnit[]>(UNITS, [year]);
  }

  /** Years before this one that are on show. */
  async yearsOnShow(before: number): Promise<number[]> {
    const rows = await this.dataSource.query<{ year: number }[]>(
      "SELECT year FROM publication.publications WHERE status = 'published' AND year < $1 ORDER BY year",
      [before],
    );
    return rows.map(({ year }) => year);
  }

  /** How far the work is, for whoever watches. */
  async keepStep(year: number, step: string, done: number, total: number): Promise<void> {
    await this.dataSource.query(
      'UPDATE publication.publications SET step = $2, step_done = $3, step_total = $4 WHERE year = $1',
      [year, step, done, total],
    );
  }

  /** Keeps what the gate said, with the coded cells when it held. */
  async keepOutcome(
    year: number,
    outcome: {
      readonly status: 'blocked' | 'checked';
      readonly policy: Policy;
      readonly report: PublicationReport;
      readonly draft: Draft | null;
      readonly cellsSha256: string | null;
    },
  ): Promise<void> {
    await this.dataSource.query(
      `UPDATE publication.publications
       SET status = $2, policy = $3, report = $4, draft = $5, cells_sha256 = $6, step = '', step_done = 0, step_total = 0
       WHERE year = $1 AND status IN ('snapshot', 'blocked', 'checked')`,
      [
        year,
        outcome.status,
        JSON.stringify(outcome.policy),
        JSON.stringify(outcome.report),
        outcome.draft === null ? null : JSON.stringify(outcome.draft),
        outcome.cellsSha256,
      ],
    );
  }

  async readDraft(year: number): Promise<Draft | null> {
    const rows = await this.dataSource.query<{ draft: Draft | null }[]>(
      'SELECT draft FROM publication.publications WHERE year = $1',
      [year],
    );
    return rows[0]?.draft ?? null;
  }

  /**
   * Publishes the draft in one transaction: cells, quantiles and picture appear, the answers of the snapshot go.
   * `asked` names by main sector the criteria and themes that it took part in.
   */
  async publish(
    row: PublicationRow,
    draft: Draft,
    {
      by,
      at,
      asked,
      participation,
    }: {
      readonly by: string;
      readonly at: Date;
      readonly asked: Readonly<Record<string, string[]>>;
      readonly participation: Participation;
    },
  ): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const isOurs = await moved(
        manager,
        `UPDATE publication.publications SET status = 'published', published_by = $2, published_at = $3, draft = NULL
         WHERE year = $1 AND status = 'checked'`,
        [row.year, by, at],
      );
      if (!isOurs) return false;
      await manager.query(ADD_PICTURE, [
        row.year,
        JSON.stringify(row.report),
        row.cellsSha256,
        at,
        row.snapshotOn,
        row.frameworkCode,
        row.frameworkVersion,
        JSON.stringify(participation),
      ]);
      await manager.query('DELETE FROM publication.response_progress WHERE year = $1', [row.year]);
      await manager.query(ADD_CELLS, [row.year, JSON.stringify(draft.cells)]);
      await manager.query(ADD_QUANTILES, [row.year, JSON.stringify(draft.quantiles)]);
      await manager.query(FORGET_ANSWERS, [row.year, JSON.stringify(asked)]);
      const details = { cellsSha256: row.cellsSha256 };
      await addLine(manager, { at, by, action: 'publication.published', year: row.year, details });
      return true;
    });
  }

  /** Takes a publication away as a whole; that it was there stays known. */
  async withdraw(year: number, by: string, at: Date): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const isOurs = await moved(
        manager,
        `UPDATE publication.publications SET status = 'withdrawn', withdrawn_by = $2, withdrawn_at = $3
         WHERE year = $1 AND status = 'published'`,
        [year, by, at],
      );
      if (!isOurs) return false;
      await manager.query('UPDATE publication.pictures SET withdrawn_at = $2 WHERE year = $1', [year, at]);
      await manager.query('DELETE FROM publication.cells WHERE year = $1', [year]);
      await manager.query('DELETE FROM publication.quantiles WHERE year = $1', [year]);
      await addLine(manager, { at, by, action: 'publication.withdrawn', year, details: {} });
      return true;
    });
  }

  /** The cells on show, in the order of the cube. */
  async readPublished(year: number): Promise<Draft> {
    const cells = await this.dataSource.query<Cell[]>(
      `SELECT code AS "column", concat_ws('|', sector, region, size) AS "group", n, answer, noise AS "table", sign, value
       FROM publication.cells WHERE year = $1 ORDER BY place`,
      [year],
    );
    const quantiles = await this.dataSource.query<QuantileCell[]>(
      `SELECT code AS "column", concat_ws('|', sector, region, size) AS "group", n, quartile, value
       FROM publication.quantiles WHERE year = $1 ORDER BY place`,
      [year],
    );
    return { cells, quantiles };
  }
}

/** Whether a change of status met its row. */
async function moved(manager: EntityManager, sql: string, values: unknown[]): Promise<boolean> {
  const [, count] = await manager.query<[unknown, number]>(sql, values);
  return count === 1;
}
