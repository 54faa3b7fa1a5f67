import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accountLinesOf } from '../../../../../test/support/account-lines-of.js';
import { deliveredLetters } from '../../../../../test/support/delivered-letters.js';
import { DEMO } from '../../../../../test/support/worlds/demo-world.js';
import {
  codeAt,
  FACTOR,
  giveCode,
  givePassword,
  setUpApp,
} from '../../../../../test/support/second-steps.js';
import { SmtpProcess } from '../../../../../test/support/processes/smtp-process.js';
import { TestServer } from '../../../../../test/support/test-server.js';
import { DEMO_PASSWORD } from '../../../demo/domain/people.js';

const MINUTE = 60_000;
const WRONG = [{ path: '/code', code: 'wrongCode' }];
const MEMBERS = `/api/organisations/${DEMO.brug}/members`;

describe('a second factor', () => {
  let smtp: SmtpProcess;
  let server: TestServer;

  beforeAll(async () => {
    smtp = await SmtpProcess.start();
    server = await TestServer.start({ settings: smtp.settings });
  });
  afterAll(async () => {
    await server.stop();
    await smtp.stop();
  });
  beforeEach(() =>
    server.query(
      'TRUNCATE identity.attempts, identity.second_factors, identity.recovery_codes, identity.sessions',
    ),
  );

  describe('an app', () => {
    it('is set up with a code of it, and with a wrong one it is not', async () => {
      const own = await server.signedIn(DEMO.coordinator);
      expect((await own.get(FACTOR)).body).toEqual({
        isOn: false,
        since: null,
        hasPasskey: false,
        recoveryCodesLeft: 0,
        isRequired: false,
        isThroughProvider: false,
        mayChange: true,
      });
      expect((await own.put(FACTOR).send({ code: '123456' })).body.faults).toEqual(WRONG);
      const { body } = await own.post(`${FACTOR}/set-up`).expect(200);
      expect(body.uri).toContain(`otpauth://totp/Zicht%20op%20uitbuiting:`);
      expect(body.uri).toContain(`secret=${body.secret}`);
      expect(
        (await own.put(FACTOR).send({ code: codeAt(server, body.secret, 10 * MINUTE) })).body.faults,
      ).toEqual(WRONG);
      expect((await givePassword(server, DEMO.coordinator)).body.user).not.toBeNull();
      const { body: given } = await own
        .put(FACTOR)
        .send({ code: codeAt(server, body.secret) })
        .expect(200);
      expect(new Set(given.codes).size).toBe(10);
      expect((await own.get(FACTOR)).body).toMatchObject({ isOn: true, recoveryCodesLeft: 10 });
      expect((await own.get('/api/session')).body.secondFactor).toBe('on');
    });

    it('ends the other sign-ins, and is told by mail', async () => {
      const other = await server.signedIn(DEMO.coordinator);
      const { own } = await setUpApp(server, DEMO.coordinator);
      expect([(await own.get(MEMBERS)).status, (await other.get(MEMBERS)).status]).toEqual([200, 401]);
      expect((await deliveredLetters(server, smtp)).at(-1)?.text).toContain(
        'U logt voortaan in met twee stappen.',
      );
    });

    it('is replaced by another one only when that is confirmed', async () => {
      const { own, secret } = await setUpApp(server, DEMO.coordinator);
      const { body } = await own.post(`${FACTOR}/set-up`).expect(200);
      const { browser } = await givePassword(server, DEMO.coordinator);
      expect((await giveCode(browser, codeAt(server, body.secret))).body.faults).toEqual(WRONG);
      expect((await giveCode(browser, codeAt(server, secret))).status).toBe(200);
    });
  });

  describe('a change', () => {
    it('takes the password: switching off, and new recovery codes', async () => {
      const { own, codes } = await setUpApp(server, DEMO.boardMember);
      for (const path of ['removal', 'recovery-codes']) {
        const { body } = await own.post(`${FACTOR}/${path}`).send({ password: 'guess' });
        expect(body.faults).toEqual([{ path: '/password', code: 'wrongPassword' }]);
      }
      const renewed = await own
        .post(`${FACTOR}/recovery-codes`)
        .send({ password: DEMO_PASSWORD })
        .expect(200);
      expect(renewed.body.codes).toHaveLength(10);
      const { browser } = await givePassword(server, DEMO.boardMember);
      expect((await giveCode(browser, codes[0]!)).body.faults).toEqual(WRONG);
      expect((await giveCode(browser, renewed.body.codes[0])).status).toBe(200);
      await own.post(`${FACTOR}/removal`).send({ password: DEMO_PASSWORD }).expect(204);
      expect((await browser.get(MEMBERS)).status).toBe(401);
      expect((await givePassword(server, DEMO.boardMember)).body.user).not.toBeNull();
      expect(await server.query('SELECT 1 FROM identity.recovery_codes')).toEqual([]);
    });

    it('has a line in the trail, and so have passwords, signing in and signing out', async () => {
      const before = (await accountLinesOf(server, DEMO.contributor)).length;
      const { own, secret } = await setUpApp(server, DEMO.contributor);
      const { browser } = await givePassword(server, DEMO.contributor);
      await giveCode(browser, codeAt(server, secret)).expect(200);
      await browser.delete('/api/session').expect(204);
      await own.post(`${FACTOR}/recovery-codes`).send({ password: DEMO_PASSWORD }).expect(200);
      await own.post(`${FACTOR}/removal`).send({ password: DEMO_PASSWORD }).expect(204);
      const change = { current: DEMO_PASSWORD, password: 'paarse fiets in de regen' };
      await own.put('/api/profile/password').send(change).expect(204);
      await own.delete('/api/sessions').expect(204);
      expect((await accountLinesOf(server, DEMO.contributor)).slice(before)).toEqual([
        ['signedIn', {}],
        ['secondFactorSetUp', {}],
        ['signedIn', { secondStep: 'app' }],
        ['signedOut', {}],
        ['recoveryCodesRenewed', {}],
        ['secondFactorRemoved', {}],
        ['passwordChanged', {}],
        ['signedOutEverywhere', {}],
      ]);
    });

    it('of somebody without an organisation has its line too, and of somebody in two it has one in each', async () => {
      await server.signedIn(DEMO.inspector);
      await server.signedIn(DEMO.inTwo);
      const elsewhere = await server.query(
        `SELECT l.action FROM identity.account_lines l JOIN identity.users u ON u.id = l.user_id WHERE u.email = $1`,
        [DEMO.inspector],
      );
      expect(elsewhere).toEqual([{ action: 'account.signedIn' }]);
      const rows = await server.query(
        `SELECT DISTINCT a.organisation_id AS id FROM app.audit_entries a JOIN identity.users u ON u.id = a.actor_id
         WHERE u.email = $1 AND a.action = 'account.signedIn'`,
        [DEMO.inTwo],
      );
      expect(rows.map(({ id }) => id).sort()).toEqual([DEMO.municipality, DEMO.school].sort());
    });

    it('is read by its person, the newest first, and by nobody else', async () => {
      const { own, secret } = await setUpApp(server, DEMO.privacyOfficer);
      const { browser } = await givePassword(server, DEMO.privacyOfficer);
      await giveCode(browser, codeAt(server, secret)).expect(200);
      const { body } = await own.get('/api/profile/account-lines').expect(200);
      expect(body.lines.map(({ action }: { action: string }) => action).slice(0, 3)).toEqual([
        'account.signedIn',
        'account.secondFactorSetUp',
        'account.signedIn',
      ]);
      expect(body.lines[0]).toMatchObject({ isByPasskey: false, address: expect.stringMatching(/127/) });
      const other = await server.signedIn(DEMO.boardMember);
      const lines = JSON.stringify((await other.get('/api/profile/account-lines')).body);
      expect(lines).not.toContain(body.lines[0].id);
    });
  });
});

