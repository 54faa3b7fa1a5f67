import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { asAdmin, asRole } from '../../../test/support/test-database.js';
import type { DataSource } from '../../platform/database/data-sources.js';
import { attackBySecondSource } from './domain/attacks/single-source.js';
import { cubeHash } from './domain/cube/cube.js';
import { shownFigures } from './domain/picture/shown-figures.js';
import { secretHash } from './domain/secret.js';
import { PublicationRepository } from './persistence/publication.repository.js';
import { readTaken } from './persistence/read-taken.js';
import { PublicationDesk, type CommandGiven } from './testing/publication-desk.js';
import { addOrganisations, PUBLISHED, submit, YEAR } from './testing/publication-world.js';
import { FIRST, SECOND } from './testing/publish-year.js';

let desk: PublicationDesk;

beforeAll(async () => {
  desk = await PublicationDesk.open();
});
afterAll(() => desk.close());

const refusal = async (args: readonly string[], given: CommandGiven = {}) => {
  const { code, output } = await desk.command(args, given);
  expect(code).toBe(1);
  return (output['faults'] as { code: string }[])[0]?.code;
};
const year = String(YEAR);
const prepare = ['prepare', year, FIRST];

describe('a rehearsal', () => {
  it('tells groups and attacks, keeps nothing, and never tells a cell', async () => {
    const { code, output } = await desk.command(['rehearse', year]);
    expect([code, output['held'], output['units']]).toEqual([0, true, 70]);
    expect(Object.keys(output).sort()).toEqual(['attacks', 'factReach', 'held', 'sets', 'units', 'year']);
    expect(JSON.stringify(output)).not.toMatch(/"(sign|value|answer|cells|cellsHash)"/);
    const { rows } = await asAdmin(
      (client) => client.query('SELECT 1 FROM publication.publications'),
      desk.database,
    );
    expect(rows).toEqual([]);
  });

  it('is the same before and after somebody answers otherwise, and differs by one after one submission more', async () => {
    const before = await desk.command(['rehearse', year]);
    await asAdmin((client) => submit(client, 3, { number: 2, shift: 2 }), desk.database);
    expect(await desk.command(['rehearse', year])).toEqual(before);

    await asAdmin((client) => addOrganisations(client, 70, 71), desk.database);
    // The day after the snapshot date is too late.
    await asAdmin((client) => addOrganisations(client, 71, 72, 1), desk.database);
    const after = await desk.command(['rehearse', year]);
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
    ['with a secret that is too short', { key: randomBytes(31) }, 'secret'],
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
    expect((await desk.command(prepare)).code).toBe(0);
    const cells = await draftOf();
    expect(cells?.cells.length).toBeGreaterThan(100);
    const repository = new PublicationRepository(desk.dataSource);
    expect(await repository.find(YEAR)).toMatchObject({
      status: 'checked',
      secretSha256: secretHash(desk.secret),
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
    }, desk.database);
    expect(await refusal(prepare, { key: randomBytes(32) })).toBe('otherSecret');
    expect((await desk.command(prepare)).code).toBe(0);
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
      desk.database,
    );
    expect(await refusal(['publish', year, SECOND])).toBe('otherCells');
    expect(desk.destroyed).toBe(0);
    await asAdmin(
      (client) => client.query("UPDATE publication.publications SET cells_sha256 = report ->> 'cellsHash'"),
      desk.database,
    );
  });

  it('that breaks off half-way shows nothing, keeps the secret, and gives the same cells when begun again', async () => {
    const draft = await draftOf();
    await asAdmin(
      (client) =>
        client.query(`CREATE FUNCTION publication.broken() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'the power went'; END $$;
          CREATE TRIGGER broken AFTER INSERT ON publication.quantiles EXECUTE FUNCTION publication.broken()`),
      desk.database,
    );
    // The cells are written by then.
    await expect(desk.command(['publish', year, SECOND])).rejects.toThrow('the power went');
    await asAdmin((client) => client.query('DROP FUNCTION publication.broken() CASCADE'), desk.database);
    expect(desk.destroyed).toBe(0);
    expect(await asInspector('SELECT 1 FROM publication.cells')).toEqual([]);
    expect(await asInspector('SELECT 1 FROM publication.pictures')).toEqual([]);
    expect(await new PublicationRepository(desk.dataSource).find(YEAR)).toMatchObject({ status: 'checked' });
    expect(await draftOf()).toEqual(draft);
  });

  it('by a second person shows the cells, and destroys the secret', async () => {
    expect((await desk.command(['publish', year, SECOND])).code).toBe(0);
    expect(desk.destroyed).toBe(1);
  });

  it('shows exactly the cells that the hash names, and every number comes from them', async () => {
    const published = await new PublicationRepository(desk.dataSource).readPublished(YEAR);
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
      desk.database,
    );
    expect(rows).toEqual([
      { action: 'publication.snapshotTaken', by: FIRST },
      { action: 'publication.published', by: SECOND },
    ]);
    expect(desk.told).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(groups|cells|gate) \d+ \d+$/)]),
    );
  });

  it('forgets the answers of the snapshot, and keeps who took part', async () => {
    const { rows } = await asAdmin(
      (client) => client.query('SELECT codes FROM publication.snapshot_units'),
      desk.database,
    );
    expect(rows.length).toBe(71);
    for (const { codes } of rows) {
      expect(new Set(Object.values(codes))).toEqual(new Set(['']));
      expect(Object.keys(codes)).toContain('KEN-01');
    }
  });

  it('begun again only destroys the secret; a year is published once', async () => {
    expect((await desk.command(['publish', year, SECOND])).code).toBe(0);
    expect(desk.destroyed).toBe(2);
    expect(await refusal(prepare)).toBe('wrongStatus');
    const again = asRole('zicht_publish', desk.database, (client) =>
      client.query(`INSERT INTO publication.publications
        SELECT (jsonb_populate_record(p, '{"secret_sha256": "other"}')).* FROM publication.publications p`),
    );
    await expect(again).rejects.toMatchObject({ constraint: 'publications_pk' });
  });

  it('is withdrawn as a whole, and not replaced', async () => {
    expect((await desk.command(['withdraw', year, FIRST])).code).toBe(0);
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
    const { snapshotOn } = (await new PublicationRepository(desk.dataSource).findRound(YEAR))!;
    const from = { year: YEAR, snapshotOn, fictitious: false };
    const [before, frameBefore] = await readTaken(desk.dataSource, from);
    const [during, frame] = await readTaken(
      interrupted(() => asAdmin((client) => addOrganisations(client, 80, 81), desk.database)),
      from,
    );
    expect([during.length, frame.registered]).toEqual([before.length, frameBefore.registered]);
    expect((await readTaken(desk.dataSource, from))[0]).toHaveLength(before.length + 1);
  });
});

type Work = (manager: EntityManager) => Promise<unknown>;

/** The database, with something that happens after the first statement of a transaction. */
function interrupted(happen: () => Promise<unknown>): DataSource {
  const transaction = (...given: ['REPEATABLE READ', Work] | [Work]) =>
    desk.dataSource.transaction(given.length === 2 ? given[0] : 'READ COMMITTED', (manager) => {
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
  return new PublicationRepository(desk.dataSource).readDraft(YEAR);
}

async function asInspector(sql: string): Promise<Record<string, unknown>[]> {
  return asRole(
    'zicht_inspect',
    desk.database,
    async (client) => (await client.query<Record<string, unknown>>(sql)).rows,
  );
}
