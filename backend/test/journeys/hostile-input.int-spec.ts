import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { generate } from 'json-schema-faker';
import type { JsonSchema } from 'json-schema-faker';
import { isAllowed } from '@zicht/shared/access/role-permissions';
import { PLATFORM_ROLES } from '@zicht/shared/access/roles';
import { problemSchema } from '@zicht/shared/kernel/problem';
import { describeApi } from '../../src/open-api.js';
import { DEMO, NOBODY } from '../support/demo-world.js';
import { fill, operationsOf } from '../support/operations.js';
import type { Operation } from '../support/operations.js';
import { asAdmin } from '../support/test-database.js';
import { TestServer } from '../support/test-server.js';
import type { Browser } from '../support/test-server.js';

/** Nightly runs ask for more; the numbers here fit an ordinary test run. */
const RUNS = Number(process.env['ZICHT_RUNS'] ?? '1');
const BODIES = 25 * RUNS;
const SEED = 2027;

/** Whom each operation is tried as: somebody whom its rule lets in, so that the input itself is judged. */
const VISITORS = [
  DEMO.coordinator,
  DEMO.boardMember,
  DEMO.administrator,
  DEMO.publicationManager,
  DEMO.frameworkManager,
  DEMO.inspectorateCoordinator,
];
/** Place in the list of whoever manages an inspectorate. */
const INSPECTORATE = 5;
/** Roles of the platform by the place of their holder in the list. */
const PLATFORM = { platformAdministrator: 2, publicationManager: 3, frameworkManager: 4 } as const;

const PARAMETERS: Readonly<Record<string, string>> = {
  organisationId: DEMO.brug,
  code: 'zicht-op-uitbuiting',
  version: '2027.1',
  year: '2027',
  theme: 'KEN',
  number: '1',
  commentId: NOBODY,
  reopeningId: NOBODY,
  evidenceId: NOBODY,
  actionId: NOBODY,
  partnerId: NOBODY,
  notificationId: NOBODY,
  userId: NOBODY,
  sessionId: NOBODY,
  passkeyId: NOBODY,
  invitationId: NOBODY,
  draftId: NOBODY,
  criterion: 'KEN-01',
};

const HOSTILE_TEXTS = [
  '',
  '\u0000',
  '\ud800',
  'x'.repeat(50_000),
  "'; DROP TABLE app.answers; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '\r\nSet-Cookie: a=b',
  '𝒵'.repeat(3_000),
  '__proto__',
];

const HOSTILE_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  [],
  {},
  [[[[[]]]]],
  { constructor: { prototype: { polluted: true } } },
  ...HOSTILE_TEXTS,
];

const HOSTILE_PARAMETERS = [
  '0',
  '-1',
  '99999',
  'null',
  'undefined',
  'NaN',
  "' OR 1=1 --",
  '%00',
  '../..',
  'x'.repeat(2_000),
  '\u202e',
  '{"$ne":1}',
  NOBODY.toUpperCase(),
];

