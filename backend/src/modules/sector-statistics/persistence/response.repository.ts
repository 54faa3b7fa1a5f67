import { Injectable } from '@nestjs/common';
import type { ParticipationRow } from '@zicht/shared/sector-statistics/picture.contract';
import { PublishDatabase } from '../../../platform/database/publish-database.js';

/** How many are registered and have submitted, in a round that is not published. */
export interface ResponseCount {
  readonly year: number;
  readonly closesOn: string;
  readonly snapshotOn: string;
  /** By publication sector in the order of its list; null is the country. */
  readonly counts: readonly {
    readonly sector: string | null;
    readonly registered: number;
    readonly submitted: number;
  }[];
}

/**
 * Open rounds that were not counted since the day $2, with how many there are; nobody's answer is looked at. One that is
 * closed counts in a round in which it submitted before, and is not waited for in another.
 */
const COUNT = `WITH units AS (
    SELECT o.organisation_id, (SELECT i.code FROM catalogue.reference_items i WHERE i.list = 'publication_sectors'
      AND i.valid_from <= $1::date AND (i.valid_to IS NULL OR i.valid_to >= $1::date)
      AND i.attributes -> 'sectors' ? o.main_sector) AS sector,
      EXISTS (SELECT 1 FROM app.successions e WHERE e.organisation_id = o.organisation_id AND e.side = 'ends'
        AND e.day <= $1::date) AS is_closed
    FROM app.organisations o WHERE o.status = 'active' AND o.fictitious = $3
  ), sectors AS (
    SELECT i.code, i.position FROM catalogue.reference_items i WHERE i.list = 'publication_sectors'
      AND i.valid_from <= $1::date AND (i.valid_to IS NULL OR i.valid_to >= $1::date)
    UNION ALL SELECT NULL, -1
  )
  SELECT r.year, to_char(r.closes_on, 'YYYY-MM-DD') AS "closesOn", to_char(r.snapshot_on, 'YYYY-MM-DD') AS "snapshotOn",
    (SELECT json_agg(json_build_object('sector', n.code, 'registered', n.registered, 'submitted', n.submitted)
      ORDER BY n.position)
     FROM (SELECT s.code, s.position,
         count(u.organisation_id) FILTER (WHERE NOT u.is_closed OR u.has_submitted)::integer AS registered,
         count(u.organisation_id) FILTER (WHERE u.has_submitted)::integer AS submitted
       FROM sectors s LEFT JOIN (SELECT units.*, EXISTS (SELECT 1 FROM app.submissions b
           WHERE b.organisation_id = units.organisation_id AND b.year = r.year) AS has_submitted FROM units) u
         ON s.code IS NULL OR u.sector = s.code GROUP BY s.code, s.position) n) AS counts
  FROM catalogue.rounds r
  WHERE r.opens_on <= $1::date
    AND NOT EXISTS (SELECT 1 FROM publication.pictures p WHERE p.year = r.year)
    AND NOT EXISTS (SELECT 1 FROM publication.response_progress g WHERE g.year = r.year AND g.counted_on >= $2::date)`;

/** Counts the response over organisations, with the role zicht_publish. */
@Injectable()
export class ResponseRepository {
  constructor(private readonly database: PublishDatabase) {}

  /** Rounds that are due to be counted again. */
  async countDue(today: string, since: string, fictitious: boolean): Promise<ResponseCount[]> {
    return this.database.dataSource.query(COUNT, [today, since, fictitious]);
  }

  /** Keeps what may be told. */
  async keep(
    { year, closesOn, snapshotOn }: ResponseCount,
    countedOn: string,
    rows: readonly ParticipationRow[],
  ): Promise<void> {
    await this.database.dataSource.query(
      `INSERT INTO publication.response_progress (year, closes_on, snapshot_on, counted_on, rows)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (year) DO UPDATE SET closes_on = $2, snapshot_on = $3, counted_on = $4, rows = $5`,
      [year, closesOn, snapshotOn, countedOn, JSON.stringify(rows)],
    );
  }
}
