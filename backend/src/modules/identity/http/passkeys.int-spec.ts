import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEMO, NOBODY } from '../../../../test/support/demo-world.js';
import { SoftwarePasskey } from '../../../../test/support/software-passkey.js';
import { asAdmin } from '../../../../test/support/test-database.js';
import { TestServer } from '../../../../test/support/test-server.js';
import type { Browser } from '../../../../test/support/test-server.js';
import { DEMO_PASSWORD } from '../../demo/domain/people.js';

const MINUTE = 60_000;
const MEMBERS = `/api/organisations/${DEMO.brug}/members`;
const KEYS = '/api/profile/passkeys';
const FACTOR = '/api/profile/second-factor';
const SIGN_IN = '/api/session/passkey';
const CHALLENGE = `${SIGN_IN}/challenge`;
const PROOF = `${SIGN_IN}/proof`;

/** How many connections wait for a lock. */
const WAITING = `SELECT count(*)::integer AS waiting FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;
const WRONG = [{ path: '/id', code: 'wrongPasskey' }];

describe('passkeys', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());
  beforeEach(() =>
    query(
      `TRUNCATE identity.attempts, identity.passkeys, identity.second_factors, identity.recovery_codes,
         identity.sessions, identity.letters CASCADE`,
    ),
  );

  const query = (sql: string, values: unknown[] = []) =>
    asAdmin(async (client) => (await client.query(sql, values)).rows, server.database);
  const ask = async (browser: Browser) => (await browser.post(CHALLENGE).expect(200)).body;
  const creation = async (browser: Browser) => (await browser.post(`${KEYS}/creation`).expect(200)).body;
  /** Somebody who has this key, signed in with the password. */
  const withKey = async (email: string, key = new SoftwarePasskey()) => {
    const own = await server.signedIn(email);
    const { body } = await own
      .post(KEYS)
      .send(key.create(await creation(own)))
      .expect(200);
    return { own, key, codes: body.codes as string[] };
  };
  const enter = async (key: SoftwarePasskey, said = {}, browser = server.browser()) => {
    // Apart, because a request takes the cookies of the moment at which it is begun.
    const options = await ask(browser);
    const answer = await browser.post(SIGN_IN).send(key.answer(options, said));
    return { browser, status: answer.status, body: answer.body };
  };
  const givePassword = async (email: string) => {
    const browser = server.browser();
    const { body } = await browser.post('/api/session').send({ email, password: DEMO_PASSWORD }).expect(200);
    return { browser, body };
  };
  const linesOf = async (email: string) =>
    (
      await query(
        `SELECT a.action, a.details FROM app.audit_entries a JOIN identity.users u ON u.id = a.actor_id
         WHERE u.email = $1 AND a.action LIKE 'account.%' ORDER BY a.at, a.id`,
        [email],
      )
    ).map(({ action, details }) => [action.slice('account.'.length), details]);

  it('are made, listed and removed, each with its letter and its line', async () => {
    const before = (await linesOf(DEMO.coordinator)).length;
    const { own, key, codes } = await withKey(DEMO.coordinator);
    expect(new Set(codes).size).toBe(10);
    const { body } = await own.get(KEYS).expect(200);
    expect(body.passkeys).toEqual([
      {
        id: expect.any(String),
        name: 'Mijn telefoon',
        isBackedUp: true,
        createdAt: server.clock.now().toISOString(),
        lastUsedAt: null,
      },
    ]);
    expect((await own.get(FACTOR)).body).toMatchObject({
      isOn: false,
      hasPasskey: true,
      recoveryCodesLeft: 10,
    });
    const second = await own
      .post(KEYS)
      .send(new SoftwarePasskey().create(await creation(own)))
      .expect(200);
    expect(second.body.codes).toEqual([]);
    expect((await creation(own)).excludeCredentials.map(({ id }: { id: string }) => id)).toContain(key.id);
    for (const { id } of (await own.get(KEYS)).body.passkeys) await own.delete(`${KEYS}/${id}`).expect(204);
    expect((await own.get(KEYS)).body.passkeys).toEqual([]);
    expect((await own.get('/api/session')).body.secondFactor).toBe('off');
    expect(await query('SELECT 1 FROM identity.recovery_codes')).toEqual([]);
    expect((await linesOf(DEMO.coordinator)).slice(before)).toEqual([
      ['signedIn', {}],
      ['passkeyAdded', {}],
      ['passkeyAdded', {}],
      ['passkeyRemoved', {}],
      ['passkeyRemoved', {}],
    ]);
    const letters = await query(`SELECT facts ->> 'what' AS what FROM identity.letters ORDER BY 1`);
    expect(letters.map(({ what }) => what)).toEqual([
      'passkeyAdded',
      'passkeyAdded',
      'passkeyRemoved',
      'passkeyRemoved',
    ]);
  });

  it('get another name from their owner alone; the line does not hold it, and no sign-in ends', async () => {
    const { own, key } = await withKey(DEMO.coordinator);
    const elsewhere = (await enter(key)).browser;
    const [{ id }] = (await own.get(KEYS)).body.passkeys;
    await own.patch(`${KEYS}/${id}`).send({ name: ' Telefoon van werk ' }).expect(204);
    expect((await own.get(KEYS)).body.passkeys).toMatchObject([{ id, name: 'Telefoon van werk' }]);
    expect(await linesOf(DEMO.coordinator)).toContainEqual(['passkeyRenamed', {}]);
    await elsewhere.get(KEYS).expect(200);
    for (const name of ['', 'x'.repeat(61), 'Sleutel 123456782'])
      await own.patch(`${KEYS}/${id}`).send({ name }).expect(422);
    const other = await server.signedIn(DEMO.focalPerson);
    await other.patch(`${KEYS}/${id}`).send({ name: 'Van mij' }).expect(404);
    await own.patch(`${KEYS}/${NOBODY}`).send({ name: 'Van mij' }).expect(404);
    expect((await own.get(KEYS)).body.passkeys).toMatchObject([{ name: 'Telefoon van werk' }]);
  });

  it('are made after a fresh proof alone: a challenge for using one is none for making one', async () => {
    const own = await server.signedIn(DEMO.coordinator);
    const { user } = await creation(own);
    await withKey(DEMO.coordinator);
    const again = await server.signedIn(DEMO.focalPerson);
    await again
      .post(KEYS)
      .send(new SoftwarePasskey().create(await creation(again)))
      .expect(200);
    server.pass(11 * MINUTE);
    const { status, body } = await again.post(`${KEYS}/creation`);
    expect([status, body.code]).toEqual([403, 'proofNeeded']);
    const { challenge } = await ask(again);
    const forged = await again.post(KEYS).send(new SoftwarePasskey().create({ challenge, user }));
    expect(forged.body.faults).toEqual(WRONG);
  });

  it.each([
    ['of another site', { origin: 'https://zicht.example.net' }],
    ['for another site', { rpId: 'example.net' }],
    ['without knowing who holds it', { isVerified: false }],
  ])('are not made %s', async (_kind, said) => {
    const own = await server.signedIn(DEMO.coordinator);
    const answer = await own
      .post(KEYS)
      .send(new SoftwarePasskey().create(await creation(own), 'Sleutel', said));
    expect([answer.status, answer.body.faults]).toEqual([422, WRONG]);
  });

  it('are ten at most, and of one person each', async () => {
    const { own, key } = await withKey(DEMO.coordinator);
    const other = await server.signedIn(DEMO.focalPerson);
    const taken = await other.post(KEYS).send(key.create(await creation(other)));
    expect(taken.body.faults).toEqual(WRONG);
    const last = await creation(own);
    for (let count = 1; count < 10; count += 1)
      await query(
        `INSERT INTO identity.passkeys SELECT user_id, gen_random_uuid(), credential_id || $1, public_key, 0, transports,
           name, true, created_at FROM identity.passkeys LIMIT 1`,
        [String(count)],
      );
    expect((await own.post(`${KEYS}/creation`)).body.faults).toEqual([{ path: '', code: 'tooManyPasskeys' }]);
    const late = await own.post(KEYS).send(new SoftwarePasskey().create(last));
    expect(late.body.faults).toEqual([{ path: '', code: 'tooManyPasskeys' }]);
  });

  it('end the other sign-ins when one comes or goes', async () => {
    const other = await server.signedIn(DEMO.coordinator);
    const { own, key } = await withKey(DEMO.coordinator);
    expect((await other.get(MEMBERS)).status).toBe(401);
    const { browser } = await enter(key);
    await browser.get(MEMBERS).expect(200);
    const [{ id }] = (await own.get(KEYS)).body.passkeys;
    await own.delete(`${KEYS}/${id}`).expect(204);
    expect((await browser.get(MEMBERS)).status).toBe(401);
    expect((await enter(key)).status).toBe(401);
  });

  it('are nobody else’s to remove', async () => {
    const { own } = await withKey(DEMO.coordinator);
    const [{ id }] = (await own.get(KEYS)).body.passkeys;
    const other = await server.signedIn(DEMO.focalPerson);
    const [foreign, unknown] = [await other.delete(`${KEYS}/${id}`), await other.delete(`${KEYS}/${NOBODY}`)];
    expect([foreign.status, { ...foreign.body, requestId: '' }]).toEqual([
      404,
      { ...unknown.body, requestId: '' },
    ]);
    expect((await own.get(KEYS)).body.passkeys).toHaveLength(1);
  });

  describe('signing in', () => {
    it('takes a passkey alone, with a new id for the session', async () => {
      const { key } = await withKey(DEMO.coordinator);
      const browser = server.browser();
      const options = await ask(browser);
      expect(options).toMatchObject({
        rpId: 'localhost',
        userVerification: 'required',
        allowCredentials: [],
      });
      const sids = async () => (await query('SELECT sid FROM identity.sessions')).map(({ sid }) => sid);
      const before = await sids();
      const answer = await browser.post(SIGN_IN).send(key.answer(options)).expect(200);
      expect(answer.body).toMatchObject({ user: { name: 'Fatma Yıldız' }, secondFactor: 'on' });
      const after = await sids();
      expect(after.filter((sid: string) => !before.includes(sid))).toHaveLength(1);
      expect(after).toHaveLength(before.length);
      await browser.get(MEMBERS).expect(200);
      expect((await linesOf(DEMO.coordinator)).at(-1)).toEqual(['signedIn', { by: 'passkey' }]);
      expect((await browser.get(KEYS)).body.passkeys[0].lastUsedAt).toBe(server.clock.now().toISOString());
    });

    it('takes one as the second step, of whoever gave the password alone', async () => {
      const { key, codes } = await withKey(DEMO.coordinator);
      const foreign = await withKey(DEMO.focalPerson);
      const { browser, body } = await givePassword(DEMO.coordinator);
      expect(body).toMatchObject({ user: null, secondFactor: 'asked' });
      expect((await browser.get('/api/session/second-factor')).body).toEqual({
        app: false,
        passkey: true,
        recoveryCode: true,
      });
      expect((await ask(browser)).allowCredentials.map(({ id }: { id: string }) => id)).toEqual([key.id]);
      const other = await enter(foreign.key, {}, browser);
      expect([other.status, other.body.code]).toEqual([401, 'signInFailed']);
      expect((await enter(key, {}, browser)).status).toBe(200);
      expect((await linesOf(DEMO.coordinator)).at(-1)).toEqual(['signedIn', { secondStep: 'passkey' }]);
      const lost = await givePassword(DEMO.coordinator);
      await lost.browser.post('/api/session/second-factor').send({ code: codes[0] }).expect(200);
    });

    it('says nothing of second steps to a stranger', async () => {
      expect((await server.browser().get('/api/session/second-factor')).status).toBe(404);
    });

    it.each([
      ['of another site', { origin: 'https://zicht.example.net' }],
      ['for another site', { rpId: 'example.net' }],
      ['without knowing who holds it', { isVerified: false }],
    ])('refuses an answer %s', async (_kind, said) => {
      const { key } = await withKey(DEMO.coordinator);
      const { browser, status, body } = await enter(key, said);
      expect([status, body.code]).toEqual([401, 'signInFailed']);
      expect((await browser.get('/api/session')).body.user).toBeNull();
    });

    it('takes an answer once, in time, and to its own challenge', async () => {
      const { key } = await withKey(DEMO.coordinator);
      const browser = server.browser();
      const answer = key.answer(await ask(browser));
      const answers = await asAdmin(async (client) => {
        await client.query('BEGIN');
        await client.query('SELECT 1 FROM identity.sessions FOR UPDATE');
        const all = Promise.all([0, 1, 2].map(() => browser.post(SIGN_IN).send(answer)));
        // All have read the challenge before any may take it; another connection looks, for a transaction sees them once.
        let waiting = 0;
        while (waiting < 3) [{ waiting }] = await query(WAITING);
        await client.query('COMMIT');
        return all;
      }, server.database);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
      const stranger = server.browser();
      expect((await stranger.post(SIGN_IN).send(answer)).status).toBe(401);
      await ask(stranger);
      expect((await stranger.post(SIGN_IN).send(answer)).status).toBe(401);
      const late = key.answer(await ask(stranger));
      server.pass(5 * MINUTE);
      expect((await stranger.post(SIGN_IN).send(late)).status).toBe(401);
    });

    it('takes no answer whose challenge was answered wrongly before', async () => {
      const { key } = await withKey(DEMO.coordinator);
      const browser = server.browser();
      const options = await ask(browser);
      await browser.post(SIGN_IN).send(new SoftwarePasskey().answer(options)).expect(401);
      expect((await browser.post(SIGN_IN).send(key.answer(options))).status).toBe(401);
    });

    it('refuses a key that counts less than before, and says so in the trail', async () => {
      const { key } = await withKey(DEMO.coordinator, new SoftwarePasskey(40));
      expect((await enter(key)).status).toBe(200);
      for (const counter of [41, 7, 0]) expect((await enter(key, { counter })).status).toBe(401);
      expect((await linesOf(DEMO.coordinator)).slice(-3)).toEqual(Array(3).fill(['passkeyRefused', {}]));
      expect((await enter(key, { counter: 60 })).status).toBe(200);
    });

    it('answers alike for an unknown key, a removed account and a wrong answer', async () => {
      const { key } = await withKey(DEMO.contributor);
      const bodyOf = async (tried: SoftwarePasskey, said = {}) => {
        const { status, body } = await enter(tried, said);
        return { status, ...body, requestId: '' };
      };
      const wrong = await bodyOf(key, { isVerified: false });
      const unknown = await bodyOf(new SoftwarePasskey());
      await query('UPDATE identity.users SET disabled_at = now() WHERE email = $1', [DEMO.contributor]);
      const removed = await bodyOf(key);
      await query('UPDATE identity.users SET disabled_at = NULL WHERE email = $1', [DEMO.contributor]);
      expect(wrong).toMatchObject({ status: 401, code: 'signInFailed' });
      expect([unknown, removed]).toEqual([wrong, wrong]);
      expect((await linesOf(DEMO.contributor)).at(-1)).toEqual(['passkeyAdded', {}]);
    });

    it('stops after fifty wrong answers from one address, and ten for one account; right ones do not count', async () => {
      const { key } = await withKey(DEMO.coordinator);
      const unknown = new SoftwarePasskey();
      expect((await enter(key)).status).toBe(200);
      const statuses = [];
      for (let count = 0; count < 51; count += 1) statuses.push((await enter(unknown)).status);
      expect(statuses).toEqual([...Array<number>(50).fill(401), 429]);
      expect((await enter(key)).status).toBe(429);
      const { browser } = await givePassword(DEMO.coordinator);
      const own = [];
      for (let count = 0; count < 11; count += 1) own.push((await enter(unknown, {}, browser)).status);
      expect(own).toEqual([...Array<number>(10).fill(401), 429]);
    });

    it('lets a visitor ask for no more challenges than an office needs', async () => {
      const browser = server.browser();
      for (let count = 0; count < 300; count += 1) await ask(browser);
      expect((await browser.post(CHALLENGE)).status).toBe(429);
    });
  });

  describe('a proof', () => {
    it('is given by a passkey as well as by the password', async () => {
      const { own, key } = await withKey(DEMO.coordinator);
      const foreign = await withKey(DEMO.focalPerson);
      server.pass(11 * MINUTE);
      const codeOf = async () => (await own.post(`${KEYS}/creation`)).body.code;
      expect(await codeOf()).toBe('proofNeeded');
      const other = await own.post(PROOF).send(foreign.key.answer(await ask(own)));
      expect([other.status, other.body.faults]).toEqual([422, WRONG]);
      expect(await codeOf()).toBe('proofNeeded');
      const answer = key.answer(await ask(own));
      await own.post(PROOF).send(answer).expect(204);
      expect(await codeOf()).toBeUndefined();
      expect((await own.post(PROOF).send(answer)).status).toBe(422);
    });

    it('by a passkey is not asked of whoever has none', async () => {
      const own = await server.signedIn(DEMO.coordinator);
      expect((await own.post(CHALLENGE)).status).toBe(404);
    });
  });
});

describe('a role that asks for a second factor', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start({ settings: { SECOND_FACTOR_ROLES: 'coordinator' } });
  });
  afterAll(() => server.stop());

  it('is met by a passkey, and keeps the last one', async () => {
    const own = await server.signedIn(DEMO.coordinator);
    expect((await own.get(MEMBERS)).body.code).toBe('secondFactorNeeded');
    const make = async () => {
      const { body } = await own.post(`${KEYS}/creation`).expect(200);
      await own.post(KEYS).send(new SoftwarePasskey().create(body)).expect(200);
    };
    await make();
    await own.get(MEMBERS).expect(200);
    const last = async () => (await own.get(KEYS)).body.passkeys[0].id;
    const refused = await own.delete(`${KEYS}/${await last()}`);
    expect([refused.status, refused.body.code]).toEqual([403, 'secondFactorNeeded']);
    await make();
    await own.delete(`${KEYS}/${await last()}`).expect(204);
    await own.get(MEMBERS).expect(200);
  });
});
