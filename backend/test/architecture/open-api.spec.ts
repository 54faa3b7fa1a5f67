import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import SwaggerParser from '@apidevtools/swagger-parser';
import { EVERY_API_PATH } from '../support/sweeps/every-api-path.js';
import { describeApi } from '../../src/open-api.js';
import { operationsOf } from '../support/sweeps/operations.js';

const GOLDEN = join(import.meta.dirname, '../../../docs/openapi.json');

/** Of PostgreSQL's `integer`. */
const LARGEST_INTEGER = 2_147_483_647;

type Schema = Readonly<Record<string, unknown>>;

describe('the OpenAPI file', () => {
  let document: Awaited<ReturnType<typeof describeApi>>;

  beforeAll(async () => {
    document = JSON.parse(JSON.stringify(await describeApi()));
  });

  it('is what docs/openapi.json says; rewrite it with: node backend/dist/cli.js openapi > docs/openapi.json', () => {
    expect(document).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
  });

  it('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toBe('3.1.0');
    await SwaggerParser.validate(structuredClone(document) as never);
  });

  it('holds every path of the contract and no other', () => {
    const contract = Object.values(EVERY_API_PATH).map((path) => `/api/${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(Object.keys(document.paths).sort()).toEqual(contract.sort());
  });

  it('states for every operation who may call it', () => {
    const without = operationsOf(document).filter(({ access }) => access === undefined);
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('opens nothing to everybody but health, session, joining, and what a secret link of a letter or calendar leads to', () => {
    const open = operationsOf(document).filter(({ access }) => access?.kind === 'public');
    expect(open.map(({ name }) => name).sort()).toEqual([
      'DELETE /api/session',
      'GET /api/calendar.ics',
      'GET /api/health/live',
      'GET /api/health/ready',
      'GET /api/reference-data',
      'GET /api/service-facts',
      'GET /api/session',
      'GET /api/session/second-factor',
      'POST /api/invitation',
      'POST /api/invitation/acceptance',
      'POST /api/joining',
      'POST /api/joining/confirmation',
      'POST /api/mail-preference',
      'POST /api/mail-unsubscription',
      'POST /api/password-reset',
      'POST /api/password-reset/completion',
      'POST /api/session',
      'POST /api/session/organisation',
      'POST /api/session/organisation/departure',
      'POST /api/session/organisation/return',
      'POST /api/session/passkey',
      'POST /api/session/passkey/challenge',
      'POST /api/session/second-factor',
    ]);
  });

  it('asks for membership wherever a path names an organisation', () => {
    const named = operationsOf(document).filter(({ path }) => path.startsWith('/api/organisations/'));
    expect(named.length).toBeGreaterThan(20);
    expect(
      named.filter(({ access }) => access?.kind !== 'organisation' || access.anyOf.length === 0),
    ).toEqual([]);
  });

  it('describes a problem for every operation, and a body wherever one is sent', () => {
    for (const { method, operation, name } of operationsOf(document)) {
      expect([name, Object.keys(operation.responses)]).toEqual([name, expect.arrayContaining(['default'])]);
      if (method === 'PUT' || method === 'PATCH')
        expect([name, operation.requestBody]).not.toEqual([name, undefined]);
    }
  });

  it('lets no object of a request hold keys that it does not name', () => {
    const isOpen = ({ type, properties, additionalProperties }: Schema): boolean =>
      type === 'object' && properties !== undefined && additionalProperties !== false;
    expect(placesInRequests(isOpen)).toEqual([]);
  });

  it('lets no whole number of a request be larger than the database keeps', () => {
    const isLarge = ({ type, maximum }: Schema): boolean =>
      type === 'integer' && !(Number(maximum) <= LARGEST_INTEGER);
    expect(placesInRequests(isLarge)).toEqual([]);
  });

  /** Where the schemas of bodies, paths and queries are so. */
  function placesInRequests(isFound: (schema: Schema) => boolean): string[] {
    const found: string[] = [];
    const visit = (schema: unknown, where: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      if (isFound(schema as Schema)) found.push(where);
      for (const [key, value] of Object.entries(schema)) visit(value, `${where}/${key}`);
    };
    const schemas = document.components?.schemas ?? {};
    for (const { operation, name } of operationsOf(document)) {
      const reference = operation.requestBody?.content?.['application/json']?.schema as
        { $ref?: string } | undefined;
      const key = reference?.$ref?.split('/').at(-1);
      visit(key === undefined ? reference : schemas[key], name);
      for (const parameter of operation.parameters ?? [])
        visit(parameter.schema, `${name} ${parameter.name}`);
    }
    return found;
  }
});
