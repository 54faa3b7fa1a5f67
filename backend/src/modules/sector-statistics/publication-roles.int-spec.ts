import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asAdmin, asRole } from '../../../test/support/test-database.js';
import { PublicationDesk } from './testing/publication-desk.js';
import { YEAR } from './testing/publication-world.js';
import { FIRST } from './testing/publish-year.js';

describe('the roles', () => {
  let desk: PublicationDesk;

  beforeAll(async () => {
    desk = await PublicationDesk.open();
    // A member can only read how the own organisation was counted where there is a snapshot.
    expect((await desk.command(['prepare', String(YEAR), FIRST])).code).toBe(0);
  });
  afterAll(() => desk.close());

  const rights = (role: string) =>
    asAdmin(
      async (client) =>
        (
          await client.query<{ at: string; right: string }>(
            `SELECT c.relnamespace::regnamespace::text || '.' || c.relname AS at, r.name AS "right"
             FROM pg_class c, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS r (name)
             WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
               AND CASE WHEN r.name IN ('DELETE', 'TRUNCATE', 'TRIGGER') THEN has_table_privilege($1, c.oid, r.name)
                 ELSE has_any_column_privilege($1, c.oid, r.name) END
             ORDER BY 1, 2`,
            [role],
          )
        ).rows.map(({ at, right }) => `${right} ${at}`),
      desk.database,
    );

  it('let an inspector read cells, quantiles, pictures and rounded response, and nothing else in the whole database', async () => {
    expect(await rights('zicht_inspect')).toEqual(
      ['cells', 'pictures', 'quantiles', 'response_progress'].map((name) => `SELECT publication.${name}`),
    );
  });

  it('let the publishing role read submissions, attributes and who is closed, and change publications alone', async () => {
    const found = await rights('zicht_publish');
    expect(found.filter((one) => one.includes(' app.'))).toEqual([
      'SELECT app.organisations',
      'SELECT app.submissions',
      'SELECT app.successions',
    ]);
    expect(found.filter((one) => !/^SELECT | publication\./.test(one))).toEqual([]);
    expect(found.filter((one) => one.includes(' identity.'))).toEqual([]);
  });

  it('let a member read how the own organisation was counted, and no answer of any', async () => {
    const found = await rights('zicht_app');
    expect(found.filter((one) => one.includes(' publication.'))).toEqual([
      'SELECT publication.snapshot_units',
    ]);
    const rows = await asAdmin(
      async (client) =>
        (await client.query('SELECT organisation_id AS id FROM publication.snapshot_units')).rows,
      desk.database,
    );
    const own = await asRole('zicht_app', desk.database, async (client) => {
      await client.query("SELECT set_config('app.organisation_id', $1, false)", [rows[0]?.id]);
      return (await client.query('SELECT organisation_id AS id FROM publication.snapshot_units')).rows;
    });
    expect(own).toEqual([rows[0]]);
    const answers = asRole('zicht_app', desk.database, (client) =>
      client.query('SELECT codes FROM publication.snapshot_units'),
    );
    await expect(answers).rejects.toMatchObject({ code: '42501' });
  });

  it('let nobody else read over organisations, or change a cell', async () => {
    const { rows } = await asAdmin(
      (client) =>
        client.query(`SELECT tablename, array_to_string(roles, ',') AS role FROM pg_policies
          WHERE schemaname = 'app' AND tablename IN ('submissions', 'answers', 'submission_texts', 'answer_history')
            AND qual = 'true'`),
      desk.database,
    );
    expect(rows).toEqual([{ tablename: 'submissions', role: 'zicht_publish' }]);
    for (const role of ['zicht_app', 'zicht_auth', 'zicht_publish', 'zicht_inspect'])
      expect(
        (await rights(role)).filter((one) => /^UPDATE publication\.(cells|quantiles)$/.test(one)),
      ).toEqual([]);
  });
});
