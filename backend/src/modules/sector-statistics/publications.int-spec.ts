import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import {
  asAdmin,
  asRole,
  createDemoDatabase,
  dropDatabase,
  roleUrl,
} from '../../../test/support/test-database.js';
import { createDataSource, type DataSource } from '../../platform/database/data-sources.js';
import { attackBySecondSource } from './domain/attacks/single-source.js';
import { cubeHash } from './domain/cube/cube.js';
import { shownFigures } from './domain/picture/shown-figures.js';
import { secretHash } from './domain/secret.js';
import { PublicationRepository } from './persistence/publication.repository.js';
import { readTaken } from './persistence/read-taken.js';
import { runPublicationCommand } from './publication.cli.js';
import { addOrganisations, PUBLISHED, submit, YEAR } from './testing/publication-world.js';
import { FIRST, SECOND } from './testing/publish-year.js';

const secret = randomBytes(32);

let database: string;
let dataSource: DataSource;
let destroyed = 0;
const told: string[] = [];

beforeAll(async () => {
  database = await createDemoDatabase();
  dataSource = await createDataSource(
    { url: roleUrl('zicht_publish', database), poolSize: 2, applicationName: 'test-publish' },
    [],
  ).initialize();
  await asAdmin((client) => addOrganisations(client, 0, 70), database);
});

afterAll(async () => {
  await dataSource.destroy();
  await dropDatabase(database);
});

/** The command as an operator runs it, a week after the snapshot date. */
async function command(
  args: readonly string[],
  given: {
    readonly key?: Uint8Array;
    readonly today?: string;
    readonly isDemo?: boolean;
    readonly file?: string;
  } = {},
) {
  let out = '';
  const code = await runPublicationCommand(args, {
    dataSource,
    isDemo: given.isDemo ?? false,
    now: new Date('2027-12-20T10:00:00Z'),
    today: given.today ?? '2027-12-20',
    readSecret: async () => given.key ?? secret,
    destroySecret: async () => void (destroyed += 1),
    readFile: async () => given.file ?? '{}',
    writeOut: (text) => (out += text),
    tellProgress: (line) => void told.push(line),
  });
  return { code, output: JSON.parse(out) as Record<string, unknown> };
}

const refusal = async (args: readonly string[], given: Parameters<typeof command>[1] = {}) => {
  const { code, output } = await command(args, given);
  expect(code).toBe(1);
  return (output['faults'] as { code: string }[])[0]?.code;
};
const year = String(YEAR);
const prepare = ['prepare', year, FIRST];

describe('a rehearsal', () => {
  it('tells groups and attacks, keeps nothing, and never tells a cell', async () => {
    const { code, output } = await command(['rehearse', year]);
    expect([code, output['held'], output['units']]).toEqual([0, true, 70]);
    expect(Object.keys(output).sort()).toEqual(['attacks', 'factReach', 'held', 'sets', 'units', 'year']);
    expect(JSON.stringify(output)).not.toMatch(/"(sign|value|answer|cells|cellsHash)"/);
    const { rows } = await asAdmin(
      (client) => client.query('SELECT 1 FROM publication.publications'),
      database,
    );
    expect(rows).toEqual([]);
  });

  it('is the same before and after somebody answers otherwise, and differs by one after one submission more', async () => {
    const before = await command(['rehearse', year]);
    await asAdmin((client) => submit(client, 3, { number: 2, shift: 2 }), database);
    expect(await command(['rehearse', year])).toEqual(before);

    await asAdmin((client) => addOrganisations(client, 70, 71), database);
    // The day after the snapshot date is too late.
    await asAdmin((client) => addOrganisations(client, 71, 72, 1), database);
    const after = await command(['rehearse', year]);
    expect(after.output['units']).toBe(71);
    const names = ({ output }: typeof before) =>
      (output['sets'] as { groups: { key: string }[] }[]).map(({ groups }) => groups.map(({ key }) => key));
    expect(names(after)).toEqual(names(before));
  });
});

