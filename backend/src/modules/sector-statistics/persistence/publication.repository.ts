import type { Framework } from '@zicht/shared/framework/framework';
import type { DataSource, EntityManager } from '../../../platform/database/data-sources.js';
import type { Cell, Cube, QuantileCell } from '../domain/cube/cube.js';
import type { Policy } from '../domain/policy.js';
import type { PublicationStatus } from '../domain/publication/publication-status.js';
import type { PublicationReport } from '../domain/publication/publication-report.js';
import type { SnapshotUnit, SubmittedScores, SubmittedUnit } from '../domain/publication/snapshot-units.js';

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

const FIND = `SELECT year, status, framework_code AS "frameworkCode", framework_version AS "frameworkVersion",
    to_char(snapshot_on, 'YYYY-MM-DD') AS "snapshotOn", policy, secret_sha256 AS "secretSha256",
    prepared_by AS "preparedBy", step, step_done AS "stepDone", step_total AS "stepTotal", report,
    cells_sha256 AS "cellsSha256"
  FROM publication.publications WHERE year = $1`;

const ROUND = `SELECT r.framework_code AS "frameworkCode", r.framework_version AS "frameworkVersion",
    to_char(r.snapshot_on, 'YYYY-MM-DD') AS "snapshotOn", f.content AS framework
  FROM catalogue.rounds r
  JOIN catalogue.frameworks f ON f.code = r.framework_code AND f.version = r.framework_version
  WHERE r.year = $1`;

/** The last submission of each organisation up to the end of the snapshot date, with attributes of this moment. */
const SUBMITTED = `SELECT o.organisation_id AS "organisationId", o.main_sector AS "mainSector",
    (SELECT i.code FROM catalogue.reference_items i WHERE i.list = 'publication_sectors'
      AND i.valid_from <= $2::date AND (i.valid_to IS NULL OR i.valid_to >= $2::date)
      AND i.attributes -> 'sectors' ? o.main_sector) AS sector,
    (SELECT m.police_region FROM catalogue.municipalities m WHERE m.code = o.municipality_code
      AND m.valid_from <= $2::date AND (m.valid_to IS NULL OR m.valid_to >= $2::date)) AS region,
    (SELECT i.code FROM catalogue.reference_items i WHERE i.list = 'publication_sizes'
      AND i.valid_from <= $2::date AND (i.valid_to IS NULL OR i.valid_to >= $2::date)
      AND i.attributes -> 'size_classes' ? o.size_class) AS size,
    o.concern_id AS "concernId", s.scores
  FROM app.organisations o
  JOIN LATERAL (
    SELECT s.snapshot::jsonb -> 'scores' AS scores FROM app.submissions s
    WHERE s.organisation_id = o.organisation_id AND s.year = $1
      AND s.submitted_at < (($2::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')
    ORDER BY s.number DESC LIMIT 1
  ) s ON true
  WHERE o.fictitious = $3`;

const ADD = `INSERT INTO publication.publications
    (year, status, framework_code, framework_version, snapshot_on, policy, secret_sha256, prepared_by, prepared_at)
  VALUES ($1, 'snapshot', $2, $3, $4, $5, $6, $7, $8)`;

const ADD_UNITS = `INSERT INTO publication.snapshot_units
    (year, organisation_id, main_sector, sector, region, size, concern_id, codes)
  SELECT $1, u."organisationId", u."mainSector", u.sector, u.region, u.size, u."concernId", u.codes
  FROM jsonb_to_recordset($2::jsonb) AS u ("organisationId" uuid, "mainSector" text, sector text, region text,
    size text, "concernId" uuid, codes jsonb)`;

const UNITS = `SELECT organisation_id AS "organisationId", main_sector AS "mainSector", sector, region, size,
    concern_id AS "concernId", codes
  FROM publication.snapshot_units WHERE year = $1 ORDER BY organisation_id`;

const ADD_CELLS = `INSERT INTO publication.cells
    (year, code, sector, region, size, answer, place, n, sign, value, noise)
  SELECT $1, c.column, split_part(c.group, '|', 1), split_part(c.group, '|', 2), split_part(c.group, '|', 3),
    c.answer, c.place, c.n, c.sign, c.value, c.table
  FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS ("column" text, "group" text, n integer, answer text, sign text,
    value integer, "table" text)) WITH ORDINALITY AS c ("column", "group", n, answer, sign, value, "table", place)`;

const ADD_QUANTILES = `INSERT INTO publication.quantiles
    (year, code, sector, region, size, quartile, place, n, value)
  SELECT $1, q.column, split_part(q.group, '|', 1), split_part(q.group, '|', 2), split_part(q.group, '|', 3),
    q.quartile, q.place, q.n, q.value
  FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS ("column" text, "group" text, n integer, quartile integer,
    value integer)) WITH ORDINALITY AS q ("column", "group", n, quartile, value, place)`;

/** After publishing, a snapshot tells who took part in what and no answer any more. */
const FORGET_ANSWERS = `UPDATE publication.snapshot_units u SET codes = (
    SELECT coalesce(jsonb_object_agg(k, ''), '{}') FROM jsonb_object_keys(u.codes) AS k
    WHERE k = ANY (ARRAY(SELECT jsonb_array_elements_text($2::jsonb -> u.main_sector))))
  WHERE year = $1`;

/** Publications and what they are made from; works with the role zicht_publish, and with no other. */
export class PublicationRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(year: number): Promise<PublicationRow | undefined> {
    return (await this.dataSource.query<PublicationRow[]>(FIND, [year]))[0];
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

  /** Organisations that had submitted by the end of the snapshot date; all in one statement, so at one moment. */
  async readSubmitted(year: number, snapshotOn: string, fictitious: boolean): Promise<SubmittedUnit[]> {
    type Row = Omit<SubmittedUnit, 'scores'> & { readonly scores: SubmittedScores };
    return this.dataSource.query<Row[]>(SUBMITTED, [year, snapshotOn, fictitious]);
  }

  /** Keeps a snapshot with its publication, both or neither. */
  async addSnapshot(
    row: Pick<
      PublicationRow,
      'year' | 'frameworkCode' | 'frameworkVersion' | 'snapshotOn' | 'policy' | 'secretSha256' | 'preparedBy'
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
      ]);
      await manager.query(ADD_UNITS, [row.year, JSON.stringify(units)]);
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
    }: { readonly by: string; readonly at: Date; readonly asked: Readonly<Record<string, string[]>> },
  ): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const isOurs = await moved(
        manager,
        `UPDATE publication.publications SET status = 'published', published_by = $2, published_at = $3, draft = NULL
         WHERE year = $1 AND status = 'checked'`,
        [row.year, by, at],
      );
      if (!isOurs) return false;
      await manager.query(
        `INSERT INTO publication.pictures (year, report, cells_sha256, published_at) VALUES ($1, $2, $3, $4)`,
        [row.year, JSON.stringify(row.report), row.cellsSha256, at],
      );
      await manager.query(ADD_CELLS, [row.year, JSON.stringify(draft.cells)]);
      await manager.query(ADD_QUANTILES, [row.year, JSON.stringify(draft.quantiles)]);
      await manager.query(FORGET_ANSWERS, [row.year, JSON.stringify(asked)]);
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
