import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { PICTURE_API_PATHS } from '@zicht/shared/routes/picture-api-paths';
import type { ParticipationRow, ResponseProgress } from '@zicht/shared/sector-statistics/picture.contract';
import type { Response } from 'supertest';
import { DEMO } from '../../../test/support/worlds/demo-world.js';
import { asAdmin, createDemoDatabase, dropDatabase } from '../../../test/support/test-database.js';
import { TestServer } from '../../../test/support/test-server.js';
import type { Browser } from '../../../test/support/test-server.js';
import { StatementCounter } from '../assessments/testing/statement-counter.js';
import { EraseDeparted } from '../leaving/index.js';
import { readTaken } from './persistence/read-taken.js';
import { addOrganisations, closeOrganisations, publishedHashes, YEAR } from './testing/publication-world.js';
import { publishYear } from './testing/publish-year.js';
import { CountResponse } from './use-cases/work/count-response.js';

/** Of nine organisations; of none; of a region that is not on the list. */
const HIDDEN = 'sector=JHV&region=RE01';
const NOT_THERE = ['sector=JHV&region=RE09', 'sector=JHV&region=NONE'];
/** A year that exists and is not published, and one that does not exist. */
const UNPUBLISHED = 2028;
const NO_YEAR = 2031;
const DAY = 86_400_000;

let database: string;
let server: TestServer;
let inspector: Browser;

const at = (path: Parameters<typeof fillPath>[0], year = YEAR) => fillPath(path, { year } as never);
const WITH_GROUP = [at(PICTURE_API_PATHS.pictureFigures), at(PICTURE_API_PATHS.pictureDevelopment)];
const OF_A_YEAR = [
  PICTURE_API_PATHS.picture,
  PICTURE_API_PATHS.pictureFigures,
  PICTURE_API_PATHS.pictureRegions,
  PICTURE_API_PATHS.pictureParticipation,
  PICTURE_API_PATHS.pictureMethod,
];

beforeAll(async () => {
  database = await createDemoDatabase();
  await asAdmin(async (client) => {
    await addOrganisations(client, 0, 70);
    // The demo's own organisations stay out of the way.
    await client.query("UPDATE app.organisations SET fictitious = (name LIKE 'Test %')");
  }, database);
  server = await TestServer.start({ database });
  inspector = await server.signedIn(DEMO.inspector);
});

afterAll(async () => {
  await server.stop();
  await dropDatabase(database);
});

/** Moves the clock, and signs in anew: a session does not last so long. */
async function pass(milliseconds: number): Promise<void> {
  server.pass(milliseconds);
  inspector = await server.signedIn(DEMO.inspector);
}

/** Everything of an answer that somebody who asks can see, but the moment and the number of the request. */
const seenOf = ({ status, text, headers }: Response): string =>
  JSON.stringify({
    status,
    text: text.replace(/"requestId":"[^"]*"/, ''),
    headers: { ...headers, date: '', 'x-request-id': '', etag: status === 404 ? '' : headers['etag'] },
  });

