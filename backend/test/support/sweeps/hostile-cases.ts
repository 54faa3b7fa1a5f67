import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { generate } from 'json-schema-faker';
import type { JsonSchema } from 'json-schema-faker';
import { MAIL_API_PATHS } from '@zicht/shared/routes/mail-api-paths';
import type { Operation } from './operations.js';

/** One request that must be refused, or at most be answered as its OpenAPI file says. */
export interface HostileCase {
  readonly kind: 'body' | 'foreignKey' | 'parameter' | 'query';
  /** A parameter of the path and what stands in its place. */
  readonly parameter?: { readonly name: string; readonly value: string };
  readonly query?: { readonly name: string; readonly value: string };
  /** As it goes over the line. */
  readonly body?: string;
}

/** What the cases of an API are made from. */
export interface Material {
  /** The components of the OpenAPI file. */
  readonly components: unknown;
  readonly seed: number;
  /** Names that mean something to a table, and maybe not to a contract. */
  readonly columns: readonly string[];
  /** Names that some query of the API knows. */
  readonly queryNames: readonly string[];
}

/** What waits, until the database says that it took too long, where SQL is made of it: as a number, out of a quoted text, as a statement more, in brackets, in an order. */
const WAITING_SQL = [
  '1 OR pg_sleep(60) IS NULL',
  "' OR (SELECT pg_sleep(60)) IS NULL --",
  "'; SELECT pg_sleep(60); --",
  "') OR 1=(SELECT 1 FROM pg_sleep(60)) --",
  "'||(SELECT pg_sleep(60))||'",
  '(SELECT 1 FROM pg_sleep(60))',
];

/** Texts that nobody means, or that somebody means badly. */
const TEXTS = [
  '',
  '\u0000',
  '\ud800',
  'x'.repeat(50_000),
  "'; DROP TABLE app.answers; --",
  ...WAITING_SQL,
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '\r\nSet-Cookie: a=b',
  '𝒵'.repeat(3_000),
  '\u202e\u001b[2J',
  '__proto__',
];

/** Texts that no database can keep, so that they are wrong in the place of a text too. */
const UNSTORABLE = ['\u0000', 'een \u0000 zin', '\ud800', 'een \udfff zin'];

const VALUES: readonly unknown[] = [
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
  ...TEXTS,
];