describe('preparing', () => {
  it.each([
    ['before the snapshot date has passed', { today: '2027-01-02' }, 'tooEarly'],
    ['without a secret', { key: new Uint8Array() }, 'secret'],
    ['with a secret that is too short', { key: secret.subarray(1) }, 'secret'],
    ['with a secret that is no chance', { key: Buffer.alloc(32, 1) }, 'secret'],
  ])('is refused %s', async (_, given, code) => {
    expect(await refusal(prepare, given)).toBe(code);
  });

  it('is refused without a round, without concerns, for a policy below the floor, and a person who is none', async () => {
    expect(await refusal(['prepare', '2055', FIRST])).toBe('unknownRound');
    // The demo's organisations have submitted that year, and nobody confirmed their concerns.
    expect(await refusal(['prepare', '2026', FIRST], { isDemo: true })).toBe('noConcern');
    expect(await refusal([...prepare, 'policy.json'], { file: '{"k": 9}' })).toBe('usage');
    expect(await refusal(['prepare', year, 'me'])).toBe('usage');
  });

  it('takes the snapshot once: what comes later changes nothing, and a restart gives the same cells', async () => {
    expect((await command(prepare)).code).toBe(0);
    const cells = await draftOf();
    expect(cells?.cells.length).toBeGreaterThan(100);
    const repository = new PublicationRepository(dataSource);
    expect(await repository.find(YEAR)).toMatchObject({
      status: 'checked',
      secretSha256: secretHash(secret),
    });

    await asAdmin(async (client) => {
      await submit(client, 5, { number: 2, shift: 3 });
      await client.query(
        "UPDATE app.organisations SET size_class = 'KL1', concern_id = NULL WHERE name = 'Test 7'",
      );
      // As after a crash between the snapshot and the end of the computation.
      await client.query(
        "UPDATE publication.publications SET status = 'snapshot', draft = NULL, report = NULL",
      );
    }, database);
    expect(await refusal(prepare, { key: randomBytes(32) })).toBe('otherSecret');
    expect((await command(prepare)).code).toBe(0);
    expect(await draftOf()).toEqual(cells);
  });

  it('shows an inspector nothing yet', async () => {
    expect(await asInspector('SELECT 1 FROM publication.cells')).toEqual([]);
    expect(await asInspector('SELECT 1 FROM publication.pictures')).toEqual([]);
  });
});

describe('publishing', () => {
  it('takes a second person, and cells that are those that were checked', async () => {
    expect(await refusal(['publish', year, FIRST])).toBe('samePerson');
    await asAdmin(
      (client) => client.query("UPDATE publication.publications SET cells_sha256 = repeat('0', 64)"),
      database,
    );
    expect(await refusal(['publish', year, SECOND])).toBe('otherCells');
    expect(destroyed).toBe(0);
    await asAdmin(
      (client) => client.query("UPDATE publication.publications SET cells_sha256 = report ->> 'cellsHash'"),
      database,
    );
  });

  it('that breaks off half-way shows nothing, keeps the secret, and gives the same cells when begun again', async () => {
    const draft = await draftOf();
    await asAdmin(
      (client) =>
        client.query(`CREATE FUNCTION publication.broken() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'the power went'; END $$;
          CREATE TRIGGER broken AFTER INSERT ON publication.quantiles EXECUTE FUNCTION publication.broken()`),
      database,
    );
    // The cells are written by then.
    await expect(command(['publish', year, SECOND])).rejects.toThrow('the power went');
    await asAdmin((client) => client.query('DROP FUNCTION publication.broken() CASCADE'), database);
    expect(destroyed).toBe(0);
    expect(await asInspector('SELECT 1 FROM publication.cells')).toEqual([]);
    expect(await asInspector('SELECT 1 FROM publication.pictures')).toEqual([]);
    expect(await new PublicationRepository(dataSource).find(YEAR)).toMatchObject({ status: 'checked' });
    expect(await draftOf()).toEqual(draft);
  });

  it('by a second person shows the cells, and destroys the secret', async () => {
    expect((await command(['publish', year, SECOND])).code).toBe(0);
    expect(destroyed).toBe(1);
  });

  it('shows exactly the cells that the hash names, and every number comes from them', async () => {
    const published = await new PublicationRepository(dataSource).readPublished(YEAR);
    const [picture] = await asInspector('SELECT cells_sha256 AS hash, report FROM publication.pictures');
    expect(cubeHash({ year: YEAR, ...published })).toBe(picture?.['hash']);
    expect(attackBySecondSource(shownFigures(published), published).findings).toEqual([]);
    const columns = [...PUBLISHED.criteria, ...PUBLISHED.themes].map(({ code }) => code);
    expect(columns).toEqual(
      expect.arrayContaining([...new Set(published.cells.map(({ column }) => column))]),
    );
    expect(Math.min(...published.cells.map(({ n }) => n))).toBeGreaterThanOrEqual(10);
  });

  it('tells step by step who did what', async () => {
    const { rows } = await asAdmin(
      (client) => client.query('SELECT action, actor_id AS by FROM publication.trail ORDER BY action DESC'),
      database,
    );
    expect(rows).toEqual([
      { action: 'publication.snapshotTaken', by: FIRST },
      { action: 'publication.published', by: SECOND },
    ]);
    expect(told).toEqual(expect.arrayContaining([expect.stringMatching(/^(groups|cells|gate) \d+ \d+$/)]));
  });

  it('forgets the answers of the snapshot, and keeps who took part', async () => {
    const { rows } = await asAdmin(
      (client) => client.query('SELECT codes FROM publication.snapshot_units'),
      database,
    );
    expect(rows.length).toBe(71);
    for (const { codes } of rows) {
      expect(new Set(Object.values(codes))).toEqual(new Set(['']));
      expect(Object.keys(codes)).toContain('KEN-01');
    }
  });

  it('begun again only destroys the secret; a year is published once', async () => {
    expect((await command(['publish', year, SECOND])).code).toBe(0);
    expect(destroyed).toBe(2);
    expect(await refusal(prepare)).toBe('wrongStatus');
    const again = asRole('zicht_publish', database, (client) =>
      client.query(`INSERT INTO publication.publications
        SELECT (jsonb_populate_record(p, '{"secret_sha256": "other"}')).* FROM publication.publications p`),
    );
    await expect(again).rejects.toMatchObject({ constraint: 'publications_pk' });
  });

  it('is withdrawn as a whole, and not replaced', async () => {
    expect((await command(['withdraw', year, FIRST])).code).toBe(0);
    expect(
      await asInspector('SELECT 1 FROM publication.cells UNION ALL SELECT 1 FROM publication.quantiles'),
    ).toEqual([]);
    expect(await asInspector('SELECT year FROM publication.pictures WHERE withdrawn_at IS NOT NULL')).toEqual(
      [{ year: YEAR }],
    );
    expect(await refusal(prepare)).toBe('wrongStatus');
    expect(await refusal(['publish', year, SECOND])).toBe('wrongStatus');
    expect(await refusal(['withdraw', year, SECOND])).toBe('wrongStatus');
  });
});