describe('hostile input', () => {
  let server: TestServer;
  let browsers: Browser[];
  let parameters: Readonly<Record<string, string>>;
  let document: Awaited<ReturnType<typeof describeApi>>;
  let operations: Operation[];
  let before: string;

  beforeAll(async () => {
    document = JSON.parse(JSON.stringify(await describeApi()));
    operations = operationsOf(document);
    server = await TestServer.start();
    browsers = await Promise.all(VISITORS.map((email) => server.signedIn(email)));
    const { memberships } = (await browsers[INSPECTORATE]!.get('/api/session')).body;
    parameters = { ...PARAMETERS, inspectorateId: memberships[0].bodyId };
    // Reading these leaves one line a day for each reader; from here on nothing more is written.
    const readings = [`/api/organisations/${DEMO.brug}/trail`, '/api/platform/reopenings'];
    for (const browser of browsers) for (const path of readings) await browser.get(path);
    before = await contents();
  });
  afterAll(() => server.stop());

  const contents = () =>
    asAdmin(async (client) => {
      const { rows } = await client.query<{ name: string }>(
        "SELECT relname AS name FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relkind = 'r' ORDER BY 1",
      );
      const sums: string[] = [];
      for (const { name } of rows) {
        const sum = await client.query(
          `SELECT count(*) || ':' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS sum FROM app.${name} t`,
        );
        sums.push(`${name} ${sum.rows[0].sum}`);
      }
      return sums.join('\n');
    }, server.database);

  const browserFor = ({ access }: Operation) => {
    if (access?.kind === 'platform') {
      const role = PLATFORM_ROLES.toReversed().find((one) =>
        access.anyOf.some((each) => isAllowed([one], each)),
      );
      return browsers[PLATFORM[role ?? 'platformAdministrator']]!;
    }
    if (access?.kind === 'inspectorate') return browsers[INSPECTORATE]!;
    const isForBoard =
      access?.kind === 'organisation' &&
      access.anyOf.every((permission) => ['assessment:review', 'reopening:decide'].includes(permission));
    return browsers[isForBoard ? 1 : 0]!;
  };

  const send = async (operation: Operation, path: string, body: string | undefined) => {
    const browser = browserFor(operation);
    const methods = {
      GET: () => browser.get(path),
      POST: () => browser.post(path),
      PUT: () => browser.put(path),
      PATCH: () => browser.patch(path),
      DELETE: () => browser.delete(path),
    };
    const request = methods[operation.method]();
    return body === undefined ? request : request.type('json').send(body);
  };

  /** Always a clear 4xx, never a fault of ours. */
  const check = (what: string, { status, body, headers }: Awaited<ReturnType<typeof send>>): void => {
    if (status >= 200 && status < 300) throw new Error(`${what} was accepted: ${status}`);
    if (status >= 500 || status < 400) throw new Error(`${what} gave ${status} ${JSON.stringify(body)}`);
    // A batch of answers tells per change what became of it.
    if (Array.isArray(body.results)) return;
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const parsed = problemSchema.strict().safeParse(body);
    if (!parsed.success) throw new Error(`${what} gave no problem document: ${JSON.stringify(body)}`);
  };

  // Signing in and out are tried in their own journey; the rest may not end these sessions.
  const isKept = ({ name }: Operation) => !/ \/api\/sessions?$/.test(name);
  const withBody = () =>
    operations.filter((each) => each.operation.requestBody !== undefined && isKept(each));

  const schemaOf = (operation: Operation): JsonSchema => {
    const schema = operation.operation.requestBody?.content?.['application/json']?.schema ?? {};
    return { ...schema, components: document.components };
  };

  it('knows every operation that takes a body', () => {
    expect(withBody().length).toBeGreaterThanOrEqual(15);
  });

  it.each(['POST', 'PUT', 'PATCH'] as const)(
    '%s: values of the wrong kind in the place of the whole body',
    async (method) => {
      for (const operation of withBody().filter((each) => each.method === method)) {
        for (const value of HOSTILE_VALUES) {
          // Nothing to change is no fault of a settings form, nothing to choose none of a rehearsal.
          if (JSON.stringify(value) === '{}' && /PATCH .*profile|rehearsal/.test(operation.name)) continue;
          const body = JSON.stringify(value);
          check(
            `${operation.name} ${body.slice(0, 80)}`,
            await send(operation, fill(operation.path, parameters), body),
          );
        }
      }
    },
  );

  it('bodies of the right form with one thing wrong', async () => {
    for (const operation of withBody()) {
      const path = fill(operation.path, parameters);
      const bodies = await mutants(schemaOf(operation), BODIES);
      for (const body of bodies)
        check(`${operation.name} ${body.slice(0, 200)}`, await send(operation, path, body));
    }
  });

  it('keys that nobody asked for, also those of the tables', async () => {
    const extra = {
      organisationId: DEMO.school,
      status: 'submitted',
      role: 'platformAdministrator',
      score: 4,
      id2: 1,
    };
    for (const operation of withBody()) {
      const valid = (await samples(schemaOf(operation), 1))[0];
      for (const [key, value] of Object.entries(extra)) {
        const body = JSON.stringify({ ...(valid as object), [key]: value });
        const response = await send(operation, fill(operation.path, parameters), body);
        check(`${operation.name} with ${key}`, response);
        expect([operation.name, response.status]).toEqual([operation.name, 422]);
      }
    }
  });

  it('prototype keys change nothing', async () => {
    for (const operation of withBody()) {
      const body = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
      check(operation.name, await send(operation, fill(operation.path, parameters), body));
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('parameters of a path that name nothing', async () => {
    for (const operation of operations.filter(({ path }) => path.includes('{'))) {
      const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      for (const name of names) {
        for (const value of HOSTILE_PARAMETERS) {
          const path = fill(operation.path, { ...parameters, [name]: value });
          const body = operation.operation.requestBody === undefined ? undefined : '{}';
          check(`${operation.name} ${name}=${value.slice(0, 40)}`, await send(operation, path, body));
        }
      }
    }
  });

  it('parameters of a query that make no sense', async () => {
    for (const operation of operations.filter(({ method }) => method === 'GET')) {
      const names = (operation.operation.parameters ?? [])
        .filter((each) => each.in === 'query')
        .map(({ name }) => name);
      for (const name of [...names, 'unknown', '__proto__', 'a[b][c]']) {
        for (const value of ['', '-1', '1e9', '%00', "' OR 1=1", 'x'.repeat(3_000)]) {
          const path = `${fill(operation.path, parameters)}?${name}=${value === '%00' ? value : encodeURIComponent(value)}`;
          const { status } = await send(operation, path, undefined);
          expect([path.slice(0, 120), status]).toEqual([path.slice(0, 120), expect.any(Number)]);
          if (status >= 500 && !path.includes('health'))
            throw new Error(`${path.slice(0, 120)} gave ${status}`);
        }
      }
    }
  });

  it('random JSON, whatever it is', async () => {
    const operation = operations.find(({ name }) => name.endsWith('/changes'))!;
    const path = fill(operation.path, parameters);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), async (value) => {
        check('random JSON', await send(operation, path, JSON.stringify(value)));
      }),
      { numRuns: 50 * RUNS, seed: SEED },
    );
  });

  it('leaves nothing behind, and everything as it was', async () => {
    expect(await contents()).toBe(before);
  });
});

