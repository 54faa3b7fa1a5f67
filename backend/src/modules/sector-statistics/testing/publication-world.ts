import type pg from 'pg';
import { presentFramework } from '../../../../test/support/test-database.js';
import { publishedFramework, type PublishedFramework } from '../domain/framework/published-framework.js';

/** Year of the publications that tests make. */
export const YEAR = 2027;

/** What the present framework publishes. */
export const PUBLISHED = publishedFramework(presentFramework()) as PublishedFramework;

const idOf = (index: number) => `018f0000-0000-7000-8000-${String(index).padStart(12, '0')}`;

/** Organisations of two sectors in four regions, each with a concern of its own and one submission. */
export async function addOrganisations(
  client: pg.Client,
  from: number,
  until: number,
  daysLate = 0,
): Promise<void> {
  const { rows } = await client.query<{ code: string }>(
    `SELECT DISTINCT ON (police_region) code FROM catalogue.municipalities ORDER BY police_region, code LIMIT 4`,
  );
  for (let index = from; index < until; index += 1) {
    const id = idOf(index);
    const sector = index % 2 ? 'JHV' : 'WIJ';
    await client.query("INSERT INTO catalogue.concerns (id, name) VALUES ($1, 'Concern ' || $2::text)", [
      id,
      index,
    ]);
    await client.query(
      `INSERT INTO app.organisations (organisation_id, name, main_sector, sectors, municipality_code, size_class,
         concern_id, status, fictitious, created_at)
       VALUES ($1, 'Test ' || $2::text, $3, ARRAY[$3], $4, 'MID', $1, 'active', false, now())`,
      [id, index, sector, rows[(index >> 1) % 4]?.code],
    );
    await client.query(
      `INSERT INTO app.assessments (organisation_id, id, year, framework_code, framework_version, sectors, status,
         opened_by, opened_at)
       SELECT $1, $1, year, framework_code, framework_version, ARRAY[$2], 'submitted', $1, now()
       FROM catalogue.rounds WHERE year = $3`,
      [id, sector, YEAR],
    );
    await submit(client, index, { number: 1, shift: 0, daysLate });
  }
}

/** A submission with invented scores, on the last evening that counts unless it is a later one. */
export async function submit(
  client: pg.Client,
  index: number,
  {
    number,
    shift,
    daysLate = 0,
  }: { readonly number: number; readonly shift: number; readonly daysLate?: number },
): Promise<void> {
  const sector = index % 2 ? 'JHV' : 'WIJ';
  const pick = (codes: readonly string[], place: number) =>
    codes[(index * 3 + place + shift) % codes.length] ?? '0';
  const criteria = PUBLISHED.criteria
    .filter(({ sectors }) => sectors.includes(sector))
    .map(({ code, codes }, place) => {
      const answer = pick(codes, place);
      return [
        code,
        answer === 'nvt'
          ? { score: null, state: 'notApplicable' }
          : { score: Number(answer), state: 'answered' },
      ];
    });
  const themes = PUBLISHED.themes.map(({ code, codes }, place) => [
    code,
    { level: Number(pick(codes, place)) },
  ]);
  const snapshot = JSON.stringify({
    scores: {
      criteria: Object.fromEntries(criteria) as object,
      themes: Object.fromEntries(themes) as object,
    },
  });
  await client.query(
    `INSERT INTO app.submissions (organisation_id, assessment_id, number, year, reference, snapshot, sha256,
       submitted_by, submitted_at, approved_by, approved_at, signed_alone, late)
     VALUES ($1, $1, $2, $3, 'T-' || $4::text, $5, repeat('a', 64), $1,
       ((SELECT snapshot_on FROM catalogue.rounds WHERE year = $3) + $6::integer + time '23:30')
         AT TIME ZONE 'Europe/Amsterdam', $1, now(), false, false)`,
    [idOf(index), number, YEAR, index, snapshot, daysLate],
  );
}

/** Closes the organisations with these names since long. */
export async function closeOrganisations(client: pg.Client, names: readonly string[]): Promise<void> {
  await client.query(
    `INSERT INTO app.successions (organisation_id, id, side, day, reason, recorded_by)
     SELECT organisation_id, organisation_id, 'ends', '2027-01-01', 'inTradeRegister', organisation_id
     FROM app.organisations WHERE name = ANY ($1)`,
    [names],
  );
}

/** Everything that was published of a year and how it came about, as one hash for each table. */
export async function publishedHashes(client: pg.Client, year: number): Promise<Record<string, string>> {
  const { rows } = await client.query<Record<string, string>>(
    `SELECT
       (SELECT md5(string_agg(c::text, '|' ORDER BY c::text)) FROM publication.cells c WHERE year = $1) AS cells,
       (SELECT md5(string_agg(q::text, '|' ORDER BY q::text)) FROM publication.quantiles q WHERE year = $1) AS quantiles,
       (SELECT md5(string_agg(p::text, '|' ORDER BY p::text)) FROM publication.pictures p WHERE year = $1) AS pictures,
       (SELECT md5(string_agg(u::text, '|' ORDER BY u::text)) FROM publication.snapshot_units u WHERE year = $1) AS units`,
    [year],
  );
  return rows[0] ?? {};
}
