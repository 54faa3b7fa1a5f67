import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEMO, NOBODY } from '../../../../../test/support/worlds/demo-world.js';
import { INVITATIONS, NEW_PASSWORD, PeopleWorld } from '../../../../../test/support/worlds/people-world.js';
import type { TestServer } from '../../../../../test/support/test-server.js';
import { DEMO_PASSWORD } from '../../../demo/domain/people.js';

const DAY = 24 * 3_600_000;

describe('an invitation', () => {
  let world: PeopleWorld;
  let server: TestServer;

  beforeAll(async () => {
    world = await PeopleWorld.start();
    ({ server } = world);
  });
  afterAll(() => world.stop());
  beforeEach(() => world.beginAnew());

  const open = (token: string) => server.browser().post('/api/invitation').send({ token });

  it('makes a member of whoever has the letter, once', async () => {
    const token = await world.invited('puck@debrug.example', ['focalPerson']);
    const opened = await open(token).expect(200);
    expect(opened.body).toMatchObject({
      email: 'puck@debrug.example',
      hasAccount: false,
      roles: ['focalPerson'],
    });
    await world.accept(token).expect(204);
    await world.accept(token).expect(404);
    await open(token).expect(404);
    const puck = await server.signedIn('puck@debrug.example', NEW_PASSWORD);
    expect((await puck.get('/api/session')).body.memberships).toMatchObject([
      { bodyId: DEMO.brug, roles: ['focalPerson'] },
    ]);
    expect((await world.people()).invitations).toEqual([]);
  });

  it('is a letter in words, with a secret that lies in no table and no log', async () => {
    const token = await world.invited('geheim@debrug.example');
    const letter = (await world.smtp.letters()).at(-1);
    expect(letter?.subject).toBe('Uitnodiging voor Zicht op uitbuiting');
    expect(letter?.text).toContain('nodigt u uit. De link werkt 7 dagen en één keer.');
    expect(letter?.to).toMatchObject({ text: 'geheim@debrug.example' });
    await open(token).expect(200);
    const rows = await server.query('SELECT row_to_json(i)::text AS i FROM identity.invitations i');
    const letters = await server.query('SELECT row_to_json(l)::text AS l FROM identity.letters l');
    const trail = await server.query('SELECT row_to_json(a)::text AS a FROM app.audit_entries a');
    for (const text of [
      JSON.stringify(rows),
      JSON.stringify(letters),
      JSON.stringify(trail),
      server.log.join(),
    ])
      expect(text.includes(token)).toBe(false);
    expect(letters.some(({ l }) => JSON.parse(l).token_nonce !== null)).toBe(false);
  });

  it('is worth nothing after seven days, after a new one and after it was taken back', async () => {
    const first = await world.invited('laat@debrug.example');
    const [invitation] = (await world.people()).invitations.filter(
      ({ email }) => email === 'laat@debrug.example',
    );
    await world.coordinator.post(`${INVITATIONS}/${invitation!.id}/renewal`).expect(204);
    const second = await world.lastToken('laat@debrug.example');
    expect(second).not.toBe(first);
    await world.accept(first).expect(404);
    await open(second).expect(200);
    server.pass(7 * DAY);
    await world.accept(second).expect(404);
    world.coordinator = await server.signedIn(DEMO.coordinator);
    const shown = (await world.people()).invitations.find(({ email }) => email === 'laat@debrug.example')!;
    expect(shown.isExpired).toBe(true);
    await world.coordinator.post(`${INVITATIONS}/${shown.id}/renewal`).expect(204);
    const third = await world.lastToken('laat@debrug.example');
    await open(third).expect(200);
    await world.coordinator.post(`${INVITATIONS}/${shown.id}/withdrawal`).expect(204);
    await world.accept(third).expect(404);
    await world.coordinator.post(`${INVITATIONS}/${shown.id}/withdrawal`).expect(404);
  });

  it('answers alike for every link that does not open', async () => {
    const token = await world.invited('vals@debrug.example');
    const forged = Buffer.from(token, 'base64url');
    forged[0]! ^= 1;
    const answers = [];
    for (const each of [forged.toString('base64url'), token.slice(0, -1), 'eyJhbGciOiJub25lIn0.e30.', 'x'])
      answers.push(await open(each), await world.accept(each));
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect({ ...body, requestId: '' }).toEqual({ ...answers[0]!.body, requestId: '' });
    }
  });

  it('gives two who use the link at the same moment one account', async () => {
    const token = await world.invited('dubbel@debrug.example');
    const statuses = (await Promise.all([world.accept(token), world.accept(token), world.accept(token)])).map(
      ({ status }) => status,
    );
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect(statuses.filter((status) => status === 404)).toHaveLength(2);
  });

  it('asks the password of an account that there is, and gives its owner one more organisation', async () => {
    const token = await world.invited(DEMO.schoolCoordinator.toUpperCase(), ['focalPerson']);
    expect((await open(token)).body.hasAccount).toBe(true);
    await world.accept(token, { password: 'not the password of it' }).expect(401);
    await world.accept(token, { password: DEMO_PASSWORD }).expect(204);
    const daan = await server.signedIn(DEMO.schoolCoordinator);
    const { memberships } = (await daan.get('/api/session')).body;
    expect(memberships.map(({ bodyId }: { bodyId: string }) => bodyId).sort()).toEqual(
      [DEMO.brug, DEMO.school].sort(),
    );
  });

  it('tells the sender the same of an address with an account as of one without', async () => {
    const known = await world.invite(DEMO.inspector);
    const unknown = await world.invite('niemand@nergens.example');
    const shape = ({ status, text, headers }: typeof known) => ({
      status,
      text,
      headers: Object.keys(headers).sort(),
    });
    expect(shape(known)).toEqual(shape(unknown));
    expect(known.status).toBe(204);
  });

  it('is refused to a member, to whoever waits already, and beyond five letters an hour', async () => {
    const fault = async (email: string) => (await world.invite(email)).body.faults;
    expect(await fault(DEMO.focalPerson)).toEqual([{ path: '/email', code: 'alreadyMember' }]);
    await world.invite('vaak@debrug.example').expect(204);
    expect(await fault('vaak@debrug.example')).toEqual([{ path: '/email', code: 'alreadyInvited' }]);
    for (let count = 0; count < 3; count += 1) await world.invite('vaak@debrug.example');
    await world.invite('vaak@debrug.example').expect(429);
  });

  it.each([
    ['passwordTooShort', 'kort'],
    ['passwordHasOwnWords', 'puck.vermeer1'],
  ])('wants a password that will do: %s', async (code, password) => {
    const token = await world.invited(`${code.toLowerCase()}@debrug.example`);
    const { status, body } = await world.accept(token, { password });
    expect(status).toBe(422);
    expect(body.faults).toEqual([{ path: '/password', code }]);
    await open(token).expect(200);
  });

  it('of another organisation answers as one that does not exist', async () => {
    const token = await world.invited('elders@debrug.example');
    const { id } = (await world.people()).invitations.find(({ email }) => email === 'elders@debrug.example')!;
    const elsewhere = await server.signedIn(DEMO.schoolCoordinator);
    for (const step of ['renewal', 'withdrawal']) {
      const path = (each: string) => `/api/organisations/${DEMO.school}/invitations/${each}/${step}`;
      const [foreign, random] = [await elsewhere.post(path(id)), await elsewhere.post(path(NOBODY))];
      expect(foreign.status).toBe(404);
      expect({ ...foreign.body, requestId: '' }).toEqual({ ...random.body, requestId: '' });
    }
    await open(token).expect(200);
  });
});
