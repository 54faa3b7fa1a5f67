import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { PICTURE_API_PATHS } from '@zicht/shared/routes/picture-api-paths';
import type {
  PictureDevelopment,
  PictureFigures,
  PictureRegions,
  PictureVector,
} from '@zicht/shared/sector-statistics/picture.contract';
import type { Response } from 'supertest';
import { DEMO } from '../../../test/support/worlds/demo-world.js';
import { byNight } from '../../../test/support/running/measured.js';
import { asAdmin, createDemoDatabase, dropDatabase } from '../../../test/support/test-database.js';
import { TestServer } from '../../../test/support/test-server.js';
import type { Browser } from '../../../test/support/test-server.js';
import { StatementCounter } from '../assessments/testing/statement-counter.js';
import { createRandom } from './domain/population/random.js';
import { shownFigures } from './domain/picture/shown-figures.js';
import { PublicationRepository } from './persistence/publication.repository.js';
import { COPY_YEARS } from './testing/copy-years.js';
import { liveCounts } from './testing/live-counts.js';
import { publishYear } from './testing/publish-year.js';
import { addOrganisations, PUBLISHED, submit, YEAR } from './testing/publication-world.js';

let database: string;
let server: TestServer;
let inspector: Browser;
let statements: StatementCounter;

const at = (path: Parameters<typeof fillPath>[0], year = YEAR) => fillPath(path, { year } as never);
const figures = (query = '') => `${at(PICTURE_API_PATHS.pictureFigures)}${query}`;
const shown = async (query = '') => {
  const { body } = await inspector.get(figures(query)).expect(200);
  const picture = body as PictureFigures;
  if (picture.status !== 'shown') throw new Error(`${query} is hidden`);
  return picture;
};

beforeAll(async () => {
  database = await createDemoDatabase();
  await asAdmin((client) => addOrganisations(client, 0, 70), database);
  await publishYear(database, YEAR, { secret: randomBytes(32), isDemo: false });
  server = await TestServer.start({ database });
  inspector = await server.signedIn(DEMO.inspector);
  statements = new StatementCounter(server.dataSources.inspect);
});

afterAll(async () => {
  await server.stop();
  await dropDatabase(database);
});

