import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEMO } from '../support/worlds/demo-world.js';
import { byNight, measured } from '../support/running/measured.js';
import { asAdmin } from '../support/test-database.js';
import { TestServer } from '../support/test-server.js';
import { DEMO_PASSWORD } from '../../src/modules/demo/domain/people.js';

const HOUR = 60 * 60_000;

describe('signing in', () => {
  let server: TestServer;

  beforeAll(async () => {
    // A proxy in front says where requests come from.
    server = await TestServer.start({ settings: { TRUST_PROXY: '1' } });
  });
  afterAll(() => server.stop());
  beforeEach(() => forget());

  const forget = () => asAdmin((client) => client.query('TRUNCATE identity.attempts'), server.database);

  const signIn = (email: string, password: string, browser = server.browser()) =>
    browser.post('/api/session').send({ email, password });

  it('gives a session with name, memberships and ends', async () => {
    const response = await signIn(` ${DEMO.coordinator.toUpperCase()} `, DEMO_PASSWORD);
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      user: { name: 'Fatma Yıldız', locale: 'nl' },
      memberships: [{ kind: 'organisation', bodyId: DEMO.brug, fictitious: true, roles: ['coordinator'] }],
      demo: true,
    });
    const { now, idleUntil, endsAt } = response.body;
    expect(Date.parse(idleUntil) - Date.parse(now)).toBe(HOUR);
    expect(Date.parse(endsAt) - Date.parse(now)).toBe(12 * HOUR);
  });

  it('gives a visitor an empty session and no cookie', async () => {
    const response = await server.browser().get('/api/session');
    expect(response.body).toMatchObject({ user: null, memberships: [], idleUntil: null, demo: true });
    expect(response.headers['set-cookie']).toBeUndefined();
  });

  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const response = await signIn(DEMO.coordinator, DEMO_PASSWORD);
    const cookies = response.headers['set-cookie'] as unknown as string[];
    expect(cookies.some((cookie) => /^zicht=.*; Path=\/; HttpOnly; SameSite=Lax$/.test(cookie))).toBe(true);
  });

  it('changes the id of the session at sign-in', async () => {
    const browser = await server.signedIn(DEMO.coordinator);
    const ids = () =>
      asAdmin(
        async (client) =>
          (await client.query('SELECT sid FROM identity.sessions')).rows.map(({ sid }) => sid),
        server.database,
      );
    const before = await ids();
    await signIn(DEMO.coordinator, DEMO_PASSWORD, browser);
    const after = await ids();
    expect(after.filter((sid) => !before.includes(sid))).toHaveLength(1);
  });

  it('answers alike for a wrong password, an unknown account and a disabled one', async () => {
    await asAdmin(
      (client) =>
        client.query('UPDATE identity.users SET disabled_at = now() WHERE email = $1', [DEMO.inspector]),
      server.database,
    );
    const answers = [
      await signIn(DEMO.coordinator, 'wrong'),
      await signIn('nobody@nowhere.example', 'wrong'),
      await signIn(DEMO.inspector, DEMO_PASSWORD),
    ];
    for (const { status, body, headers } of answers) {
      expect(status).toBe(401);
      expect({ ...body, requestId: '' }).toEqual({ ...answers[0]!.body, requestId: '' });
      expect(Object.keys(headers).sort()).toEqual(Object.keys(answers[0]!.headers).sort());
    }
  });

  it('spends a hash on unknown accounts too', async () => {
    const time = async (email: string) => {
      const began = performance.now();
      await signIn(email, 'wrong');
      return performance.now() - began;
    };
    const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < byNight(9, 500); round += 1) {
      if (round % 9 === 0) await forget();
      known.push(await time(DEMO.coordinator));
      unknown.push(await time('nobody@nowhere.example'));
    }
    measured('a wrong password, known and unknown account', {
      runs: known.length,
      knownMs: median(known).toFixed(1),
      unknownMs: median(unknown).toFixed(1),
    });
    // A missing hash would be ten times faster; the machine's own noise is far below a factor of three.
    expect(median(unknown)).toBeGreaterThan(median(known) / 3);
  });

  it('stops guessing after ten failures, also for the right password, also after a restart', async () => {
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      expect((await signIn(DEMO.focalPerson, `guess ${attempt}`)).status).toBe(401);
    }
    const blocked = await signIn(DEMO.focalPerson, DEMO_PASSWORD);
    expect(blocked.status).toBe(429);
    expect(blocked.body.code).toBe('tooManyAttempts');
    expect(Number(blocked.headers['retry-after'])).toBeGreaterThan(600);

    const restarted = await TestServer.start({ database: server.database });
    const response = await restarted
      .browser()
      .post('/api/session')
      .send({ email: DEMO.focalPerson, password: DEMO_PASSWORD });
    await restarted.stop();
    expect(response.status).toBe(429);
    expect((await signIn(DEMO.coordinator, DEMO_PASSWORD)).status).toBe(200);
  });

  it('lets ten of two hundred guesses through, from as many addresses, at two servers at once', async () => {
    const other = await TestServer.start({ database: server.database, settings: { TRUST_PROXY: '1' } });
    const guess = async (attempt: number) => {
      const browser = (attempt % 2 === 0 ? server : other).browser();
      const asked = browser.post('/api/session').set('X-Forwarded-For', `198.51.100.${attempt}`);
      return (await asked.send({ email: DEMO.focalPerson, password: `guess ${attempt}` })).status;
    };
    const statuses = await Promise.all(Array.from({ length: 200 }, (_, attempt) => guess(attempt)));
    await other.stop();
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(190);
    expect((await signIn(DEMO.focalPerson, DEMO_PASSWORD)).status).toBe(429);
  });

  it('answers the same 429 for an account that does not exist', async () => {
    for (let attempt = 1; attempt <= 10; attempt += 1) await signIn('nobody@nowhere.example', 'guess');
    const unknown = await signIn('nobody@nowhere.example', 'guess');
    for (let attempt = 1; attempt <= 10; attempt += 1) await signIn(DEMO.boardMember, 'guess');
    const known = await signIn(DEMO.boardMember, 'guess');
    expect(unknown.status).toBe(429);
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...known.body, requestId: '' });
  });

  it('lets the person in from a device that was used before, while strangers guess', async () => {
    const own = await server.signedIn(DEMO.contributor);
    await own.delete('/api/session');
    for (let attempt = 1; attempt <= 12; attempt += 1) await signIn(DEMO.contributor, 'guess');
    expect((await signIn(DEMO.contributor, DEMO_PASSWORD)).status).toBe(429);
    expect((await signIn(DEMO.contributor, DEMO_PASSWORD, own)).status).toBe(200);
  });

  it('stops one address that guesses at many accounts', async () => {
    const statuses: number[] = [];
    for (let attempt = 1; attempt <= 55; attempt += 1) {
      statuses.push((await signIn(`somebody-${attempt}@nowhere.example`, 'guess')).status);
    }
    expect(statuses.slice(0, 50).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(50).every((status) => status === 429)).toBe(true);
  });

  it('counts parallel guesses one by one', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 30 }, async () => (await signIn(DEMO.privacyOfficer, 'guess')).status),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  });
});
