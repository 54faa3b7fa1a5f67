import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Assessment } from '@zicht/shared/assessments/assessment.contract';
import { readFramework } from '@zicht/shared/framework/testing/read-framework';
import { platformOrganisationListSchema } from '@zicht/shared/organisations/platform-organisation.contract';
import { DEMO, NOBODY } from '../../../../test/support/worlds/demo-world.js';
import { asAdmin } from '../../../../test/support/test-database.js';
import { TestServer } from '../../../../test/support/test-server.js';
import type { Browser } from '../../../../test/support/test-server.js';

const MINUTE = 60_000;
const FRAMEWORK = readFramework('normenkader');

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
    const { organisationId: _, status: __, closesOn: ___, ...fields } = await brug();
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
    await change({ ...(await particulars()), sizeClass: 'MID' }).expect(204);
    const letters = await query('SELECT email, facts FROM identity.letters WHERE kind = $1', ['kindChanged']);
    // One for the change of kind, to each coordinator and nobody else; none for a change of something else.
    expect(letters).toEqual([
      { email: DEMO.coordinator, facts: { organisation: 'Jeugdhulp De Nieuwe Brug' } },
    ]);
  });

  it('keep their draft as it was until its coordinator confirms how many answers no longer count', async () => {
    const { mainSector } = await brug();
    const url = `/api/organisations/${DEMO.brug}/assessments/2027`;
    const member = await server.signedIn(DEMO.coordinator);
    const draft = async () => (await member.get(url).expect(200)).body as Assessment;
    const take = (body: object, browser = member) => browser.post(`${url}/sectors`).send(body);
    const answersOf = (id: string) =>
      query('SELECT a::text FROM app.answers a WHERE assessment_id = $1 ORDER BY criterion', [id]);
    const { id, version, sectors, answers } = await draft();
    expect({ sectors, mainSector }).toEqual({ sectors: ['JHV'], mainSector: 'JHA' });
    // Of a primary school fewer questions are asked.
    await change({ ...(await particulars()), mainSector: 'ONP' }).expect(204);
    const kept = await answersOf(id);
    const { criteria } = FRAMEWORK;
    const isGone = (code: string) =>
      criteria.find((each) => each.code === code)?.sectors?.includes('ONP') === false;
    const gone = answers.filter(({ criterion, value }) => value !== null && isGone(criterion));
    expect(gone.length).toBeGreaterThan(0);
    const confirmed = { version, sectors: ['ONP'], fallingAway: gone.length };
    for (const wrong of [
      { ...confirmed, fallingAway: gone.length - 1 },
      { ...confirmed, sectors: ['JHA'] },
      { ...confirmed, version: version + 1 },
    ])
      expect((await take(wrong).expect(409)).body.code).toBe('staleVersion');
    await take(confirmed, await server.signedIn(DEMO.focalPerson)).expect(403);
    await take(confirmed, administrator).expect(404);
    expect(await draft()).toMatchObject({ version, sectors: ['JHV'] });

    await take(confirmed).expect(200);
    expect(await draft()).toMatchObject({ version: version + 1, sectors: ['ONP'], status: 'draft' });
    expect(await answersOf(id)).toEqual(kept);
    expect(await lastLine()).toEqual({
      action: 'assessment.sectorsTaken',
      details: { from: ['JHV'], to: ['ONP'], count: gone.length },
    });
    expect((await take({ ...confirmed, version: version + 1 }).expect(409)).body.code).toBe(
      'illegalTransition',
    );
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
