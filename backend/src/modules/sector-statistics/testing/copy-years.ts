/** The same picture in three more years, as far as reading goes. */
export const COPY_YEARS = `
  INSERT INTO catalogue.rounds SELECT (jsonb_populate_record(r, jsonb_build_object('year', y))).*
    FROM catalogue.rounds r, generate_series(2028, 2030) y WHERE r.year = 2027;
  INSERT INTO publication.publications SELECT (jsonb_populate_record(p, jsonb_build_object('year', y,
    'secret_sha256', y::text))).* FROM publication.publications p, generate_series(2028, 2030) y WHERE p.year = 2027;
  INSERT INTO publication.pictures SELECT (jsonb_populate_record(p, jsonb_build_object('year', y))).*
    FROM publication.pictures p, generate_series(2028, 2030) y WHERE p.year = 2027;
  INSERT INTO publication.cells SELECT (jsonb_populate_record(c, jsonb_build_object('year', y))).*
    FROM publication.cells c, generate_series(2028, 2030) y WHERE c.year = 2027;
  INSERT INTO publication.quantiles SELECT (jsonb_populate_record(c, jsonb_build_object('year', y))).*
    FROM publication.quantiles c, generate_series(2028, 2030) y WHERE c.year = 2027;`;
