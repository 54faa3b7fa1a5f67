import { Injectable } from '@nestjs/common';
import type { ResponseProgress } from '@zicht/shared/sector-statistics/picture.contract';
import { InspectDatabase } from '../../../platform/database/inspect-database.js';
import type { Cell, QuantileCell } from '../domain/cube/cube.js';
import type { Participation } from '../domain/publication/participation.js';
import type { PublicationReport } from '../domain/publication/publication-report.js';

/** A published year without its cells. */
export interface PictureRow {
  readonly year: number;
  readonly publishedAt: Date;
  readonly snapshotOn: string;
  readonly frameworkCode: string;
  readonly frameworkVersion: string;
}

/** Figures of some groups of one year. */
export interface PictureCells extends PictureRow {
  readonly cells: readonly Cell[];
  readonly quantiles: readonly QuantileCell[];
}

/** A group as the cells are stored by: `*` for a dimension that is not used. */
export type StoredGroup = readonly [sector: string, region: string, size: string];

const HEAD = `p.year, p.published_at AS "publishedAt", to_char(p.snapshot_on, 'YYYY-MM-DD') AS "snapshotOn",
  p.framework_code AS "frameworkCode", p.framework_version AS "frameworkVersion"`;

const figures = (condition: string): string => `
  coalesce((SELECT json_agg(json_build_object('column', c.code, 'group', concat_ws('|', c.sector, c.region, c.size),
      'n', c.n, 'answer', c.answer, 'table', c.noise, 'sign', c.sign, 'value', c.value) ORDER BY c.place)
    FROM publication.cells c WHERE c.year = p.year AND ${condition}), '[]') AS cells,
  coalesce((SELECT json_agg(json_build_object('column', c.code, 'group', concat_ws('|', c.sector, c.region, c.size),
      'n', c.n, 'quartile', c.quartile, 'value', c.value) ORDER BY c.place)
    FROM publication.quantiles c WHERE c.year = p.year AND ${condition}), '[]') AS quantiles`;

/** A code of a reference list can hold no asterisk, so that nobody asks for a group by the name of another. */
const OF_GROUP = 'c.sector = $1 AND c.region = $2 AND c.size = $3';

const FIND = `SELECT ${HEAD}, p.participation FROM publication.pictures p WHERE p.year = $1 AND p.withdrawn_at IS NULL`;

const GROUP_IN_YEAR = `SELECT ${HEAD}, p.participation -> 'groups' -> concat_ws('|', $1::text, $2::text, $3::text) AS took,
         ${figures(OF_GROUP)}
       FROM publication.pictures p WHERE p.year = $4 AND p.withdrawn_at IS NULL`;

const GROUP_OVER_YEARS = `SELECT ${HEAD}, p.participation -> 'groups' -> concat_ws('|', $1::text, $2::text, $3::text) AS took,
         ${figures(OF_GROUP)}
       FROM publication.pictures p WHERE p.withdrawn_at IS NULL ORDER BY p.year`;

const REGIONS = `SELECT ${HEAD}, p.participation,
         ${figures("c.sector = $1 AND c.region <> '*' AND c.size = '*' AND c.code = ANY ($2)")}
       FROM publication.pictures p WHERE p.year = $3 AND p.withdrawn_at IS NULL`;

/** Published figures; every method is one statement, so that a withdrawal never comes between two. */
@Injectable()
export class PictureRepository {
  constructor(private readonly database: InspectDatabase) {}

  /** All years that were published, newest first. */
  async list(): Promise<{ year: number; isWithdrawn: boolean; publishedAt: Date; organisations: number }[]> {
    return this.database.query(
      `SELECT year, withdrawn_at IS NOT NULL AS "isWithdrawn", published_at AS "publishedAt",
         (participation ->> 'organisations')::integer AS organisations
       FROM publication.pictures ORDER BY year DESC`,
    );
  }

  /** A year on show with its participation. */
  async find(year: number): Promise<(PictureRow & { participation: Participation }) | undefined> {
    const rows = await this.database.query<PictureRow & { participation: Participation }>(FIND, [year]);
    return rows[0];
  }

  /** A year on show with how it was made. */
  async findReport(year: number): Promise<PublicationReport | undefined> {
    const rows = await this.database.query<{ report: PublicationReport }>(
      'SELECT report FROM publication.pictures WHERE year = $1 AND withdrawn_at IS NULL',
      [year],
    );
    return rows[0]?.report;
  }

  /** Figures of one group in a year on show, with how many took part of how many. */
  async ofGroup(
    year: number,
    group: StoredGroup,
  ): Promise<(PictureCells & { took: readonly [number, number] | null }) | undefined> {
    const rows = await this.database.query<PictureCells & { took: readonly [number, number] | null }>(
      GROUP_IN_YEAR,
      [...group, year],
    );
    return rows[0];
  }

  /** Figures of one group in every year on show, oldest first. */
  async ofGroupOverYears(
    group: StoredGroup,
  ): Promise<(PictureCells & { took: readonly [number, number] | null })[]> {
    return this.database.query(GROUP_OVER_YEARS, [...group]);
  }

  /** Figures of some codes in all regions of a sector (`*` for the country) in a year on show. */
  async ofRegions(
    year: number,
    sector: string,
    codes: readonly string[],
  ): Promise<(PictureCells & { participation: Participation }) | undefined> {
    const rows = await this.database.query<PictureCells & { participation: Participation }>(REGIONS, [
      sector,
      codes,
      year,
    ]);
    return rows[0];
  }

  /** Response to the years that were not published, as it was counted last. */
  async progress(): Promise<ResponseProgress['years']> {
    return this.database.query(
      `SELECT r.year, to_char(r.closes_on, 'YYYY-MM-DD') AS "closesOn",
         to_char(r.snapshot_on, 'YYYY-MM-DD') AS "snapshotOn", to_char(r.counted_on, 'YYYY-MM-DD') AS "countedOn", r.rows
       FROM publication.response_progress r
       WHERE NOT EXISTS (SELECT 1 FROM publication.pictures p WHERE p.year = r.year) ORDER BY r.year DESC`,
    );
  }
}
