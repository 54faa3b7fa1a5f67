import { beforeAll, describe, expect, it } from '@jest/globals';
import { describeApi } from '../../src/open-api.js';
import { textPlacesOf } from '../support/sweeps/free-texts.js';
import type { TextPlace } from '../support/sweeps/free-texts.js';
import { operationsOf } from '../support/sweeps/operations.js';

/** Texts that are neither a code nor written about anything: who somebody is, and how they prove it. */
const KEYS = [
  'POST /api/session /email',
  'POST /api/session /password',
  'POST /api/invitation /token',
  'POST /api/invitation/acceptance /token',
  'POST /api/invitation/acceptance /name',
  'POST /api/invitation/acceptance /password',
  'POST /api/password-reset/completion /token',
  'POST /api/password-reset/completion /password',
  'PUT /api/profile/password /current',
  'PUT /api/profile/password /password',
  'POST /api/session/second-factor /code',
  'POST /api/session/proof /password',
  'PUT /api/profile/second-factor /code',
  'POST /api/profile/second-factor/removal /password',
  'POST /api/profile/second-factor/recovery-codes /password',
  'POST /api/profile/passkeys /name',
  'PATCH /api/profile/passkeys/{passkeyId} /name',
  'PUT /api/organisations/{organisationId}/identity-provider /roleMapping/*/value',
  'POST /api/joining/confirmation /token',
  'POST /api/mail-preference /token',
];

describe('texts in requests', () => {
  let document: Awaited<ReturnType<typeof describeApi>>;
  let places: TextPlace[];

  beforeAll(async () => {
    document = JSON.parse(JSON.stringify(await describeApi()));
    places = textPlacesOf(document);
  });
  const nameOf = ({ operation, pointer }: TextPlace) => `${operation.name} ${pointer}`;

  it('are all looked at', () => {
    expect(places.length).toBeGreaterThan(40);
    expect(places.filter(({ isFree }) => isFree).length).toBeGreaterThan(10);
  });

  it('are free text, made by freeTextSchema and its kin, or have a form that no sentence fits', () => {
    const loose = places.filter(
      ({ isFree, schema }) =>
        !isFree && !('enum' in schema || 'const' in schema || 'format' in schema || 'pattern' in schema),
    );
    expect(loose.map(nameOf)).toEqual(KEYS);
  });

  it('have no free text in the query, where it would stand in a URL', () => {
    const loose = operationsOf(document).flatMap(({ name, operation }) =>
      (operation.parameters ?? [])
        .filter(({ schema = {} }) => {
          const { type } = schema as { type?: string };
          return type === 'string' && !('pattern' in schema || 'format' in schema || 'enum' in schema);
        })
        .map((parameter) => `${name} ${parameter.name}`),
    );
    expect(loose).toEqual([]);
  });

  it.each(['Bel 06 12345678', 'Fatima, 15'])('a code takes no sentence: %s', (text) => {
    const codes = places.filter(({ schema }) => 'pattern' in schema && !('format' in schema));
    expect(codes.length).toBeGreaterThan(8);
    for (const { schema } of codes) expect(new RegExp(String(schema['pattern'])).test(text)).toBe(false);
  });
});
