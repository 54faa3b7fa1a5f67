import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { platformTrailPageSchema } from '@zicht/shared/audit/platform-trail.contract';
import type { PlatformTrailPage } from '@zicht/shared/audit/platform-trail.contract';
import { exportedTrailSchema, trailPageSchema } from '@zicht/shared/audit/trail.contract';
import type { ExportedTrail, TrailPage } from '@zicht/shared/audit/trail.contract';
import { actionsOfKind, ADMINISTERED_ACTIONS, DECIDED_ACTIONS } from '@zicht/shared/audit/trail-actions';
import type { TrailAction } from '@zicht/shared/audit/trail-actions';
import type { Role } from '@zicht/shared/access/roles';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { newId } from '../../../platform/ids/new-id.js';
import { AssessmentWorld } from '../../assessments/testing/assessment-world.js';
import type { TestOrganisation } from '../../assessments/testing/assessment-world.js';
import { AuditTrail } from '../use-cases/audit-trail.js';
import { ExportTrail } from '../use-cases/export-trail.js';
import { TrailQueries } from '../use-cases/trail.queries.js';

const EVERYTHING = { person: null, kind: null, from: null, to: null };
const STAFF = {
  coordinator: ['coordinator'],
  focalPerson: ['focalPerson'],
  contributor: ['contributor'],
  boardMember: ['boardMember'],
  privacyOfficer: ['privacyOfficer'],
} as const;
type Person = keyof typeof STAFF;