describe('a snapshot', () => {
  it('is of one moment: who submits while it is taken is neither in it nor in who could take part', async () => {
    const { snapshotOn } = (await new PublicationRepository(dataSource).findRound(YEAR))!;
    const from = { year: YEAR, snapshotOn, fictitious: false };
    const [before, frameBefore] = await readTaken(dataSource, from);
    const [during, frame] = await readTaken(
      interrupted(() => asAdmin((client) => addOrganisations(client, 80, 81), database)),
      from,
    );
    expect([during.length, frame.registered]).toEqual([before.length, frameBefore.registered]);
    expect((await readTaken(dataSource, from))[0]).toHaveLength(before.length + 1);
  });
});

describe('the roles', () => {
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
      database,
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
      database,
    );
    const own = await asRole('zicht_app', database, async (client) => {
      await client.query("SELECT set_config('app.organisation_id', $1, false)", [rows[0]?.id]);
      return (await client.query('SELECT organisation_id AS id FROM publication.snapshot_units')).rows;
    });
    expect(own).toEqual([rows[0]]);
    const answers = asRole('zicht_app', database, (client) =>
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
      database,
    );
    expect(rows).toEqual([{ tablename: 'submissions', role: 'zicht_publish' }]);
    for (const role of ['zicht_app', 'zicht_auth', 'zicht_publish', 'zicht_inspect'])
      expect(
        (await rights(role)).filter((one) => /^UPDATE publication\.(cells|quantiles)$/.test(one)),
      ).toEqual([]);
  });
});

type Work = (manager: EntityManager) => Promise<unknown>;

/** The database, with something that happens after the first statement of a transaction. */
function interrupted(happen: () => Promise<unknown>): DataSource {
  const transaction = (...given: ['REPEATABLE READ', Work] | [Work]) =>
    dataSource.transaction(given.length === 2 ? given[0] : 'READ COMMITTED', (manager) => {
      let done = 0;
      const query = async (sql: string, values: unknown[]): Promise<unknown> => {
        const rows: unknown = await manager.query(sql, values);
        done += 1;
        if (done === 1) await happen();
        return rows;
      };
      const work = given.length === 2 ? given[1] : given[0];
      return work({ query } as unknown as EntityManager);
    });
  return { transaction } as unknown as DataSource;
}

async function draftOf() {
  return new PublicationRepository(dataSource).readDraft(YEAR);
}

async function asInspector(sql: string): Promise<Record<string, unknown>[]> {
  return asRole(
    'zicht_inspect',
    database,
    async (client) => (await client.query<Record<string, unknown>>(sql)).rows,
  );
}