describe('the sector picture', () => {
  it('tells which years there are, and what their filters can choose', async () => {
    const { body } = await inspector.get(fillPath(PICTURE_API_PATHS.pictures, {})).expect(200);
    expect(body.years).toMatchObject([{ year: YEAR, status: 'published', organisations: 70 }]);
    const facts = await inspector.get(at(PICTURE_API_PATHS.picture)).expect(200);
    expect(facts.body).toMatchObject({ organisations: 70, registered: 70 });
    expect(facts.body.groups).toContainEqual({
      sector: null,
      region: null,
      size: null,
      organisations: 70,
    });
  });

  it('shows nothing but what the cells hold, and all of it', async () => {
    const stored = await new PublicationRepository(server.dataSources.publish!).readPublished(YEAR);
    const facts = await inspector.get(at(PICTURE_API_PATHS.picture)).expect(200);
    let seen = 0;
    for (const { sector, region, size } of facts.body.groups as Record<string, string | null>[]) {
      const given = Object.entries({ sector, region, size }).filter(([, code]) => code !== null);
      const picture = await shown(`?${new URLSearchParams(given as [string, string][]).toString()}`);
      const group = [sector ?? '*', region ?? '*', size ?? '*'].join('|');
      const own = shownFigures({
        cells: stored.cells.filter((cell) => cell.group === group),
        quantiles: stored.quantiles.filter((cell) => cell.group === group),
      });
      for (const vector of [...picture.themes, ...picture.criteria]) {
        const counts = own.counts.filter(({ column }) => column === vector.code);
        if (vector.status === 'hidden') {
          expect(counts).toEqual([]);
          expect(Object.keys(vector).sort()).toEqual(['code', 'status']);
          continue;
        }
        seen += counts.length;
        expect(vector).toMatchObject({ organisations: counts[0]?.n, bandTenths: counts[0]?.bandTenths });
        expect(vector.answers).toEqual(
          counts.map(({ answer, sign, value, percent }) => ({ answer, sign, value, percent })),
        );
        const medianOf = (quartile: number) =>
          own.quantiles.find((one) => one.column === vector.code && one.quartile === quartile)?.value ?? null;
        expect([vector.lowerQuartile, vector.median, vector.upperQuartile]).toEqual([1, 2, 3].map(medianOf));
      }
    }
    expect(seen).toBe(stored.cells.length);
  });

  it('lists every theme and criterion in the order of the framework, in every group alike', async () => {
    const country = await shown();
    const codes = (vectors: readonly PictureVector[]) => vectors.map(({ code }) => code);
    expect(codes(country.themes)).toEqual(PUBLISHED.themes.map(({ code }) => code));
    expect(codes(country.criteria)).toEqual(PUBLISHED.criteria.map(({ code }) => code));
    expect(country.keyFacts).toEqual(['BOR-02', 'MEL-02', 'SAM-01']);
    expect(country.criteria.find(({ code }) => code === 'MEL-07')).toEqual({
      code: 'MEL-07',
      status: 'hidden',
    });
    expect(codes((await shown('?sector=JHV')).criteria)).toEqual(codes(country.criteria));
  });

  it('answers alike for what is hidden, what is empty, and what does not exist', async () => {
    // One small organisation in a sector of its own, none at all, and a sector of no list.
    const answers = await Promise.all(
      ['?sector=SOC', '?sector=POB', '?sector=NONE', '?sector=JHV&size=KLEIN', '?region=X'].map((query) =>
        inspector.get(figures(query)),
      ),
    );
    const shape = ({ status, text, headers }: Response) =>
      JSON.stringify({
        status,
        text,
        headers: { ...headers, date: '', 'x-request-id': '' },
      });
    expect(new Set(answers.map(shape)).size).toBe(1);
    expect(answers[0]?.text).toBe('{"status":"hidden"}');
  });

  it('knows no group beyond the lattice, whichever codes are asked for', async () => {
    const tried = ['?region=PR01&size=MIDDEL', '?region=NONE&size=NONE', '?sector=JHV&region=X&size=KLEIN'];
    const answers = await Promise.all(tried.map((query) => inspector.get(figures(query))));
    const shapes = answers.map(({ status, body }) => ({ status, body: { ...body, requestId: '' } }));
    expect(shapes[0]?.status).toBe(404);
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
    await inspector.get(figures('?sector=*')).expect(422);
    await inspector.get(figures('?concern=x')).expect(422);
    await inspector.get(at(PICTURE_API_PATHS.pictureFigures, 2031)).expect(404);
  });

  it('is the same bytes for inspector, organisation and publication manager', async () => {
    const members = await Promise.all(
      [DEMO.coordinator, DEMO.boardMember, DEMO.publicationManager].map((email) => server.signedIn(email)),
    );
    const { text } = await inspector.get(figures('?sector=JHV'));
    for (const member of members) expect((await member.get(figures('?sector=JHV'))).text).toBe(text);
    for (const email of [DEMO.contributor, DEMO.administrator, DEMO.frameworkManager])
      await (await server.signedIn(email)).get(figures()).expect(403);
    await server.browser().get(figures()).expect(401);
  });

  it('lays regions side by side, all ten of them', async () => {
    const { body } = await inspector.get(at(PICTURE_API_PATHS.pictureRegions)).expect(200);
    const { regions } = body as PictureRegions;
    expect(regions).toHaveLength(10);
    expect(regions.filter(({ status }) => status === 'shown').length).toBeGreaterThan(0);
    for (const region of regions) {
      if (region.status === 'hidden') expect(Object.keys(region).sort()).toEqual(['region', 'status']);
      else expect(region.themes).toEqual((await shown(`?region=${region.region}`)).themes);
    }
  });

  it('T5: gives one answer however often, in whatever order, language or name it is asked', async () => {
    const members = await Promise.all(
      [DEMO.inspector, DEMO.coordinator, DEMO.publicationManager].map((email) => server.signedIn(email)),
    );
    const asked = Object.entries({ sector: 'JHV', region: 'RE01' });
    const texts = new Set<string>();
    for (let call = 0; call < byNight(30, 1000); call += 1) {
      const order = call % 2 ? asked : [...asked].reverse();
      const answer = await members[call % members.length]!.get(
        figures(`?${new URLSearchParams(order).toString()}`),
      ).set('Accept-Language', call % 3 ? 'nl' : 'en');
      texts.add(answer.text);
    }
    expect(texts.size).toBe(1);
  });

  it('T5: tells nothing by refusing: filters at random are shown, hidden, or refused, each in one way', async () => {
    const random = createRandom(5);
    const codes = [
      'JHV',
      'GEM',
      'SOC',
      'RE01',
      'RE09',
      'KLEIN',
      'MIDDEL',
      'NONE',
      '*',
      '',
      "'",
      '%00',
      'a'.repeat(60),
    ];
    const bodies = new Map<number, Set<string>>();
    for (let call = 0; call < byNight(60, 10_000); call += 1) {
      const given = ['sector', 'region', 'size']
        .filter(() => random.below(2) === 1)
        .map((name) => `${name}=${codes[random.below(codes.length)]}`);
      const { status, text, body } = await inspector.get(figures(`?${given.join('&')}`));
      if (status === 200 && body.status === 'shown') continue;
      const told = status === 200 ? text : JSON.stringify({ ...body, requestId: '', faults: '' });
      bodies.set(status, (bodies.get(status) ?? new Set()).add(told));
    }
    expect([...bodies.keys()].sort()).toEqual([200, 404, 422]);
    for (const told of bodies.values()) expect(told.size).toBe(1);
  });

  it('T6: moves no byte with a later answer, another sector, size or concern; live figures would tell', async () => {
    const paths = [
      figures(),
      figures('?sector=JHV'),
      at(PICTURE_API_PATHS.picture),
      at(PICTURE_API_PATHS.pictureRegions),
      at(PICTURE_API_PATHS.pictureParticipation),
      at(PICTURE_API_PATHS.pictureMethod),
      fillPath(PICTURE_API_PATHS.pictureDevelopment, {}),
    ];
    const all = () => Promise.all(paths.map(async (path) => (await inspector.get(path).expect(200)).text));
    const [before, liveBefore] = [await all(), await liveCounts(database)];
    const changed = 9;
    await asAdmin(async (client) => {
      await submit(client, changed, { number: 2, shift: 1 });
      await client.query(
        "UPDATE app.organisations SET main_sector = 'GEM', sectors = '{GEM}', size_class = 'G3' WHERE name = 'Test 11'",
      );
      await client.query("UPDATE app.organisations SET status = 'left' WHERE name = 'Test 12'");
    }, database);
    const administrator = await server.signedIn(DEMO.administrator);
    const list = await administrator.get(fillPath(PICTURE_API_PATHS.concerns, {})).expect(200);
    const { organisationId, version } = list.body.organisations.find(
      ({ name }: { name: string }) => name === 'Test 13',
    );
    await administrator
      .put(fillPath(PICTURE_API_PATHS.concern, { organisationId }))
      .send({ concern: { name: 'Een ander concern' }, version })
      .expect(204);
    await administrator
      .put(fillPath(PICTURE_API_PATHS.concern, { organisationId }))
      .send({ concern: { name: 'Nog een ander' }, version })
      .expect(409);

    expect(await all()).toEqual(before);
    // The same question to live figures: what went down was the old answer of the only one that changed, what went up the new.
    const live = await liveCounts(database);
    const moved = [...live].filter(([answer, count]) => liveBefore.get(answer) !== count);
    expect(moved).toHaveLength(2);
    expect(moved.map(([answer, count]) => count - (liveBefore.get(answer) ?? 0)).sort()).toEqual([-1, 1]);
  });

  it('costs one statement a request on the figures, with one year as with four', async () => {
    const paths = [
      fillPath(PICTURE_API_PATHS.pictures, {}),
      at(PICTURE_API_PATHS.picture),
      figures('?sector=JHV'),
      at(PICTURE_API_PATHS.pictureRegions),
      at(PICTURE_API_PATHS.pictureParticipation),
      at(PICTURE_API_PATHS.pictureMethod),
      fillPath(PICTURE_API_PATHS.pictureDevelopment, {}),
      fillPath(PICTURE_API_PATHS.responseProgress, {}),
    ];
    const count = async () => {
      const counts: number[] = [];
      for (const path of paths)
        counts.push((await statements.during(() => inspector.get(path).expect(200))).length);
      return counts;
    };
    // Which themes a year has is asked once.
    await inspector.get(at(PICTURE_API_PATHS.pictureRegions)).expect(200);
    const before = await count();
    expect(before).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    await asAdmin((client) => client.query(COPY_YEARS), database);
    expect(await count()).toEqual(before);
  });

  it('says of years side by side only what noise allows', async () => {
    const { body } = await inspector.get(fillPath(PICTURE_API_PATHS.pictureDevelopment, {})).expect(200);
    const development = body as PictureDevelopment;
    if (development.status !== 'shown') throw new Error('The country is hidden');
    expect(development.years.map(({ year }) => year)).toEqual([2027, 2028, 2029, 2030]);
    for (const { points, changes } of [...development.themes, ...development.criteria]) {
      expect(points.map(({ year }) => year)).toEqual([2027, 2028, 2029, 2030]);
      // The copies are equal, so nothing went up or down.
      for (const { answers } of changes)
        for (const { direction, difference } of answers)
          expect([direction, difference ?? 0]).toEqual(['unsure', 0]);
    }
    const none = await inspector.get(`${fillPath(PICTURE_API_PATHS.pictureDevelopment, {})}?sector=SOC`);
    expect(none.text).toBe('{"status":"hidden"}');
  });
});
