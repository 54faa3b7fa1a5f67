import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@zicht/shared/improvement/calendar-days';
import { successionListSchema } from '@zicht/shared/succession/succession.contract';
import { DEMO, NOBODY } from '../../../../test/support/worlds/demo-world.js';
import { asAdmin } from '../../../../test/support/test-database.js';
import { TestServer } from '../../../../test/support/test-server.js';
import type { Browser } from '../../../../test/support/test-server.js';
import { StatementCounter } from '../../assessments/testing/statement-counter.js';
import { OrganisationQueries } from '../../organisations/index.js';

const PATH = '/api/platform/successions';
const OF_BRUG = `/api/organisations/${DEMO.brug}`;
const DAY = 24 * 3_600_000;

describe('organisations that end and organisations that carry on', () => {
  let server: TestServer;
  let administrator: Browser;
  let today: string;

  beforeAll(async () => {
    server = await TestServer.start();
    administrator = await server.signedIn(DEMO.administrator);
    today = server.clock.today();
  });
  afterAll(() => server.stop());

  const query = <Row = unknown>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    asAdmin(async (client) => (await client.query(sql, values)).rows as Row[], server.database);
  const merger = (changes: object = {}) => ({
    predecessors: [DEMO.brug, DEMO.municipality],
    successors: [DEMO.school],
    day: addDays(today, 7),
    reason: 'inTradeRegister',
    ...changes,
  });
  const record = (changes: object = {}, browser = administrator) => browser.post(PATH).send(merger(changes));
  const list = async () =>
    successionListSchema.parse((await administrator.get(PATH).expect(200)).body).successions;
  const lastLine = async (id: string) =>
    (
      await query<{ action: string; details: object }>(
        `SELECT action, details FROM app.audit_entries
         WHERE organisation_id = $1 AND subject = 'organisation' ORDER BY number DESC LIMIT 1`,
        [id],
      )
    )[0];
  const membershipOf = async (browser: Browser, id: string) =>
    (await browser.get('/api/session').expect(200)).body.memberships.find(
      ({ bodyId }: { bodyId?: string }) => bodyId === id,
    );
  const letters = (kind: string) =>
    query<{ email: string; facts: object }>(
      'SELECT email, facts FROM identity.letters WHERE kind = $1 ORDER BY email',
      [kind],
    );
  /** Moves the clock on; a sign-in does not last so long. */
  const pass = async (days: number) => {
    server.pass(days * DAY);
    administrator = await server.signedIn(DEMO.administrator);
  };
  const writes = async (browser: Browser) => {
    const outcomes = await Promise.all([
      browser.post(`${OF_BRUG}/assessments`).send({ year: 2027 }),
      browser.post(`${OF_BRUG}/assessments/2027/changes`).send({}),
      browser.post(`${OF_BRUG}/plan/changes`).send({}),
      browser.post(`${OF_BRUG}/evidence`).send({}),
    ]);
    return outcomes.map(({ status, body }) => (status === 403 ? body.code : status));
  };

  it('are recorded by an administrator who proved a moment ago who that is, and by nobody else', async () => {
    for (const email of [DEMO.publicationManager, DEMO.coordinator, DEMO.inspector])
      await record({}, await server.signedIn(email)).expect(403);
    server.pass(11 * 60_000);
    expect((await record().expect(403)).body.code).toBe('proofNeeded');
    expect((await administrator.delete(`${PATH}/${NOBODY}`).send({}).expect(403)).body.code).toBe(
      'proofNeeded',
    );
    expect(await query('SELECT 1 FROM app.successions')).toEqual([]);
    administrator = await server.signedIn(DEMO.administrator);
  });

  it('are several into one or one into several, take part, are named once, and end on a day to come', async () => {
    for (const [changes, path] of [
      [{ successors: [DEMO.school, NOBODY] }, '/successors'],
      [{ predecessors: [DEMO.brug, DEMO.school] }, '/successors/0'],
      [{ predecessors: [NOBODY] }, '/predecessors/0'],
      [{ day: addDays(today, -1) }, '/day'],
      [{ day: addDays(today, 367) }, '/day'],
      [{ predecessors: [] }, '/predecessors'],
      [{ reason: 'because' }, '/reason'],
    ] as const)
      expect((await record(changes).expect(422)).body.faults).toMatchObject([{ path }]);
    await administrator.delete(`${PATH}/${NOBODY}`).send({}).expect(404);
  });

  it('work on until the day, are told of it by page, log and mail, and can be taken back', async () => {
    await record().expect(204);
    const [succession] = await list();
    expect(succession).toMatchObject({
      day: addDays(today, 7),
      reason: 'inTradeRegister',
      predecessors: [
        { organisationId: DEMO.municipality },
        { organisationId: DEMO.brug, name: 'Jeugdhulp De Brug' },
      ],
      successors: [{ organisationId: DEMO.school }],
      canBeTakenBack: true,
    });
    const statements = new StatementCounter(server.dataSources.auth);
    const rows = await statements.during(() => list());
    expect(rows.filter((each) => each.includes('app.successions s JOIN'))).toHaveLength(1);

    const member = await server.signedIn(DEMO.contributor);
    expect(await membershipOf(member, DEMO.brug)).toMatchObject({
      successions: [
        {
          side: 'ends',
          day: addDays(today, 7),
          others: [{ organisationId: DEMO.school, name: 'Stichting Scholen aan de Vecht' }],
        },
      ],
    });
    expect(await membershipOf(member, DEMO.brug)).not.toHaveProperty('isClosed');
    expect(await writes(await server.signedIn(DEMO.coordinator))).not.toContain('organisationClosed');

    expect(await lastLine(DEMO.brug)).toEqual({
      action: 'organisation.ending',
      details: { until: addDays(today, 7), reason: 'inTradeRegister', others: [DEMO.school] },
    });
    expect(await lastLine(DEMO.school)).toMatchObject({
      action: 'organisation.continuing',
      details: { others: [DEMO.brug, DEMO.municipality] },
    });
    const told = await letters('successionRecorded');
    expect(told.map(({ email }) => email)).toEqual([DEMO.coordinator, DEMO.inTwo].sort());
    expect(told.find(({ email }) => email === DEMO.coordinator)?.facts).toEqual({
      organisation: 'Jeugdhulp De Brug',
      successors: 'Stichting Scholen aan de Vecht',
      day: addDays(today, 7),
    });
    const [continuing, ...none] = await letters('continuationRecorded');
    expect([continuing?.email, none]).toEqual([DEMO.schoolCoordinator, []]);
    expect(continuing?.facts).toMatchObject({ organisation: 'Stichting Scholen aan de Vecht' });
    expect(JSON.stringify(continuing?.facts)).toContain('Jeugdhulp De Brug');
    // Nobody ends twice, and nobody carries on while it ends.
    await record({ predecessors: [DEMO.brug] }).expect(409);
    await record({ predecessors: [DEMO.school], successors: [DEMO.brug] }).expect(409);
    await record({ predecessors: [DEMO.school], successors: [DEMO.brug], day: today }).expect(409);

    const both = [
      administrator.delete(`${PATH}/${succession!.id}`),
      administrator.delete(`${PATH}/${succession!.id}`),
    ];
    const outcomes = await Promise.all(both.map((each) => each.send({})));
    expect(outcomes.map(({ status }) => status).sort()).toEqual([204, 404]);
    expect(await list()).toEqual([]);
    for (const id of [DEMO.brug, DEMO.municipality, DEMO.school])
      expect(await lastLine(id)).toMatchObject({ action: 'organisation.successionTakenBack' });
    expect(await letters('successionTakenBack')).toHaveLength(2);
    expect(await letters('continuationTakenBack')).toHaveLength(1);
    expect(await membershipOf(member, DEMO.brug)).not.toHaveProperty('successions');
    expect(
      await query(
        "SELECT action FROM identity.account_lines WHERE action LIKE 'succession.%' ORDER BY at, id",
      ),
    ).toEqual([{ action: 'succession.recorded' }, { action: 'succession.takenBack' }]);
  });

  it('are closed from the day on: read, taken along and left, and not written by anybody', async () => {
    const rows = async () =>
      query(`SELECT
        (SELECT md5(string_agg(a::text, '|' ORDER BY a::text)) FROM app.answers a) AS answers,
        (SELECT md5(string_agg(s::text, '|' ORDER BY s::text)) FROM app.submissions s) AS submissions,
        (SELECT md5(string_agg(m::text, '|' ORDER BY m::text)) FROM identity.memberships m) AS members`);
    const before = await rows();
    await record().expect(204);
    await pass(7);
    // Nothing went from one to the other.
    expect(await rows()).toEqual(before);
    const coordinator = await server.signedIn(DEMO.coordinator);
    expect(await membershipOf(coordinator, DEMO.brug)).toMatchObject({ isClosed: true });
    expect(new Set(await writes(coordinator))).toEqual(new Set(['organisationClosed']));
    for (const email of [DEMO.focalPerson, DEMO.boardMember, DEMO.contributor])
      for (const outcome of await writes(await server.signedIn(email)))
        expect(['organisationClosed', 'forbidden']).toContain(outcome);
    for (const path of ['', '/assessments/2027', '/plan', '/people', '/trail'])
      await coordinator.get(`${OF_BRUG}${path}`).expect(200);
    await coordinator.post(`${OF_BRUG}/exports`).send({}).expect(200);
    await coordinator.post(`${OF_BRUG}/departure`).send({ isSure: true }).expect(204);
    await coordinator.delete(`${OF_BRUG}/departure`).send({}).expect(204);
    // Who may look can still be settled.
    await coordinator.post(`${OF_BRUG}/invitations`).send({}).expect(422);
    expect(await server.app.get(OrganisationQueries, { strict: false }).activeIds()).toEqual([DEMO.school]);
    const listed = (await administrator.get('/api/platform/organisations').expect(200)).body.organisations;
    expect(listed.map(({ closesOn }: { closesOn: string | null }) => closesOn)).toEqual([
      addDays(today, 7),
      addDays(today, 7),
      null,
    ]);
  });

  it('carry on with names of the others, under their own right, and whoever belongs to both sees both', async () => {
    const inBoth = await server.signedIn(DEMO.inTwo);
    expect(await membershipOf(inBoth, DEMO.municipality)).toMatchObject({ isClosed: true });
    const successor = await membershipOf(inBoth, DEMO.school);
    expect(successor).not.toHaveProperty('isClosed');
    expect(successor.successions).toMatchObject([
      { side: 'continues', others: [{ organisationId: DEMO.municipality }, { organisationId: DEMO.brug }] },
    ]);
    const other = await server.signedIn(DEMO.schoolCoordinator);
    await other.get(`${OF_BRUG}/assessments/2027`).expect(404);
    await other.post(`/api/organisations/${DEMO.school}/evidence`).send({}).expect(422);
  });

  it('under lock are not even left, and go on when all of it is taken back', async () => {
    const standing = (status: string) =>
      query('UPDATE app.organisations SET status = $2 WHERE organisation_id = $1', [DEMO.brug, status]);
    const coordinator = await server.signedIn(DEMO.coordinator);
    await standing('suspended');
    expect((await coordinator.post(`${OF_BRUG}/departure`).send({}).expect(403)).body.code).toBe('forbidden');
    await standing('active');
    const [succession] = await list();
    const takeBack = () => administrator.delete(`${PATH}/${succession!.id}`).send({});
    await query("UPDATE app.organisations SET status = 'left' WHERE organisation_id = $1", [
      DEMO.municipality,
    ]);
    await takeBack().expect(409);
    await query("UPDATE app.organisations SET status = 'active' WHERE organisation_id = $1", [
      DEMO.municipality,
    ]);
    await pass(31);
    expect((await list())[0]).toMatchObject({ canBeTakenBack: false });
    await takeBack().expect(409);
    await pass(-1);
    await takeBack().expect(204);
    expect(await writes(await server.signedIn(DEMO.coordinator))).not.toContain('organisationClosed');
  });
});