/** What JSON can say and `JSON.stringify` cannot, as it goes over the line in the place of a value. */
const RAW = [
  '1e400',
  '-1e400',
  '-0',
  `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '"\\u0000"',
  '"\\ud800"',
];

/** In the place of a whole body, also what is no JSON at all. */
const WHOLE = [
  ...VALUES.map((value) => JSON.stringify(value)),
  ...RAW,
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  '{"email":',
  '[}',
  // The mark alone is no fault: RFC 8259 lets a reader ignore it, and ours does.
  '\ufeff{',
  'NaN',
  '"\u0001"',
  `{"${'x'.repeat(20_000)}":1}`,
  '['.repeat(100_000),
];

const PLACES = [
  '0',
  '-1',
  '99999',
  '1e400',
  'null',
  'undefined',
  'NaN',
  "' OR 1=1 --",
  ...WAITING_SQL,
  '\u0000',
  '../..',
  'x'.repeat(2_000),
  '\u202e',
  '{"$ne":1}',
  '018F0000-0000-7000-8000-00000000DEAD',
  '__proto__',
  'constructor',
];

/** As the unit "binary" of fast-check, which makes a table of all of Unicode first. */
const ANY_CHARACTER = fc
  .oneof(fc.nat({ max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((point) => String.fromCodePoint(point));

/** Any text that can be written into an address and is not there by chance. */
const anyText = (hostile: readonly string[]): Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...hostile) },
    { weight: 1, arbitrary: fc.string({ unit: ANY_CHARACTER, minLength: 1, maxLength: 80 }) },
  );

/** Kinds of hostile requests that fit an operation; undefined where it reads nothing that anybody sends. */
export async function casesOf(
  operation: Operation,
  material: Material,
): Promise<Arbitrary<HostileCase> | undefined> {
  const kinds: { weight: number; arbitrary: Arbitrary<HostileCase> }[] = [];
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const schema = operation.operation.requestBody?.content?.['application/json']?.schema;
  if (names.length > 0) {
    const place = fc.record({ name: fc.constantFrom(...names), value: anyText(PLACES) });
    const body = schema === undefined ? {} : { body: '{}' };
    kinds.push({
      weight: 2,
      arbitrary: place.map((parameter) => ({ kind: 'parameter', parameter, ...body })),
    });
  }
  if (operation.method === 'GET' || operation.path === MAIL_PROGRAM) {
    const query = fc.record({
      name: fc.constantFrom(...material.queryNames, 'unknown', '__proto__', 'a[b][c]', '%00'),
      value: anyText([...PLACES, '', '1e9']),
    });
    kinds.push({ weight: 3, arbitrary: query.map((each) => ({ kind: 'query', query: each })) });
  }
  if (schema !== undefined) {
    const whole = fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...WHOLE) },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 6 }).map((value) => JSON.stringify(value)) },
    );
    // Nothing to change is no fault of a settings form, nothing to choose none of a rehearsal.
    const isWhole = operation.path.endsWith('rehearsal') || operation.method === 'PATCH';
    const wrong = whole.filter((body) => !(isWhole && body === '{}'));
    kinds.push({ weight: 3, arbitrary: wrong.map((body) => ({ kind: 'body', body })) });
    const samples = await samplesOf({ ...schema, components: material.components }, material.seed);
    kinds.push({ weight: 4, arbitrary: oneThingWrong(samples) });
    kinds.push({ weight: 2, arbitrary: foreignKey(samples, material.columns) });
  }
  return kinds.length === 0 ? undefined : fc.oneof(...kinds);
}

/** The one change whose address alone says what is meant: a mail program sends nothing else. */
const MAIL_PROGRAM = `/api/${MAIL_API_PATHS.mailUnsubscription}`;

type Json = Record<string, unknown>;

/** Values that fit a schema, the same ones for the same seed. */
export async function samplesOf(schema: JsonSchema, seed: number): Promise<readonly Json[]> {
  const made: Json[] = [];
  for (let index = 0; index < 5; index += 1) {
    const options = { seed: seed + index, alwaysFakeOptionals: true, maxItems: 3 };
    made.push((await generate(schema, options)) as Json);
  }
  return made;
}

/** A body of the right form but for one place. */
function oneThingWrong(samples: readonly Json[]): Arbitrary<HostileCase> {
  return fc
    .record({ sample: fc.constantFrom(...samples), place: fc.nat(), poison: fc.nat() })
    .map(({ sample, place, poison }) => {
      const value = structuredClone(sample);
      const places = placesOf(value);
      const chosen = places[place % places.length];
      if (chosen === undefined) return { kind: 'body', body: '[]' };
      const { holder, key } = chosen;
      const poisons = poisonsFor(holder[key]);
      holder[key] = MARK;
      // A function, because a text of the poison may hold what a replacement means something by.
      const body = JSON.stringify(value).replace(`"${MARK}"`, () => poisons[poison % poisons.length]!);
      return { kind: 'body', body };
    });
}

const MARK = 'hier-staat-het';

/** Of another kind than what stood there, so that it cannot be right by chance. */
function poisonsFor(given: unknown): readonly string[] {
  const others = VALUES.filter(
    (each) => typeof each !== typeof given && each !== null && !Array.isArray(each),
  ).map((each) => JSON.stringify(each));
  const raw = typeof given === 'number' ? RAW.filter((each) => each !== '-0') : RAW;
  const again = `${JSON.stringify(given)},"__proto__":1`;
  return [...others, ...raw, ...UNSTORABLE.map((text) => JSON.stringify(text)), again];
}

/** A body of the right form with a key more: a column of some table, at the top or deeper. */
function foreignKey(samples: readonly Json[], columns: readonly string[]): Arbitrary<HostileCase> {
  return fc
    .record({
      sample: fc.constantFrom(...samples),
      place: fc.nat(),
      column: fc.constantFrom(...columns),
      value: fc.constantFrom<unknown>('platformAdministrator', 'submitted', 4, true, null, []),
    })
    .map(({ sample, place, column, value }) => {
      const body = structuredClone(sample);
      const objects = [body, ...objectsIn(body)];
      const holder = objects[place % objects.length]!;
      // Where the contract knows the name, another one that no contract can know.
      holder[column in holder ? `${column}Of` : column] = value;
      return { kind: 'foreignKey', body: JSON.stringify(body) };
    });
}

function placesOf(value: unknown): { holder: Json; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Json;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])]);
}

/** Objects with names that people choose, and a framework's file: no contract says which are foreign, use cases do. */
const OPEN = new Set(['fields', 'content']);

/** The objects within a value whose names a contract fixes. */
function objectsIn(value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  const held = Object.entries(value).filter(([key]) => !OPEN.has(key));
  return held.flatMap(([, each]): Json[] => [
    ...(typeof each === 'object' && each !== null && !Array.isArray(each) ? [each as Json] : []),
    ...objectsIn(each),
  ]);
}
