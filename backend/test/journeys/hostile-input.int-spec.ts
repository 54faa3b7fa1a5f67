import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { isAllowed } from '@zicht/shared/access/role-permissions';
import { PLATFORM_ROLES } from '@zicht/shared/access/roles';
import { commentQuerySchema } from '@zicht/shared/assessments/assessment.contract';
import { evidenceQuerySchema } from '@zicht/shared/assessments/evidence.contract';
import { trailQuerySchema } from '@zicht/shared/audit/trail.contract';
import { actionQuerySchema } from '@zicht/shared/improvement/actions/action.contract';
import { pictureQuerySchema } from '@zicht/shared/sector-statistics/picture.contract';
import type { Problem } from '@zicht/shared/kernel/problem';
import { HttpClient } from '../../src/modules/assessments/testing/http-client.js';
import type { HttpAnswer } from '../../src/modules/assessments/testing/http-client.js';
import { AnswerJudge } from '../support/answer-judge.js';
import { DEMO } from '../support/worlds/demo-world.js';
import { casesOf } from '../support/sweeps/hostile-cases.js';
import type { HostileCase, Material } from '../support/sweeps/hostile-cases.js';
import { byNight, measured } from '../support/running/measured.js';
import { fill, operationsOf, PATH_PARAMETERS } from '../support/sweeps/operations.js';
import type { Operation } from '../support/sweeps/operations.js';
import { asAdmin } from '../support/test-database.js';
import { DEMO_PASSWORD } from '../../src/modules/demo/domain/people.js';
import { ORIGIN, TestServer } from '../support/test-server.js';

/** Cases of each operation that takes a body, and of one that reads its address alone; a sabotage asks for fewer. */
const SHARE = Number(process.env['ZICHT_RUNS'] ?? 1);
const CASES = byNight(100 * SHARE, 2_000);
const ADDRESSES = byNight(20 * SHARE, 2_000);

/** The same cases again: ZICHT_SEED, as a red test names it. By day they are the same each time. */
const SEED = Number(process.env['ZICHT_SEED'] ?? byNight(2027, Date.now() % 2 ** 31));

/** What docs/openapi.json says; another test holds it against the controllers. */
const document: OpenAPIObject = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../docs/openapi.json'), 'utf8'),
);
const operations = operationsOf(document);

/** Operations that read nothing of what anybody sends; whoever adds one looks here whether that is so. */
const WITHOUT_INPUT = [
  'DELETE /api/profile/calendar',
  'DELETE /api/session',
  'DELETE /api/sessions',
  'POST /api/profile/calendar',
  'POST /api/profile/passkeys/creation',
  'POST /api/profile/second-factor/set-up',
  'POST /api/session/extension',
  'POST /api/session/passkey/challenge',
];

/** Tables that change by being asked: who knocked, and when a session was seen last. */
const RESTLESS = ['identity.attempts', 'identity.sessions'];

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

