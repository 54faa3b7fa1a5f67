import type { DataSource } from '../../../platform/database/data-sources.js';
import type { Frame } from '../domain/publication/participation.js';
import type { SubmittedScores, SubmittedUnit } from '../domain/publication/snapshot-units.js';

/** Sector, region and size of an organisation `o`, by the reference lists of the day $2. */
export const ATTRIBUTES = `
    (SELECT i.code FROM catalogue.reference_items i WHERE i.list = 'publication_sectors'
      AND i.valid_from <= $2::date AND (i.valid_to IS NULL OR i.valid_to >= $2::date)
      AND i.attributes -> 'sectors' ? o.main_sector) AS sector,
    (SELECT m.police_region FROM catalogue.municipalities m WHERE m.code = o.municipality_code
      AND m.valid_from <= $2::date AND (m.valid_to IS NULL OR m.valid_to >= $2::date)) AS region,
    (SELECT i.code FROM catalogue.reference_items i WHERE i.list = 'publication_sizes'
      AND i.valid_from <= $2::date AND (i.valid_to IS NULL OR i.valid_to >= $2::date)
      AND i.attributes -> 'size_classes' ? o.size_class) AS size`;

/** The last submission of each organisation up to the end of the snapshot date, with attributes of this moment. */
const SUBMITTED = `SELECT o.organisation_id AS "organisationId", o.main_sector AS "mainSector",${ATTRIBUTES},
    o.concern_id AS "concernId", s.scores
  FROM app.organisations o
  JOIN LATERAL (
    SELECT s.snapshot::jsonb -> 'scores' AS scores FROM app.submissions s
    WHERE s.organisation_id = o.organisation_id AND s.year = $1
      AND s.submitted_at < (($2::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')
    ORDER BY s.number DESC LIMIT 1
  ) s ON true
  WHERE o.fictitious = $3`;

/** Who could take part: everybody that does so now and was not closed that day, or has submitted, by sector, region and size. */
const FRAME = `WITH registered AS (
    SELECT ${ATTRIBUTES} FROM app.organisations o
    WHERE o.fictitious = $3 AND ((o.status = 'active' AND NOT EXISTS (SELECT 1 FROM app.successions e
        WHERE e.organisation_id = o.organisation_id AND e.side = 'ends' AND e.day <= $2::date)) OR EXISTS (
      SELECT 1 FROM app.submissions s WHERE s.organisation_id = o.organisation_id AND s.year = $1))
  ), counted AS (
    SELECT coalesce(sector, '') AS sector, coalesce(region, '') AS region, coalesce(size, '') AS size,
      count(*)::integer AS count
    FROM registered GROUP BY 1, 2, 3
  ), listed AS (
    SELECT i.list, json_agg(i.code ORDER BY i.position) AS codes FROM catalogue.reference_items i
    WHERE i.valid_from <= $2::date AND (i.valid_to IS NULL OR i.valid_to >= $2::date) GROUP BY i.list
  )
  SELECT (SELECT codes FROM listed WHERE list = 'publication_sectors') AS sectors,
    (SELECT codes FROM listed WHERE list = 'police_regions') AS regions,
    coalesce((SELECT json_agg(json_build_array(sector, region, size, count) ORDER BY sector, region, size)
      FROM counted), '[]') AS registered`;

/** Which submissions a snapshot takes. */
export interface TakenFrom {
  readonly year: number;
  readonly snapshotOn: string;
  /** The demo's invented organisations, or the real ones; never both. */
  readonly fictitious: boolean;
}

/**
 * Organisations that had submitted by the end of the snapshot date with their attributes of this moment, and who was
 * registered; both from one view of the database. For the role zicht_publish.
 */
export async function readTaken(
  dataSource: DataSource,
  { year, snapshotOn, fictitious }: TakenFrom,
): Promise<readonly [SubmittedUnit[], Frame]> {
  type Row = Omit<SubmittedUnit, 'scores'> & { readonly scores: SubmittedScores };
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    const submitted = await manager.query<Row[]>(SUBMITTED, [year, snapshotOn, fictitious]);
    const [frame] = await manager.query<Frame[]>(FRAME, [year, snapshotOn, fictitious]);
    if (frame === undefined) throw new Error('Counting who is registered gave nothing');
    return [submitted, frame];
  });
}