describe('the response before a publication', () => {
  const rowsOf = async (): Promise<readonly ParticipationRow[]> => {
    const { body } = await inspector.get(fillPath(PICTURE_API_PATHS.responseProgress, {})).expect(200);
    return (body as ResponseProgress).years.find(({ year }) => year === YEAR)?.rows ?? [];
  };
  const told = async () =>
    (await rowsOf())
      .filter(({ sector }) => sector === null || ['JHV', 'SOC'].includes(sector))
      .map(({ sector, registered, submitted }) => [
        sector,
        registered.kind,
        registered.value,
        submitted.kind,
        submitted.value,
      ]);
  const count = () => server.app.get(CountResponse).execute();

  it('is counted once a week, rounded down to five, and below ten not at all', async () => {
    await count();
    const first = [
      [null, 'roundedDown', 70, 'roundedDown', 70],
      ['JHV', 'roundedDown', 35, 'roundedDown', 35],
      ['SOC', 'lessThan', 10, 'lessThan', 10],
    ];
    expect(await told()).toEqual(first);

    await asAdmin((client) => client.query("DELETE FROM app.submissions WHERE reference = 'T-1'"), database);
    await count();
    expect(await told()).toEqual(first);

    await pass(7 * DAY);
    await count();
    expect(await told()).toEqual([
      [null, 'roundedDown', 70, 'roundedDown', 65],
      ['JHV', 'roundedDown', 35, 'roundedDown', 30],
      ['SOC', 'lessThan', 10, 'lessThan', 10],
    ]);
    await pass(-7 * DAY);
  });

  it('waits for nobody who is closed, and goes on counting what one submitted before', async () => {
    // One that did not submit, and five that did.
    const closed = ['Test 1', 'Test 3', 'Test 5', 'Test 7', 'Test 9', 'Test 11'];
    await asAdmin((client) => closeOrganisations(client, closed), database);
    await pass(14 * DAY);
    await count();
    expect((await told()).slice(0, 2)).toEqual([
      [null, 'roundedDown', 65, 'roundedDown', 65],
      ['JHV', 'roundedDown', 30, 'roundedDown', 30],
    ]);
    const { rows } = await asAdmin(
      (client) => client.query('SELECT snapshot_on::text FROM catalogue.rounds WHERE year = $1', [YEAR]),
      database,
    );
    const [, frame] = await readTaken(server.dataSources.publish!, {
      year: YEAR,
      snapshotOn: String(rows[0]?.snapshot_on),
      fictitious: true,
    });
    expect(frame.registered.reduce((sum, [, , , number]) => sum + number, 0)).toBe(69);
    await asAdmin((client) => client.query('DELETE FROM app.successions'), database);
    await pass(-14 * DAY);
  });
});

