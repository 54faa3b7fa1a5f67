import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isAllowed, isReading } from '@zicht/shared/access/role-permissions';
import type { Response } from 'supertest';
import { describeApi } from '../../src/open-api.js';
import { DEMO, NOBODY } from '../support/worlds/demo-world.js';
import { samplesOf } from '../support/sweeps/hostile-cases.js';
import { idOfNobody, idsOfOthers } from '../support/sweeps/ids-of-others.js';
import { byNight, measured } from '../support/running/measured.js';
import { fill, operationsOf, PATH_PARAMETERS } from '../support/sweeps/operations.js';
import type { Operation } from '../support/sweeps/operations.js';
import { asAdmin } from '../support/test-database.js';
import { TestServer } from '../support/test-server.js';
import type { Browser } from '../support/test-server.js';
import { differenceInTurns } from '../support/running/times-in-turns.js';
import { refusal, VISITORS } from '../support/sweeps/visitors.js';

/** Pairs of times, which decide by night alone; a sabotage asks for fewer. */
const PAIRS = Number(process.env['ZICHT_PAIRS'] ?? byNight(0, 200));
/** Milliseconds between two medians that give something away. */
const MOST = 5;

/** Whom ids of others are tried as: the first that the rule lets in. */
const TWIN_VISITORS = ['coordinator', 'boardMember', 'inspectorateCoordinator'];

/** What a form alone does not say of a body, and what stands in a query. */
const EVIDENCE = '/api/organisations/{organisationId}/evidence/{evidenceId}';
const TEXTS = { title: 'Elders', place: 'Elders', edition: '', owner: '' };
const RIGHT: Readonly<Record<string, object>> = {
  [`PUT ${EVIDENCE}`]: { ...TEXTS, kind: null, validUntil: null, datedOn: null },
};
const QUERY: Readonly<Record<string, string>> = {
  [`DELETE ${EVIDENCE}/links`]: '?year=2027&criterion=KEN-01',
};

/** Puts a record under the id that it is given: the same one elsewhere is another. */
const MADE_BY_THE_BROWSER = ['PUT /api/organisations/{organisationId}/partners/{partnerId}'];

