import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { platformOrganisationListSchema } from '@zicht/shared/organisations/platform-organisation.contract';
import { DEMO, NOBODY } from '../../../../test/support/demo-world.js';
import { asAdmin } from '../../../../test/support/test-database.js';
import { TestServer } from '../../../../test/support/test-server.js';
import type { Browser } from '../../../../test/support/test-server.js';

const MINUTE = 60_000;

describe('organisations, as the platform looks after them', () => {
  let server: TestServer;
  let administrator: Browser;

  beforeAll(async () => {
    server = await TestServer.start();
    administrator = await server.signedIn(DEMO.administrator);
  });
  afterAll(() => server.stop());

  const query = <Row = unknown>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    asAdmin(async (client) => (await client.query(sql, values)).rows as Row[], server.database);
  const all = async () =>
    platformOrganisationListSchema.parse(
      (await administrator.get('/api/platform/organisations').expect(200)).body,
    ).organisations;
  const brug = async () => (await all()).find(({ organisationId }) => organisationId === DEMO.brug)!;
  const change = (body: object, id: string = DEMO.brug) =>
    administrator.put(`/api/platform/organisations/${id}`).send(body);
  const settle = (body: object, browser = administrator) =>
    browser.put(`/api/platform/organisations/${DEMO.brug}/standing`).send(body);
  const lastLine = async () =>
    (
      await query<{ action: string; details: object }>(
        'SELECT action, details FROM app.audit_entries WHERE organisation_id = $1 ORDER BY number DESC LIMIT 1',
        [DEMO.brug],
      )
    )[0];
  const particulars = async () => {
    const { organisationId: _, status: __, ...fields } = await brug();
    return { ...fields, reason: 'correction' };
  };

  it('are listed with particulars and nothing else', async () => {
    expect((await all()).map(({ name }) => name)).toEqual([
      'Gemeente Lekstad (voorbeeld)',
      'Jeugdhulp De Brug',
      'Stichting Scholen aan de Vecht',
    ]);
  });

  it('change with a reason, and keep what was submitted and published as it was', async () => {
    const frozen = () =>
      query(`SELECT
        (SELECT md5(string_agg(s::text, '|' ORDER BY s::text)) FROM app.submissions s) AS submissions,
        (SELECT md5(string_agg(a::text, '|' ORDER BY a::text)) FROM app.assessments a) AS assessments,
        (SELECT md5(string_agg(u::text, '|' ORDER BY u::text)) FROM publication.snapshot_units u) AS units,
        (SELECT md5(string_agg(c::text, '|' ORDER BY c::text)) FROM publication.cells c) AS cells`);
    const before = await frozen();
    const given = await particulars();
    await change({
      ...given,
      name: 'Jeugdhulp De Nieuwe Brug',
      mainSector: 'JHA',
      municipalityCode: 'GM0352',
      sizeClass: 'GR1',
      reason: 'reorganisation',
    }).expect(204);
    expect(await brug()).toMatchObject({
      name: 'Jeugdhulp De Nieuwe Brug',
      mainSector: 'JHA',
      version: given.version + 1,
    });
    expect(await frozen()).toEqual(before);
    expect(await lastLine()).toEqual({
      action: 'organisation.changed',
      details: {
        reason: 'reorganisation',
        changed: ['name', 'mainSector', 'municipalityCode', 'sizeClass'],
        from: { mainSector: 'JHV', municipalityCode: 'GM0344', sizeClass: 'MID' },
        to: { mainSector: 'JHA', municipalityCode: 'GM0352', sizeClass: 'GR1' },
      },
    });
    await change(given).expect(409);
  });

  it('take no code that does not exist, and no organisation that does not', async () => {
    const { body } = await change({ ...(await particulars()), sizeClass: 'G9' }).expect(422);
    expect(body.faults).toEqual([{ path: '/sizeClass', code: 'unknownValue' }]);
    await change(await particulars(), NOBODY).expect(404);
  });

  it('are suspended: members read and write nothing, are told so, and go on when it is lifted', async () => {
    const member = await server.signedIn(DEMO.coordinator);
    const open = () => member.post(`/api/organisations/${DEMO.brug}/evidence`).send({});
    const { version } = await brug();
    await settle({ status: 'suspended', version, reason: 'safety' }).expect(204);
    expect(await lastLine()).toEqual({ action: 'organisation.suspended', details: { reason: 'safety' } });
    await open().expect(403);
    await member.get(`/api/organisations/${DEMO.brug}/assessments/2027`).expect(200);
    expect((await member.get('/api/session')).body.memberships[0]).toMatchObject({ isSuspended: true });
    await settle({ status: 'suspended', version: version + 1, reason: 'safety' }).expect(409);
    await settle({ status: 'active', version, reason: 'solved' }).expect(409);
    await settle({ status: 'active', version: version + 1, reason: 'solved' }).expect(204);
    expect(await lastLine()).toEqual({ action: 'organisation.resumed', details: { reason: 'solved' } });
    await open().expect(422);
  });

  it('are suspended by an administrator who proved a moment ago who that is', async () => {
    const { version } = await brug();
    const publisher = await server.signedIn(DEMO.publicationManager);
    await settle({ status: 'suspended', version, reason: 'safety' }, publisher).expect(403);
    server.pass(11 * MINUTE);
    const { body } = await settle({ status: 'suspended', version, reason: 'safety' }).expect(403);
    expect(body.code).toBe('proofNeeded');
    expect(await brug()).toMatchObject({ status: 'active' });
  });
});