describe('hostile input', () => {
  let server: TestServer;
  let clients: HttpClient[];
  let visitor: HttpClient;
  let parameters: Readonly<Record<string, string>>;
  const kinds = new Map<string, Arbitrary<HostileCase>>();
  let before: string;
  const judge = new AnswerJudge(document);
  const times: number[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
    const base = await server.app.getUrl();
    clients = VISITORS.map(() => new HttpClient(base, ORIGIN));
    visitor = new HttpClient(base, ORIGIN);
    for (const [index, email] of VISITORS.entries()) await clients[index]!.signIn(email, DEMO_PASSWORD);
    const session = (await clients[INSPECTORATE]!.get('/api/session')).body as {
      memberships: { bodyId: string }[];
    };
    parameters = {
      ...PATH_PARAMETERS,
      organisationId: DEMO.brug,
      inspectorateId: session.memberships[0]!.bodyId,
    };
    // Reading these leaves one line a day for each reader; from here on nothing more is written.
    const readings = [
      `/api/organisations/${DEMO.brug}/trail`,
      `/api/inspectorates/${parameters['inspectorateId']}/trail`,
      '/api/platform/reopenings',
      '/api/platform/trail',
    ];
    for (const client of clients) for (const path of readings) await client.get(path);
    const material: Material = {
      components: document.components,
      seed: SEED,
      columns: await columns(),
      queryNames: [
        ...[commentQuerySchema, evidenceQuerySchema, trailQuerySchema, actionQuerySchema].flatMap((schema) =>
          Object.keys(schema.shape),
        ),
        ...Object.keys(pictureQuerySchema.shape),
        'token',
      ],
    };
    for (const operation of operations) {
      const cases = await casesOf(operation, material);
      if (cases !== undefined) kinds.set(operation.name, cases);
    }
    before = await contents();
  });
  afterAll(() => server.stop());

  /** Names of all columns of the tables, as the code writes them. */
  const columns = () =>
    asAdmin(async (client) => {
      const { rows } = await client.query<{ name: string }>(
        "SELECT DISTINCT column_name AS name FROM information_schema.columns WHERE table_schema IN ('app', 'identity') ORDER BY 1",
      );
      return rows.map(({ name }) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
    }, server.database);

  const contents = () =>
    asAdmin(async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT format('%I.%I', nspname, relname) AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
         WHERE nspname IN ('app', 'identity', 'catalogue', 'publication') AND relkind = 'r' ORDER BY 1`,
      );
      const sums: string[] = [];
      for (const { name } of rows.filter((each) => !RESTLESS.includes(each.name))) {
        const sum = await client.query(
          `SELECT count(*) || ':' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS sum FROM ${name} t`,
        );
        sums.push(`${name} ${sum.rows[0].sum}`);
      }
      return sums.join('\n');
    }, server.database);

  const clientFor = ({ access, path }: Operation): HttpClient => {
    if (path === '/api/session') return visitor;
    if (access?.kind === 'platform') {
      const role = PLATFORM_ROLES.toReversed().find((one) =>
        access.anyOf.some((each) => isAllowed([one], each)),
      );
      return clients[PLATFORM[role ?? 'platformAdministrator']]!;
    }
    if (access?.kind === 'inspectorate') return clients[INSPECTORATE]!;
    const isForBoard =
      access?.kind === 'organisation' &&
      access.anyOf.every((permission) => ['assessment:review', 'reopening:decide'].includes(permission));
    return clients[isForBoard ? 1 : 0]!;
  };

  const addressOf = ({ path }: Operation, { parameter, query }: HostileCase): string => {
    const filled = fill(
      path,
      parameter === undefined ? parameters : { ...parameters, [parameter.name]: parameter.value },
    );
    if (query === undefined) return filled;
    return `${filled}?${encodeURIComponent(query.name)}=${encodeURIComponent(query.value)}`;
  };

  /** Sends one case and wants a clear refusal, or an answer as the file describes it. */
  const tryOut = async (operation: Operation, hostile: HostileCase): Promise<void> => {
    const began = performance.now();
    const client = clientFor(operation);
    const answer = await client.sendText(operation.method, addressOf(operation, hostile), hostile.body);
    times.push(performance.now() - began);
    const fault = judge.faultOf(operation, answer);
    if (fault !== undefined) throw new Error(fault);
    if (answer.status < 300 && hostile.kind !== 'query') throw new Error(`was accepted: ${answer.status}`);
    if (hostile.kind === 'foreignKey' && !isForeignKey(answer))
      throw new Error(`gave another fault: ${answer.text}`);
  };

  it('knows every operation that reads nothing of what is sent', () => {
    const without = operations.map(({ name }) => name).filter((name) => !kinds.has(name));
    expect(without.sort()).toEqual(WITHOUT_INPUT);
  });

  it.each(operations.filter(({ name }) => !WITHOUT_INPUT.includes(name)))(
    '$name refuses it clearly, whatever it is',
    async (operation) => {
      const numRuns = operation.operation.requestBody === undefined ? ADDRESSES : CASES;
      try {
        await fc.assert(
          fc.asyncProperty(kinds.get(operation.name)!, (hostile) => tryOut(operation, hostile)),
          { numRuns, seed: SEED },
        );
      } catch (error) {
        const { message, cause } = error as Error;
        const why = `${message}\n${cause instanceof Error ? cause.message : ''}`;
        throw new Error(`Again with: ZICHT_SEED=${SEED}\n${why.slice(0, 3_000)}`, { cause: error });
      }
    },
    byNight(90_000, 900_000),
  );

  it('leaves nothing behind, in no table, and every object as it was', async () => {
    expect(await contents()).toBe(before);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    const sorted = times.sort((one, other) => one - other);
    const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
    measured('hostile requests', { requests: sorted.length, seed: SEED, p50: at(0.5), p99: at(0.99) });
    expect(sorted.length).toBeGreaterThan(CASES * 80);
    // The log tells of each in a line of JSON, but for the health checks.
    const lines = server.log.map((line): { msg: string } => JSON.parse(line));
    expect(lines.filter(({ msg }) => msg === 'request').length).toBeGreaterThan(CASES * 80);
  });
});

/** True when the form of the body was refused, for a key that it does not know; in one of several forms just that. */
function isForeignKey({ status, body }: HttpAnswer): boolean {
  const { faults = [] } = body as Partial<Problem>;
  return status === 422 && faults.some(({ code }) => code === 'unknownKey' || code === 'wrongForm');
}
