import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO } from '../support/worlds/demo-world.js';
import { asAdmin } from '../support/test-database.js';
import { TestServer } from '../support/test-server.js';
import { DEMO_PASSWORD } from '../../src/modules/demo/domain/people.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a session', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  const members = `/api/organisations/${DEMO.brug}/members`;

  it('ends an hour after the last thing that the person did', async () => {
    const browser = await server.signedIn(DEMO.coordinator);
    server.pass(59 * MINUTE);
    expect((await browser.get(members)).status).toBe(200);
    server.pass(59 * MINUTE);
    expect((await browser.get(members)).status).toBe(200);
    server.pass(60 * MINUTE);
    const response = await browser.get(members);
    expect(response.status).toBe(401);
    expect(response.body.code).toBe('notSignedIn');
    expect((await browser.get('/api/session')).body.user).toBeNull();
  });

  it('ends after twenty minutes for inspectors and people of the platform, and for whoever becomes one', async () => {
    const lasts = async (email: string, minutes: number) => {
      const browser = await server.signedIn(email);
      server.pass(minutes * MINUTE);
      return (await browser.get('/api/session')).body.user !== null;
    };
    for (const email of [DEMO.inspector, DEMO.publicationManager, DEMO.administrator])
      expect([await lasts(email, 19), await lasts(email, 20)]).toEqual([true, false]);
    expect(await lasts(DEMO.coordinator, 59)).toBe(true);
    const own = await server.signedIn(DEMO.privacyOfficer);
    const became = (sql: string) =>
      asAdmin((client) => client.query(sql, [DEMO.privacyOfficer]), server.database);
    await became(`INSERT INTO identity.memberships (id, user_id, kind, roles, created_at)
      SELECT gen_random_uuid(), id, 'platform', '{frameworkManager}', now() FROM identity.users WHERE email = $1`);
    server.pass(30 * MINUTE);
    await own.get(members).expect(200);
    server.pass(20 * MINUTE);
    await own.get(members).expect(401);
    await became(`DELETE FROM identity.memberships WHERE kind = 'platform'
      AND user_id = (SELECT id FROM identity.users WHERE email = $1)`);
  });

  it('is not kept alive by looking at it', async () => {
    const browser = await server.signedIn(DEMO.coordinator);
    server.pass(40 * MINUTE);
    await browser.get('/api/session');
    server.pass(21 * MINUTE);
    expect((await browser.get('/api/session')).body.user).toBeNull();
  });

  it('is extended on request', async () => {
    const browser = await server.signedIn(DEMO.coordinator);
    server.pass(50 * MINUTE);
    const { body } = await browser.post('/api/session/extension').expect(200);
    expect(Date.parse(body.idleUntil) - Date.parse(body.now)).toBe(HOUR);
    server.pass(50 * MINUTE);
    expect((await browser.get(members)).status).toBe(200);
  });

  it('ends after twelve hours, whatever the person does', async () => {
    const browser = await server.signedIn(DEMO.coordinator);
    for (let passed = 0; passed < 23; passed += 1) {
      server.pass(30 * MINUTE);
      expect((await browser.post('/api/session/extension')).status).toBe(200);
    }
    server.pass(31 * MINUTE);
    expect((await browser.post('/api/session/extension')).status).toBe(401);
  });

  it('lets a person sign in again at once after it ended', async () => {
    const browser = await server.signedIn(DEMO.coordinator);
    server.pass(2 * HOUR);
    const response = await browser
      .post('/api/session')
      .send({ email: DEMO.coordinator, password: DEMO_PASSWORD });
    expect(response.status).toBe(200);
    expect((await browser.get(members)).status).toBe(200);
  });

  it('is not kept alive by a page that looks who else is there', async () => {
    const browser = await server.signedIn(DEMO.coordinator);
    const idleUntil = async () => Date.parse((await browser.get('/api/session')).body.idleUntil as string);
    const before = await idleUntil();
    server.pass(10 * MINUTE);
    const look = { criterion: 'KEN-01', busy: true };
    await browser.post(`/api/organisations/${DEMO.brug}/assessments/2027/presence`).send(look).expect(200);
    expect(await idleUntil()).toBe(before);
    await browser.get(members).expect(200);
    expect(await idleUntil()).toBeGreaterThan(before);
  });

  it('counts for nobody but the person for whom the page was opened', async () => {
    const browser = await server.signedIn(DEMO.coordinator);
    const { user } = (await browser.get('/api/session')).body;
    await browser.get(members).set('X-Zicht-Person', user.id).expect(200);
    await browser.post('/api/session').send({ email: DEMO.boardMember, password: DEMO_PASSWORD }).expect(200);
    await browser.get(members).set('X-Zicht-Person', user.id).expect(401);
    expect((await browser.get('/api/session').set('X-Zicht-Person', user.id)).body.user).toBeNull();
    await browser.get(members).expect(200);
  });

  it('ends at sign-out on the server, not only in the browser', async () => {
    const browser = server.browser();
    const signedIn = await browser
      .post('/api/session')
      .send({ email: DEMO.coordinator, password: DEMO_PASSWORD });
    const cookies = signedIn.headers['set-cookie'] as unknown as string[];
    const cookie = cookies.find((each) => each.startsWith('zicht='))!.split(';')[0]!;
    expect((await server.browser().get(members).set('Cookie', cookie)).status).toBe(200);
    expect((await browser.delete('/api/session')).status).toBe(204);
    const replayed = await server.browser().get(members).set('Cookie', cookie);
    expect(replayed.status).toBe(401);
    expect((await browser.delete('/api/session')).status).toBe(204);
  });

  it('is not brought back by a request that was under way at sign-out', async () => {
    const browser = await server.signedIn(DEMO.coordinator);
    server.pass(2 * MINUTE);
    await Promise.all([browser.get(members), browser.get(members), browser.delete('/api/session')]);
    const { rows } = await asAdmin(
      (client) =>
        client.query("SELECT 1 FROM identity.sessions WHERE (sess ->> 'seenAt')::bigint = $1", [
          server.clock.now().getTime(),
        ]),
      server.database,
    );
    expect(rows).toHaveLength(0);
  });

  it('ends on every device when the person says so', async () => {
    const [one, other] = [await server.signedIn(DEMO.boardMember), await server.signedIn(DEMO.boardMember)];
    const colleague = await server.signedIn(DEMO.coordinator);
    expect((await one.delete('/api/sessions')).status).toBe(204);
    expect((await other.get(members)).status).toBe(401);
    expect((await one.get(members)).status).toBe(401);
    expect((await colleague.get(members)).status).toBe(200);
  });

  it('ends at once when the account is disabled', async () => {
    const browser = await server.signedIn(DEMO.privacyOfficer);
    const setDisabled = (value: string) =>
      asAdmin(
        (client) =>
          client.query(`UPDATE identity.users SET disabled_at = ${value} WHERE email = $1`, [
            DEMO.privacyOfficer,
          ]),
        server.database,
      );
    await setDisabled('now()');
    expect((await browser.get(members)).status).toBe(401);
    await setDisabled('NULL');
    expect((await browser.get(members)).status).toBe(401);
  });

  it('has new rights and lost rights at the next request', async () => {
    const browser = await server.signedIn(DEMO.contributor);
    expect((await browser.get(members)).status).toBe(403);
    const setRoles = (roles: string) =>
      asAdmin(
        (client) =>
          client.query(
            'UPDATE identity.memberships SET roles = $2 WHERE user_id = (SELECT id FROM identity.users WHERE email = $1)',
            [DEMO.contributor, roles],
          ),
        server.database,
      );
    await setRoles('{focalPerson}');
    expect((await browser.get(members)).status).toBe(200);
    await setRoles('{contributor}');
    expect((await browser.get(members)).status).toBe(403);
  });

  it('costs two statements, and one more a minute', async () => {
    const browser = await server.signedIn(DEMO.coordinator);
    const statements = countStatements(server);
    await browser.get('/api/rounds').expect(403);
    expect(statements()).toBe(2);
    server.pass(MINUTE);
    await browser.get('/api/rounds').expect(403);
    expect(statements()).toBe(5);
    await browser.get('/api/rounds').expect(403);
    expect(statements()).toBe(7);
  });

  it('remembers language and organisation', async () => {
    const browser = await server.signedIn(DEMO.inTwo);
    const changed = await browser
      .patch('/api/profile')
      .send({ locale: 'en', lastOrganisationId: DEMO.school });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ user: { locale: 'en' }, lastOrganisationId: DEMO.school });
    expect((await browser.get('/api/session')).body).toEqual({ ...changed.body, now: expect.any(String) });
    expect(changed.body.memberships.map(({ bodyId }: { bodyId: string }) => bodyId).sort()).toEqual(
      [DEMO.school, DEMO.municipality].sort(),
    );
    const foreign = await browser.patch('/api/profile').send({ lastOrganisationId: DEMO.brug });
    expect(foreign.status).toBe(422);
    expect(foreign.body.faults).toEqual([{ path: '/lastOrganisationId', code: 'unknownValue' }]);
  });
});

/** Statements that reach the sign-in database: the session store asks the pool, TypeORM takes a runner for each. */
function countStatements(server: TestServer): () => number {
  let count = 0;
  const { auth } = server.dataSources;
  const { master } = auth.driver as unknown as { master: { query: (...given: unknown[]) => unknown } };
  const query = master.query.bind(master);
  master.query = (...given) => {
    count += 1;
    return query(...given);
  };
  const createQueryRunner = auth.createQueryRunner.bind(auth);
  auth.createQueryRunner = (...given) => {
    count += 1;
    return createQueryRunner(...given);
  };
  return () => count;
}
