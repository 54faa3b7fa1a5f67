import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accountLinesOf } from '../../../../../test/support/account-lines-of.js';
import { DEMO } from '../../../../../test/support/worlds/demo-world.js';
import {
  askPasskey,
  CHALLENGE,
  enterByKey,
  forgetPasskeys,
  KEYS,
  SIGN_IN,
  signedInWithKey,
} from '../../../../../test/support/passkey-steps.js';
import { giveCode, givePassword } from '../../../../../test/support/second-steps.js';
import { SoftwarePasskey } from '../../../../../test/support/software-passkey.js';
import { TestServer } from '../../../../../test/support/test-server.js';
import { whileRowsAreHeld } from '../../../../../test/support/while-rows-are-held.js';

const MINUTE = 60_000;
const MEMBERS = `/api/organisations/${DEMO.brug}/members`;
const PROOF = `${SIGN_IN}/proof`;
const WRONG = [{ path: '/id', code: 'wrongPasskey' }];

describe('a passkey', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());
  beforeEach(() => forgetPasskeys(server));

  describe('signing in', () => {
    it('takes a passkey alone, with a new id for the session', async () => {
      const { key } = await signedInWithKey(server, DEMO.coordinator);
      const browser = server.browser();
      const options = await askPasskey(browser);
      expect(options).toMatchObject({
        rpId: 'localhost',
        userVerification: 'required',
        allowCredentials: [],
      });
      const sids = async () =>
        (await server.query('SELECT sid FROM identity.sessions')).map(({ sid }) => sid);
      const before = await sids();
      const answer = await browser.post(SIGN_IN).send(key.answer(options)).expect(200);
      expect(answer.body).toMatchObject({ user: { name: 'Fatma Yıldız' }, secondFactor: 'on' });
      const after = await sids();
      expect(after.filter((sid: string) => !before.includes(sid))).toHaveLength(1);
      expect(after).toHaveLength(before.length);
      await browser.get(MEMBERS).expect(200);
      expect((await accountLinesOf(server, DEMO.coordinator)).at(-1)).toEqual([
        'signedIn',
        { by: 'passkey' },
      ]);
      expect((await browser.get(KEYS)).body.passkeys[0].lastUsedAt).toBe(server.clock.now().toISOString());
    });

    it('takes one as the second step, of whoever gave the password alone', async () => {
      const { key, codes } = await signedInWithKey(server, DEMO.coordinator);
      const foreign = await signedInWithKey(server, DEMO.focalPerson);
      const { browser, body } = await givePassword(server, DEMO.coordinator);
      expect(body).toMatchObject({ user: null, secondFactor: 'asked' });
      expect((await browser.get('/api/session/second-factor')).body).toEqual({
        app: false,
        passkey: true,
        recoveryCode: true,
      });
      expect((await askPasskey(browser)).allowCredentials.map(({ id }: { id: string }) => id)).toEqual([
        key.id,
      ]);
      const other = await enterByKey(browser, foreign.key);
      expect([other.status, other.body.code]).toEqual([401, 'signInFailed']);
      expect((await enterByKey(browser, key)).status).toBe(200);
      expect((await accountLinesOf(server, DEMO.coordinator)).at(-1)).toEqual([
        'signedIn',
        { secondStep: 'passkey' },
      ]);
      const lost = await givePassword(server, DEMO.coordinator);
      await giveCode(lost.browser, codes[0]!).expect(200);
    });

    it('says nothing of second steps to a stranger', async () => {
      expect((await server.browser().get('/api/session/second-factor')).status).toBe(404);
    });

    it.each([
      ['of another site', { origin: 'https://zicht.example.net' }],
      ['for another site', { rpId: 'example.net' }],
      ['without knowing who holds it', { isVerified: false }],
    ])('refuses an answer %s', async (_kind, said) => {
      const { key } = await signedInWithKey(server, DEMO.coordinator);
      const { browser, status, body } = await enterByKey(server.browser(), key, said);
      expect([status, body.code]).toEqual([401, 'signInFailed']);
      expect((await browser.get('/api/session')).body.user).toBeNull();
    });

    it('takes an answer once, in time, and to its own challenge', async () => {
      const { key } = await signedInWithKey(server, DEMO.coordinator);
      const browser = server.browser();
      const answer = key.answer(await askPasskey(browser));
      // All have read the challenge before any may take it.
      const answers = await whileRowsAreHeld(
        server,
        { by: 'SELECT 1 FROM identity.sessions FOR UPDATE', untilWaiting: 3 },
        () => Promise.all([0, 1, 2].map(() => browser.post(SIGN_IN).send(answer))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
      const stranger = server.browser();
      expect((await stranger.post(SIGN_IN).send(answer)).status).toBe(401);
      await askPasskey(stranger);
      expect((await stranger.post(SIGN_IN).send(answer)).status).toBe(401);
      const late = key.answer(await askPasskey(stranger));
      server.pass(5 * MINUTE);
      expect((await stranger.post(SIGN_IN).send(late)).status).toBe(401);
    });

    it('takes no answer whose challenge was answered wrongly before', async () => {
      const { key } = await signedInWithKey(server, DEMO.coordinator);
      const browser = server.browser();
      const options = await askPasskey(browser);
      await browser.post(SIGN_IN).send(new SoftwarePasskey().answer(options)).expect(401);
      expect((await browser.post(SIGN_IN).send(key.answer(options))).status).toBe(401);
    });

    it('refuses a key that counts less than before, and says so in the trail', async () => {
      const { key } = await signedInWithKey(server, DEMO.coordinator, new SoftwarePasskey(40));
      expect((await enterByKey(server.browser(), key)).status).toBe(200);
      for (const counter of [41, 7, 0])
        expect((await enterByKey(server.browser(), key, { counter })).status).toBe(401);
      expect((await accountLinesOf(server, DEMO.coordinator)).slice(-3)).toEqual(
        Array(3).fill(['passkeyRefused', {}]),
      );
      expect((await enterByKey(server.browser(), key, { counter: 60 })).status).toBe(200);
    });

    it('answers alike for an unknown key, a removed account and a wrong answer', async () => {
      const { key } = await signedInWithKey(server, DEMO.contributor);
      const bodyOf = async (tried: SoftwarePasskey, said = {}) => {
        const { status, body } = await enterByKey(server.browser(), tried, said);
        return { status, ...body, requestId: '' };
      };
      const wrong = await bodyOf(key, { isVerified: false });
      const unknown = await bodyOf(new SoftwarePasskey());
      await server.query('UPDATE identity.users SET disabled_at = now() WHERE email = $1', [
        DEMO.contributor,
      ]);
      const removed = await bodyOf(key);
      await server.query('UPDATE identity.users SET disabled_at = NULL WHERE email = $1', [DEMO.contributor]);
      expect(wrong).toMatchObject({ status: 401, code: 'signInFailed' });
      expect([unknown, removed]).toEqual([wrong, wrong]);
      expect((await accountLinesOf(server, DEMO.contributor)).at(-1)).toEqual(['passkeyAdded', {}]);
    });

    it('stops after fifty wrong answers from one address, and ten for one account; right ones do not count', async () => {
      const { key } = await signedInWithKey(server, DEMO.coordinator);
      const unknown = new SoftwarePasskey();
      expect((await enterByKey(server.browser(), key)).status).toBe(200);
      const statuses = [];
      for (let count = 0; count < 51; count += 1)
        statuses.push((await enterByKey(server.browser(), unknown)).status);
      expect(statuses).toEqual([...Array<number>(50).fill(401), 429]);
      expect((await enterByKey(server.browser(), key)).status).toBe(429);
      const { browser } = await givePassword(server, DEMO.coordinator);
      const own = [];
      for (let count = 0; count < 11; count += 1) own.push((await enterByKey(browser, unknown)).status);
      expect(own).toEqual([...Array<number>(10).fill(401), 429]);
    });

    it('lets a visitor ask for no more challenges than an office needs', async () => {
      const browser = server.browser();
      for (let count = 0; count < 300; count += 1) await askPasskey(browser);
      expect((await browser.post(CHALLENGE)).status).toBe(429);
    });
  });

  describe('a proof', () => {
    it('is given by a passkey as well as by the password', async () => {
      const { own, key } = await signedInWithKey(server, DEMO.coordinator);
      const foreign = await signedInWithKey(server, DEMO.focalPerson);
      server.pass(11 * MINUTE);
      const codeOf = async () => (await own.post(`${KEYS}/creation`)).body.code;
      expect(await codeOf()).toBe('proofNeeded');
      const other = await own.post(PROOF).send(foreign.key.answer(await askPasskey(own)));
      expect([other.status, other.body.faults]).toEqual([422, WRONG]);
      expect(await codeOf()).toBe('proofNeeded');
      const answer = key.answer(await askPasskey(own));
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