describe('a role that asks for a second factor', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start({ settings: { SECOND_FACTOR_ROLES: 'coordinator' } });
  });
  afterAll(() => server.stop());

  it('lets its holder do nothing but set one up, and keep it', async () => {
    const own = await server.signedIn(DEMO.coordinator);
    expect((await own.get('/api/session')).body.secondFactor).toBe('missing');
    for (const path of [MEMBERS, '/api/profile/sessions', '/api/rounds']) {
      const { status, body } = await own.get(path);
      expect([path, status, body.code]).toEqual([path, 403, 'secondFactorNeeded']);
    }
    expect((await own.get(FACTOR)).body.isRequired).toBe(true);
    const { body } = await own.post(`${FACTOR}/set-up`).expect(200);
    await own
      .put(FACTOR)
      .send({ code: codeAt(server, body.secret) })
      .expect(200);
    await own.get(MEMBERS).expect(200);
    const removal = await own.post(`${FACTOR}/removal`).send({ password: DEMO_PASSWORD });
    expect([removal.status, removal.body.code]).toEqual([403, 'secondFactorNeeded']);
  });

  it('asks nothing of the others', async () => {
    const other = await server.signedIn(DEMO.focalPerson);
    expect((await other.get('/api/session')).body.secondFactor).toBe('off');
    await other.get(MEMBERS).expect(200);
  });
});