describe('every operation × everybody', () => {
  let server: TestServer;
  let operations: Operation[];
  const browsers: Record<string, Browser> = {};
  let inspectorateId: string;

  beforeAll(async () => {
    operations = operationsOf(await describeApi());
    server = await TestServer.start();
    for (const [visitor, { email }] of Object.entries(VISITORS)) {
      browsers[visitor] = email === undefined ? server.browser() : await server.signedIn(email);
    }
    inspectorateId = (await browsers['inspector']!.get('/api/session')).body.memberships[0].bodyId;
  });
  afterAll(() => server.stop());

  const ask = async (
    operation: Operation,
    visitor: string,
    organisationId: string,
    { ids = {}, body = {} }: { ids?: Readonly<Record<string, string>>; body?: object } = {},
  ): Promise<Response> => {
    const path = fill(operation.path, { ...PATH_PARAMETERS, organisationId, inspectorateId, ...ids });
    const method = operation.method.toLowerCase() as Lowercase<Operation['method']>;
    const request = browsers[visitor]![method](`${path}${QUERY[operation.name] ?? ''}`);
    return method === 'get' ? request : request.send(body);
  };

  /** All that an answer says, but for what is of this one request. */
  const shape = ({ status, body, headers }: Response) =>
    JSON.stringify({
      status,
      body: { ...body, requestId: '' },
      headers: { ...headers, 'x-request-id': '', date: '' },
    });

  // Signing out would end the visit; these two are tried in the journey of sign-in.
  const harmless = () => operations.filter(({ name }) => !/^DELETE \/api\/sessions?$/.test(name));

  it.each(Object.keys(VISITORS))(
    '%s: is let in or refused as the rule of the route says',
    async (visitor) => {
      const unexpected: string[] = [];
      for (const operation of harmless()) {
        const expected = refusal(operation, visitor, DEMO.brug);
        const { status } = await ask(operation, visitor, DEMO.brug);
        const isRight =
          expected === undefined ? status < 500 && status !== 401 && status !== 403 : status === expected;
        // A right that holds for assigned questions alone is looked at by the use case, which may still say 403 or 404.
        const isNarrowed = expected === undefined && [403, 404].includes(status) && visitor !== 'coordinator';
        if (!isRight && !isNarrowed && operation.name !== 'POST /api/session') {
          unexpected.push(`${operation.name}: ${status}, expected ${expected ?? 'in'}`);
        }
      }
      expect(unexpected).toEqual([]);
    },
  );

  it('an organisation of others answers as one that does not exist, to everybody and everywhere', async () => {
    const different: string[] = [];
    for (const operation of harmless().filter(({ access }) => access?.kind === 'organisation')) {
      for (const visitor of ['coordinator', 'inspector', 'administrator', 'concernCoordinator']) {
        const foreign = await ask(operation, visitor, DEMO.school);
        const random = await ask(operation, visitor, NOBODY);
        const malformed = await ask(operation, visitor, 'no-id');
        if (foreign.status !== 404) different.push(`${operation.name} as ${visitor}: ${foreign.status}`);
        if (shape(foreign) !== shape(random)) different.push(`${operation.name} as ${visitor} differs`);
        if (malformed.status !== 404)
          different.push(`${operation.name} with a malformed id: ${malformed.status}`);
      }
    }
    expect(different).toEqual([]);
  });

  it('a concern of others answers as one that does not exist', async () => {
    const foreign = '018f0000-0000-7000-8000-0000000000f1';
    await asAdmin(
      (client) => client.query("INSERT INTO catalogue.concerns (id, name) VALUES ($1, 'Elders')", [foreign]),
      server.database,
    );
    const ofConcerns = harmless().filter(({ access }) => access?.kind === 'concern');
    expect(ofConcerns).toHaveLength(1);
    for (const concernId of [foreign, NOBODY, DEMO.brug, 'no-id']) {
      const { status } = await ask(ofConcerns[0]!, 'concernCoordinator', DEMO.brug, { ids: { concernId } });
      expect([concernId, status]).toEqual([concernId, 404]);
    }
  });

  it(
    'a record of others answers as one that does not exist, and neither takes longer',
    async () => {
      const ofOthers = await asAdmin(idsOfOthers, server.database);
      const { components } = await describeApi();
      const different: string[] = [];
      const differences: number[] = [];
      const compare = async (what: string, foreign: () => Promise<Response>, random: typeof foreign) => {
        const [one, other] = [await foreign(), await random()];
        if (one.status !== 404) different.push(`${what}: ${one.status}`);
        if (shape(one) !== shape(other)) different.push(what);
        const measure = () => differenceInTurns(PAIRS, foreign, random);
        let difference = await measure();
        // What an id gives away shows each time, a busy moment of the machine does not.
        if (difference >= MOST) difference = Math.min(difference, await measure());
        differences.push(difference);
        expect([what, difference < MOST || difference]).toEqual([what, true]);
      };
      for (const operation of operations) {
        const { access, name, path } = operation;
        const visitor = TWIN_VISITORS.find((each) => refusal(operation, each, DEMO.brug) === undefined);
        const schema = operation.operation.requestBody?.content?.['application/json']?.schema;
        const bodies = schema === undefined ? [{}] : await samplesOf({ ...schema, components }, 1);
        const foreign = Object.entries(ofOthers).filter(([parameter]) => path.includes(`{${parameter}}`));
        const random = foreign.map(([parameter]) => [parameter, idOfNobody(parameter)]);
        const own = (ids: object, body: object) => () =>
          ask(operation, visitor!, DEMO.brug, { ids: { ...ids }, body });
        if (foreign.length > 0 && access?.kind !== 'platform' && !MADE_BY_THE_BROWSER.includes(name)) {
          // A body that is right in itself, so that the record is looked for.
          const body = { ...bodies[0], ...RIGHT[name] };
          const [theirs, nobodys] = [Object.fromEntries(foreign), Object.fromEntries(random)];
          await compare(name, own(theirs, body), own(nobodys, body));
        }
        if (access?.kind !== 'organisation') continue;
        const elsewhere = (id: string) => () => ask(operation, 'coordinator', id, { body: bodies[0]! });
        await compare(`${name} elsewhere`, elsewhere(DEMO.school), elsewhere(NOBODY));
      }
      expect(different).toEqual([]);
      measured('an id of others and one of nobody', {
        operations: differences.length,
        pairs: PAIRS,
        largestDifferenceMs: Math.max(...differences).toFixed(2),
      });
      expect(differences.length).toBeGreaterThan(80);
    },
    byNight(90_000, 900_000),
  );

  it('somebody who left is refused at the next request', async () => {
    const browser = await server.signedIn(DEMO.contributor);
    const path = `/api/organisations/${DEMO.brug}`;
    await browser.get(path).expect(200);
    await asAdmin(
      (client) =>
        client.query(
          'UPDATE identity.memberships SET ended_at = now() WHERE user_id = (SELECT id FROM identity.users WHERE email = $1)',
          [DEMO.contributor],
        ),
      server.database,
    );
    await browser.get(path).expect(404);
  });

  /** What a coordinator of the school board meets otherwise than as this says, with only these rights that do not look. */
  const unexpectedWith = async (browser: Browser, kept: readonly string[]) => {
    const unexpected: string[] = [];
    for (const operation of harmless().filter(({ access }) => access?.kind === 'organisation')) {
      const address = fill(operation.path, { ...PATH_PARAMETERS, organisationId: DEMO.school });
      const anyOf = operation.access?.kind === 'organisation' ? operation.access.anyOf : [];
      const held = anyOf.filter((each) => isAllowed(['coordinator'], each));
      const method = operation.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
      const { status } = await (method === 'get' ? browser.get(address) : browser[method](address).send({}));
      const isLook = operation.method === 'GET' || operation.operation['x-while-suspended'] === true;
      const isOpen = held.some((each) => (isReading(each) ? isLook : kept.includes(each)));
      if ((status === 403) === isOpen) unexpected.push(`${operation.name}: ${status}`);
    }
    return unexpected;
  };

  it('a suspended or closed organisation is read by its members and answered by nobody', async () => {
    const browser = await server.signedIn(DEMO.schoolCoordinator);
    const path = `/api/organisations/${DEMO.school}`;
    const standing = (status: string) =>
      asAdmin(
        (client) =>
          client.query('UPDATE app.organisations SET status = $2 WHERE organisation_id = $1', [
            DEMO.school,
            status,
          ]),
        server.database,
      );
    await standing('suspended');
    expect(await unexpectedWith(browser, [])).toEqual([]);
    await browser.get(path).expect(200);
    await browser.post(`${path}/assessments`).send({ year: 2027 }).expect(403);
    expect((await browser.get('/api/session')).body.memberships[0]).toMatchObject({ isSuspended: true });
    await standing('active');
    await asAdmin(
      (client) =>
        client.query(
          `INSERT INTO app.successions (organisation_id, id, side, day, reason, recorded_by)
           VALUES ($1, $1, 'ends', '2027-01-01', 'askedByOrganisation', $1)`,
          [DEMO.school],
        ),
      server.database,
    );
    expect(await unexpectedWith(browser, ['members:write', 'texts:wipe', 'organisation:leave'])).toEqual([]);
    await standing('left');
    await browser.get(path).expect(404);
    expect((await browser.get('/api/session')).body.memberships).toEqual([]);
  });
});
