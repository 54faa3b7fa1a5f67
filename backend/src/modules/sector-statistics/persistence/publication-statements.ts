/** A publication with its snapshot. */
export const ADD = `INSERT INTO publication.publications
    (year, status, framework_code, framework_version, snapshot_on, policy, secret_sha256, prepared_by, prepared_at, frame)
  VALUES ($1, 'snapshot', $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Units of a snapshot. */
export const ADD_UNITS = `INSERT INTO publication.snapshot_units
    (year, organisation_id, main_sector, sector, region, size, concern_id, codes)
  SELECT $1, u."organisationId", u."mainSector", u.sector, u.region, u.size, u."concernId", u.codes
  FROM jsonb_to_recordset($2::jsonb) AS u ("organisationId" uuid, "mainSector" text, sector text, region text,
    size text, "concernId" uuid, codes jsonb)`;

/** Units of a snapshot, by id. */
export const UNITS = `SELECT organisation_id AS "organisationId", main_sector AS "mainSector", sector, region, size,
    concern_id AS "concernId", codes
  FROM publication.snapshot_units WHERE year = $1 ORDER BY organisation_id`;

/** The head of what inspectors read. */
export const ADD_PICTURE = `INSERT INTO publication.pictures
    (year, report, cells_sha256, published_at, snapshot_on, framework_code, framework_version, participation)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** Coded cells, in the order of the cube. */
export const ADD_CELLS = `INSERT INTO publication.cells
    (year, code, sector, region, size, answer, place, n, sign, value, noise)
  SELECT $1, c.column, split_part(c.group, '|', 1), split_part(c.group, '|', 2), split_part(c.group, '|', 3),
    c.answer, c.place, c.n, c.sign, c.value, c.table
  FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS ("column" text, "group" text, n integer, answer text, sign text,
    value integer, "table" text)) WITH ORDINALITY AS c ("column", "group", n, answer, sign, value, "table", place)`;

/** Shown quantiles, in the order of the cube. */
export const ADD_QUANTILES = `INSERT INTO publication.quantiles
    (year, code, sector, region, size, quartile, place, n, value)
  SELECT $1, q.column, split_part(q.group, '|', 1), split_part(q.group, '|', 2), split_part(q.group, '|', 3),
    q.quartile, q.place, q.n, q.value
  FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS ("column" text, "group" text, n integer, quartile integer,
    value integer)) WITH ORDINALITY AS q ("column", "group", n, quartile, value, place)`;

/** After publishing, a snapshot tells who took part in what and no answer any more. */
export const FORGET_ANSWERS = `UPDATE publication.snapshot_units u SET codes = (
    SELECT coalesce(jsonb_object_agg(k, ''), '{}') FROM jsonb_object_keys(u.codes) AS k
    WHERE k = ANY (ARRAY(SELECT jsonb_array_elements_text($2::jsonb -> u.main_sector))))
  WHERE year = $1`;