describe('T11: side channels', () => {
  beforeAll(async () => {
    await publishYear(database, YEAR, { secret: randomBytes(32), isDemo: true });
    await asAdmin(
      (client) =>
        client.query(
          `INSERT INTO catalogue.rounds SELECT (jsonb_populate_record(r, jsonb_build_object('year', $1::integer))).*
           FROM catalogue.rounds r WHERE r.year = $2`,
          [UNPUBLISHED, YEAR],
        ),
      database,
    );
  });

  it('nine organisations are there, and hidden', async () => {
    const { rows } = await asAdmin(
      (client) =>
        client.query(`SELECT count(*)::integer AS n FROM publication.snapshot_units
          WHERE sector = 'JHV' AND region = 'RE01'`),
      database,
    );
    expect(rows[0]?.n).toBeGreaterThan(0);
    expect(rows[0]?.n).toBeLessThan(10);
    const { text } = await inspector.get(`${WITH_GROUP[0]}?${HIDDEN}`).expect(200);
    expect(text).toBe('{"status":"hidden"}');
  });

  it.each(WITH_GROUP)('%s: no byte, header or status tells hidden from not there', async (path) => {
    const hidden = seenOf(await inspector.get(`${path}?${HIDDEN}`));
    for (const query of NOT_THERE) expect(seenOf(await inspector.get(`${path}?${query}`))).toBe(hidden);
  });

  it('regions of a sector that is too small look like those of one that does not exist', async () => {
    const regions = async (sector: string) => {
      const answer = await inspector.get(`${at(PICTURE_API_PATHS.pictureRegions)}?sector=${sector}`);
      return seenOf(answer)
        .replaceAll(sector, 'xxx')
        .replace(/"etag":"[^,]*/, '');
    };
    expect(await regions('SOC')).toBe(await regions('ZZZ'));
  });

  it.each(OF_A_YEAR)(
    '%s: a year that is not published yet looks like one that does not exist',
    async (path) => {
      const seen = async (year: number) =>
        seenOf(await inspector.get(at(path, year))).replaceAll(String(year), '');
      expect(await seen(UNPUBLISHED)).toBe(await seen(NO_YEAR));
      expect(await seen(UNPUBLISHED)).toContain('"status":404');
    },
  );

  it('costs the same statements, and as much time as chance gives', async () => {
    const statements = new StatementCounter(server.dataSources.inspect);
    const [figures = ''] = WITH_GROUP;
    const ask = (query: string) => inspector.get(`${figures}?${query}`).expect(200);
    const hidden = await statements.during(() => ask(HIDDEN));
    for (const query of NOT_THERE) expect(await statements.during(() => ask(query))).toEqual(hidden);

    // By turns, so that whatever else the machine does falls on both alike.
    const times = { hidden: [] as number[], notThere: [] as number[] };
    for (let turn = 0; turn < 80; turn += 1) {
      const kind = turn % 2 ? 'hidden' : 'notThere';
      const began = performance.now();
      await ask(kind === 'hidden' ? HIDDEN : (NOT_THERE[(turn >> 1) % 2] ?? ''));
      times[kind].push(performance.now() - began);
    }
    // How often an answer about what is hidden takes longer: half of the time by chance, give or take 0.065.
    const pairs = times.hidden.flatMap((one) => times.notThere.map((other) => Number(one > other)));
    const longer = pairs.reduce((sum, one) => sum + one, 0) / pairs.length;
    expect(longer).toBeGreaterThan(0.2);
    expect(longer).toBeLessThan(0.8);
  });

  it('leaves the same lines in the log', async () => {
    const lines = async (query: string) => {
      server.log.length = 0;
      await inspector.get(`${WITH_GROUP[0]}?${query}`).expect(200);
      await until(() => server.log.length > 0);
      return server.log.map((line) => ({
        ...(JSON.parse(line) as object),
        time: 0,
        requestId: '',
        milliseconds: 0,
      }));
    };
    const hidden = await lines(HIDDEN);
    for (const query of NOT_THERE) expect(await lines(query)).toEqual(hidden);
    expect(JSON.stringify(hidden)).not.toMatch(/JHV|RE0|hidden/);
  });
});

describe('a year in which too few took part', () => {
  it('is published, and shows how many there were and nothing else', async () => {
    await publishYear(database, UNPUBLISHED, { secret: randomBytes(32), isDemo: true });
    const { body } = await inspector.get(at(PICTURE_API_PATHS.picture, UNPUBLISHED)).expect(200);
    expect(body).toMatchObject({ organisations: 0, registered: 70, groups: [] });
    const figures = await inspector.get(at(PICTURE_API_PATHS.pictureFigures, UNPUBLISHED)).expect(200);
    expect(figures.body).toEqual({ status: 'hidden' });
    await inspector.get(at(PICTURE_API_PATHS.pictureRegions, UNPUBLISHED)).expect(200);
    await inspector.get(at(PICTURE_API_PATHS.pictureMethod, UNPUBLISHED)).expect(200);
    await inspector.get(at(PICTURE_API_PATHS.pictureDevelopment)).expect(200);
  });
});

describe('a published year', () => {
  it('moves no byte when organisations merge and split, nor when one leaves and is erased', async () => {
    const ids = await asAdmin(
      async (client) =>
        (
          await client.query<{ name: string; id: string }>(
            "SELECT name, organisation_id AS id FROM app.organisations WHERE name IN ('Test 20', 'Test 21', 'Test 22', 'Test 23')",
          )
        ).rows,
      database,
    );
    const id = (name: string) => ids.find((each) => each.name === name)?.id;
    const frozen = async () => {
      const seen = [];
      for (const path of [...OF_A_YEAR.map((each) => at(each)), ...WITH_GROUP])
        seen.push(seenOf(await inspector.get(path).expect(200)));
      return { seen, tables: await asAdmin((client) => publishedHashes(client, YEAR), database) };
    };
    const answersOf = async (name: string) =>
      (
        await asAdmin(
          (client) => client.query('SELECT 1 FROM app.submissions WHERE organisation_id = $1', [id(name)]),
          database,
        )
      ).rowCount;
    const before = await frozen();
    expect(before.tables).toMatchObject({ cells: expect.any(String), units: expect.any(String) });
    const administrator = await server.signedIn(DEMO.administrator);
    const day = server.clock.today();
    for (const [predecessors, successors] of [
      [[id('Test 20')], [id('Test 22')]],
      [[id('Test 21')], [id('Test 22'), id('Test 23')]],
    ])
      await administrator
        .post('/api/platform/successions')
        .send({ predecessors, successors, day, reason: 'inTradeRegister' })
        .expect(204);
    expect(await frozen()).toEqual(before);
    expect(await answersOf('Test 20')).toBe(1);
    await asAdmin(
      (client) =>
        client.query(
          `INSERT INTO app.departures (organisation_id, asked_by, asked_at, ends_on)
           VALUES ($1, $1, now() - interval '30 days', '2027-01-01')`,
          [id('Test 20')],
        ),
      database,
    );
    expect(await server.app.get(EraseDeparted, { strict: false }).execute()).toMatchObject({
      organisations: 1,
    });
    expect(await answersOf('Test 20')).toBe(0);
    expect(await frozen()).toEqual(before);
  });
});

/** The line of a request is written once its answer is gone. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