describe('the trail of an organisation', () => {
  let world: AssessmentWorld;
  let organisation: TestOrganisation;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.clock.set('2027-03-01T09:00:00Z');
    organisation = await world.addOrganisation('JHV', STAFF);
  });

  const actor = (person: Person = 'coordinator') => world.actor(organisation.people[person]);
  const write = (
    action: TrailAction,
    more: {
      by?: Person;
      as?: string;
      at?: string;
      subject?: string;
      details?: Record<string, never> | object;
    } = {},
  ) =>
    world.get(TenantDatabase).run({ organisationId: organisation.id, readOnly: false }, (transaction) => {
      if (more.at !== undefined) world.clock.set(more.at);
      const { subject = 'assessment:2027', details = {} } = more;
      return world
        .get(AuditTrail)
        .record(
          transaction,
          { ...actor(more.by), ...(more.as === undefined ? {} : { userId: more.as }), address: '192.0.2.7' },
          { action, subject, details: details as never },
        );
    });
  const show = (query: object = {}, person: Person = 'coordinator') =>
    world.get(TrailQueries).show(actor(person), { limit: 50, offset: 0, ...query });
  const actions = async (query: object = {}) =>
    (await show(query)).lines.map(({ action }) => action).filter((action) => action !== 'trail.read');

  it('says who did what, when and from where, newest first, in codes and names and nothing else', async () => {
    const { id: assignee, name } = { name: 'Naam van contributor', ...organisation.people['contributor']! };
    await write('questions.assigned', {
      details: {
        criteria: ['KEN-01', 'KEN-02'],
        assigneeId: assignee,
        dueOn: null,
        text: 'Kanarie met woorden',
      },
    });
    await write('member.rolesChanged', {
      by: 'boardMember',
      subject: `member:${assignee}`,
      details: { before: ['contributor'], after: ['focalPerson', 'coordinator'] },
    });
    const page = await show();
    expect(trailPageSchema.safeParse(page).success).toBe(true);
    expect(page.lines).toMatchObject([
      {
        number: 2,
        action: 'member.rolesChanged',
        by: { kind: 'member', name: 'Naam van boardmember' },
        facts: { person: { name }, rolesBefore: ['contributor'], roles: ['coordinator', 'focalPerson'] },
      },
      {
        number: 1,
        action: 'questions.assigned',
        by: { kind: 'member', name: 'Naam van coordinator' },
        address: '192.0.2.7',
        facts: { year: 2027, codes: ['KEN-01', 'KEN-02'], count: 2, person: { name } },
      },
    ]);
    expect(JSON.stringify(page)).not.toContain('Kanarie');
    expect(page.people.map((each) => each.name).sort()).toEqual(
      Object.keys(STAFF)
        .map((person) => `Naam van ${person.toLowerCase()}`)
        .sort(),
    );
  });

  it('tells the server, its console and somebody of the platform from members', async () => {
    await world.admin.query(
      'INSERT INTO identity.users (id, email, name, password_hash, locale, created_at) SELECT $1, $2, $3, password_hash, locale, now() FROM identity.users LIMIT 1',
      [NOT_A_MEMBER, `${NOT_A_MEMBER}@zicht.example`, 'Geheime beheerder'],
    );
    const base = actor();
    await world
      .get(TenantDatabase)
      .run({ organisationId: organisation.id, readOnly: false }, async (transaction) => {
        for (const userId of [NOT_A_MEMBER, '00000000-0000-7000-8000-000000000000'])
          await world
            .get(AuditTrail)
            .record(transaction, { ...base, userId }, { action: 'mail.retried', subject: 'mail' });
      });
    const { lines } = await show();
    expect(lines.map(({ by }) => [by.kind, by.name])).toEqual([
      ['console', null],
      ['outsider', null],
    ]);
  });

  it('is filtered by person, kind and days, which begin and end where the organisation is', async () => {
    await write('answers.saved', { at: '2027-03-01T22:59:00Z' });
    await write('evidence.added', { at: '2027-03-01T23:01:00Z', by: 'focalPerson' });
    await write('member.invited', { at: '2027-03-03T12:00:00Z' });
    world.clock.set('2027-03-04T12:00:00Z');
    expect(await actions({ from: '2027-03-02' })).toEqual(['member.invited', 'evidence.added']);
    expect(await actions({ to: '2027-03-01' })).toEqual(['answers.saved']);
    expect(await actions({ from: '2027-03-02', to: '2027-03-02' })).toEqual(['evidence.added']);
    expect(await actions({ kind: 'people' })).toEqual(['member.invited']);
    expect(await actions({ person: organisation.people['focalPerson']!.id })).toEqual(['evidence.added']);
    expect(await actions({ kind: 'evidence', person: organisation.people['coordinator']!.id })).toEqual([]);
  });

  it('comes in pages with as many statements for many lines as for few', async () => {
    await write('answers.saved');
    await show();
    const few = (await world.statements.during(() => show())).length;
    for (let n = 0; n < 30; n += 1) await write(n % 2 ? 'answers.saved' : 'claim.made');
    expect((await world.statements.during(() => show({ limit: 20 }))).length).toBe(few);
    expect(few).toBe(4);
    const [first, second] = [await show({ limit: 20 }), await show({ limit: 20, offset: 20 })];
    expect([first.total, first.lines.length, second.lines.length]).toEqual([32, 20, 12]);
    const numbers = [...first.lines, ...second.lines].map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
  });

  it('leaves one line a day of each who reads it', async () => {
    await show();
    await show();
    await show({}, 'privacyOfficer');
    world.clock.set('2027-03-02T09:00:00Z');
    await show();
    const { lines } = await show();
    expect(lines.map(({ action, by }) => [action, by.name])).toEqual([
      ['trail.read', 'Naam van coordinator'],
      ['trail.read', 'Naam van privacyofficer'],
      ['trail.read', 'Naam van coordinator'],
    ]);
  });

  it('is given as a file of exactly the filtered lines, which leaves a line', async () => {
    await write('answers.saved');
    await write('evidence.added');
    const exported = await world.get(ExportTrail).execute(actor(), { ...EVERYTHING, kind: 'evidence' });
    expect(exportedTrailSchema.safeParse(exported).success).toBe(true);
    expect(exported.lines.map(({ action }) => action)).toEqual(['evidence.added']);
    expect((await show()).lines[0]).toMatchObject({ action: 'trail.exported', facts: { count: 1 } });
  });

  describe('over HTTP', () => {
    const TABLE: Readonly<Record<Person, number>> = {
      coordinator: 200,
      privacyOfficer: 200,
      focalPerson: 403,
      boardMember: 403,
      contributor: 403,
    };
    it.each(Object.entries(TABLE) as [Person & Role, number][])(
      'answers %s with %i',
      async (person, status) => {
        const client = await world.client(organisation.people[person]);
        const path = `/api/organisations/${organisation.id}/trail`;
        expect((await client.get(path)).status).toBe(status);
        expect((await client.post(`${path}/exports`, EVERYTHING)).status).toBe(status);
        expect((await client.get(`/api/organisations/${world.foreign.id}/trail`)).status).toBe(404);
        expect(
          (await client.post(`/api/organisations/${world.foreign.id}/trail/exports`, EVERYTHING)).status,
        ).toBe(404);
      },
    );

    it('shows nothing of another organisation, also to an administrator of the platform', async () => {
      await write('answers.saved');
      const foreign = await world.client(world.foreign.people['coordinator']);
      const theirs = (await foreign.get(`/api/organisations/${world.foreign.id}/trail`)).body as TrailPage;
      expect(theirs.lines.filter(({ by }) => by.id === actor().userId)).toEqual([]);
      const administrator = await world.client(world.administrator);
      expect((await administrator.get(`/api/organisations/${organisation.id}/trail`)).status).toBe(404);
    });

    it('refuses filters that are none, and keeps where a request came from', async () => {
      const client = await world.client(organisation.people['coordinator']);
      const path = `/api/organisations/${organisation.id}/trail`;
      for (const query of ['person=x', 'kind=alles', 'from=2027-02-30', 'to=0000-01-01', 'limit=0', 'foo=1'])
        expect([query, (await client.get(`${path}?${query}`)).status]).toEqual([query, 422]);
      expect((await client.post(`${path}/exports`, { ...EVERYTHING, kind: 'alles' })).status).toBe(422);
      const { lines } = (await client.post(`${path}/exports`, EVERYTHING)).body as ExportedTrail;
      expect(lines.every(({ address }) => address !== null && address.includes('127.0.0.1'))).toBe(true);
    });
  });

  describe('and the log of the platform', () => {
    const PATH = '/api/platform/trail';
    const read = async (query = 'limit=100') =>
      (await (await world.client(world.administrator)).get(`${PATH}?${query}`)).body as PlatformTrailPage;
    const here = async (query?: string) =>
      (await read(query)).lines.filter((line) => line.organisation?.id === organisation.id);
    beforeEach(async () => {
      const as = world.administrator.id;
      const details = { reason: 'safety', until: '2027-04-01', text: 'Kanarie met woorden' };
      await write('organisation.suspended', { as, subject: 'organisation', details });
      await write('organisation.leavingAsked', { details, subject: 'organisation' });
      await write('reopening.refused', { as });
      await write('reopening.granted', { by: 'boardMember' });
      for (const action of ['answers.saved', 'member.invited', 'account.signedIn', 'trail.read'] as const)
        await write(action, { details: { criteria: ['KEN-01'], roles: ['coordinator'] } });
    });

    it('shows what is administered, and of an organisation neither its content nor its people', async () => {
      const page = await read();
      expect(platformTrailPageSchema.safeParse(page).success).toBe(true);
      const lines = await here();
      expect(
        lines.map(({ action, by, address, reason }) => [action, by.kind, by.name, address, reason]),
      ).toEqual([
        ['reopening.refused', 'outsider', 'Naam van administrator', '192.0.2.7', null],
        ['organisation.leavingAsked', 'member', null, null, 'safety'],
        ['organisation.suspended', 'outsider', 'Naam van administrator', '192.0.2.7', 'safety'],
      ]);
      expect(lines.map(({ facts }) => [facts.year, facts.until, facts.codes.length, facts.person])).toEqual([
        [2027, null, 0, null],
        [null, '2027-04-01', 0, null],
        [null, '2027-04-01', 0, null],
      ]);
      const told = JSON.stringify(page);
      for (const { id } of Object.values(organisation.people)) expect(told).not.toContain(id);
      expect(told).not.toMatch(/Kanarie|KEN-01|Naam van (coordinator|boardmember)/);
    });

    it('is kept apart by the database too: no other line of an organisation answers to the platform', async () => {
      const rows = await world.get(TenantDatabase).readPlatform(async ({ manager }) => ({
        lines: await manager.query<{ action: string; by: string }[]>(
          'SELECT DISTINCT action, actor_id AS by FROM app.audit_entries',
        ),
        people: await manager.query<{ id: string }[]>('SELECT id FROM identity.users'),
        accounts: await manager.query<{ id: string }[]>(
          'SELECT DISTINCT user_id AS id FROM identity.account_lines',
        ),
      }));
      const platform = new Set(rows.people.map(({ id }) => id));
      expect([...platform]).toContain(world.administrator.id);
      for (const { id } of Object.values(organisation.people)) expect(platform.has(id)).toBe(false);
      expect(rows.accounts.filter(({ id }) => !platform.has(id))).toEqual([]);
      const others = rows.lines.filter(({ action }) => !ADMINISTERED_ACTIONS.some((each) => each === action));
      expect(others.length).toBeGreaterThan(0);
      for (const { action, by } of others)
        expect([DECIDED_ACTIONS.some((each) => each === action), platform.has(by)]).toEqual([true, true]);
    });

    it('is for its administrators, is filtered and given as a file, and says who read and took it', async () => {
      for (const person of Object.values(organisation.people)) {
        const client = await world.client(person);
        expect((await client.get(PATH)).status).toBe(403);
        expect((await client.post(`${PATH}/exports`, EVERYTHING)).status).toBe(403);
      }
      const administrator = await world.client(world.administrator);
      await read();
      expect((await here('kind=signOff')).map(({ action }) => action)).toEqual(['reopening.refused']);
      expect(await here(`person=${organisation.people['coordinator']!.id}`)).toEqual([]);
      expect((await read('to=2026-01-01')).lines).toEqual([]);
      const file = await administrator.post(`${PATH}/exports`, { ...EVERYTHING, kind: 'organisation' });
      const { lines } = file.body as PlatformTrailPage;
      expect(lines.every(({ action }) => actionsOfKind('organisation').some((each) => each === action))).toBe(
        true,
      );
      const own = (await read('kind=reading')).lines.filter(({ organisation: of }) => of === null);
      expect(own.map(({ action }) => action)).toEqual(['platformTrail.exported', 'platformTrail.read']);
      const few = (await world.statements.during(() => read('limit=1'))).length;
      expect((await world.statements.during(() => read())).length).toBe(few);
    });
  });
});

const NOT_A_MEMBER = newId();