type Json = Record<string, unknown>;

/** Values that fit a schema, the same ones for the same seed. */
async function samples(schema: JsonSchema, count: number): Promise<unknown[]> {
  const made: unknown[] = [];
  for (let index = 0; index < count; index += 1) {
    made.push(await generate(schema, { seed: SEED + index, alwaysFakeOptionals: true, maxItems: 3 }));
  }
  return made;
}

/** Values that fit a schema but for one place, which holds something hostile. */
async function mutants(schema: JsonSchema, count: number): Promise<string[]> {
  const random = fc.sample(fc.tuple(fc.nat(), fc.nat()), { numRuns: count, seed: SEED });
  const valid = await samples(schema, Math.ceil(count / 5));
  return random.flatMap(([place, poison], index) => {
    const value = structuredClone(valid[index % valid.length]);
    const places = placesOf(value);
    const chosen = places[place % places.length];
    if (chosen === undefined) return [];
    const { holder, key } = chosen;
    const kind = typeof holder[key];
    // Of another kind than what stood there, so that it cannot be right by chance.
    const poisons = HOSTILE_VALUES.filter(
      (each) => typeof each !== kind && each !== null && !Array.isArray(each),
    );
    holder[key] = poisons[poison % poisons.length];
    return [JSON.stringify(value)];
  });
}

function placesOf(value: unknown): { holder: Json; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Json;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])]);
}
