import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { DEMO, NOBODY } from '../../../../test/support/demo-world.js';
import { operationsOf } from '../../../../test/support/operations.js';
import { SmtpProcess } from '../../../../test/support/smtp-process.js';
import { asAdmin } from '../../../../test/support/test-database.js';
import { TestServer } from '../../../../test/support/test-server.js';
import type { Browser } from '../../../../test/support/test-server.js';
import { describeApi } from '../../../open-api.js';
import { DEMO_PASSWORD } from '../../demo/domain/people.js';
import { DeliverAccountMail } from '../../notifications/use-cases/mail/deliver-account-mail.js';

const MINUTE = 60_000;
const WRONG = [{ path: '/code', code: 'wrongCode' }];
const MEMBERS = `/api/organisations/${DEMO.brug}/members`;
const FACTOR = '/api/profile/second-factor';

/** How many connections wait for a lock. */
const WAITING = `SELECT count(*)::integer AS waiting FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;

describe('the second step of signing in', () => {
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
  beforeEach(() => query('TRUNCATE identity.attempts'));

  const query = (sql: string, values: unknown[] = []) =>
    asAdmin(async (client) => (await client.query(sql, values)).rows, server.database);
  const codeAt = (secret: string, later = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: server.clock.now().getTime() + later,
    });
  const password = async (email: string, browser = server.browser()) => {
    const { body } = await browser.post('/api/session').send({ email, password: DEMO_PASSWORD }).expect(200);
    return { browser, body };
  };
  const give = (browser: Browser, code: string) => browser.post('/api/session/second-factor').send({ code });
  /** Sets an app up for this person and gives its secret and the recovery codes. */
  const setUp = async (email: string, browser?: Browser) => {
    const own = browser ?? (await server.signedIn(email));
    const { body } = await own.post(`${FACTOR}/set-up`).expect(200);
    const answer = await own.put(FACTOR).send({ code: codeAt(body.secret) });
    expect(answer.status).toBe(200);
    // The code of this half minute is used.
    server.pass(MINUTE);
    return { own, secret: body.secret as string, codes: answer.body.codes as string[] };
  };
  const reset = () => query('TRUNCATE identity.second_factors, identity.recovery_codes, identity.sessions');

  describe('an app', () => {
    beforeEach(reset);

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
      expect((await own.put(FACTOR).send({ code: codeAt(body.secret, 10 * MINUTE) })).body.faults).toEqual(
        WRONG,
      );
      expect((await password(DEMO.coordinator)).body.user).not.toBeNull();
      const { body: given } = await own
        .put(FACTOR)
        .send({ code: codeAt(body.secret) })
        .expect(200);
      expect(new Set(given.codes).size).toBe(10);
      expect((await own.get(FACTOR)).body).toMatchObject({ isOn: true, recoveryCodesLeft: 10 });
      expect((await own.get('/api/session')).body.secondFactor).toBe('on');
    });

    it('ends the other sign-ins, and is told by mail', async () => {
      const other = await server.signedIn(DEMO.coordinator);
      const { own } = await setUp(DEMO.coordinator);
      expect([(await own.get(MEMBERS)).status, (await other.get(MEMBERS)).status]).toEqual([200, 401]);
      const before = smtp.taken.length;
      await smtp.hasTaken(before + (await server.app.get(DeliverAccountMail).execute()));
      expect((await smtp.letters()).at(-1)?.text).toContain('U logt voortaan in met twee stappen.');
    });

    it('is replaced by another one only when that is confirmed', async () => {
      const { own, secret } = await setUp(DEMO.coordinator);
      const { body } = await own.post(`${FACTOR}/set-up`).expect(200);
      const { browser } = await password(DEMO.coordinator);
      expect((await give(browser, codeAt(body.secret))).body.faults).toEqual(WRONG);
      expect((await give(browser, codeAt(secret))).status).toBe(200);
    });
  });

  describe('signing in', () => {
    let secret: string;
    let codes: string[];

    beforeAll(async () => {
      await reset();
      ({ secret, codes } = await setUp(DEMO.focalPerson));
    });
    beforeEach(() => server.pass(MINUTE));

    it('takes the password and a code, with a new id for the session', async () => {
      const { browser, body } = await password(DEMO.focalPerson);
      expect(body).toMatchObject({ user: null, memberships: [], secondFactor: 'asked', idleUntil: null });
      const sids = async () => (await query('SELECT sid FROM identity.sessions')).map(({ sid }) => sid);
      const before = await sids();
      const answer = await give(browser, codeAt(secret)).expect(200);
      expect(answer.body).toMatchObject({ user: { name: 'Bram de Wit' }, secondFactor: 'on' });
      expect((await sids()).filter((sid: string) => !before.includes(sid))).toHaveLength(1);
      await browser.get(MEMBERS).expect(200);
    });

    it('lets nobody in who gave the password alone', async () => {
      const { browser } = await password(DEMO.focalPerson);
      for (const path of [MEMBERS, FACTOR, '/api/profile/sessions', '/api/rounds'])
        expect([path, (await browser.get(path)).status]).toEqual([path, 401]);
      expect((await browser.post(`${FACTOR}/set-up`)).status).toBe(401);
      expect((await browser.post('/api/session/extension')).status).toBe(401);
      expect((await browser.get('/api/session')).body.user).toBeNull();
    });

    it('wants the code within five minutes', async () => {
      const { browser } = await password(DEMO.focalPerson);
      server.pass(5 * MINUTE);
      const late = await give(browser, codeAt(secret));
      expect([late.status, late.body.code]).toEqual([401, 'signInFailed']);
      expect((await give(server.browser(), codeAt(secret))).status).toBe(401);
    });

    it('takes a code once, also when two give it at the same time', async () => {
      const [one, other] = [await password(DEMO.focalPerson), await password(DEMO.focalPerson)];
      const code = codeAt(secret);
      const answers = await asAdmin(async (client) => {
        await client.query('BEGIN');
        await client.query('SELECT 1 FROM identity.second_factors FOR UPDATE');
        const both = Promise.all([give(one.browser, code), give(other.browser, code)]);
        // Both are at the row before either may have it; another connection looks, for a transaction sees them once.
        let waiting = 0;
        while (waiting < 2) [{ waiting }] = await query(WAITING);
        await client.query('COMMIT');
        return both;
      }, server.database);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
      const { browser } = await password(DEMO.focalPerson);
      expect((await give(browser, code)).body.faults).toEqual(WRONG);
      expect((await give(browser, codeAt(secret, -MINUTE / 2))).body.faults).toEqual(WRONG);
    });

    it('takes a recovery code in place of a lost device, however it is typed, once', async () => {
      const { browser } = await password(DEMO.focalPerson);
      await give(browser, ` ${codes[0]!.toUpperCase().replaceAll('-', ' ')}`).expect(200);
      expect((await browser.get(FACTOR)).body.recoveryCodesLeft).toBe(9);
      const again = await password(DEMO.focalPerson);
      expect((await give(again.browser, codes[0]!)).body.faults).toEqual(WRONG);
      const before = smtp.taken.length;
      await smtp.hasTaken(before + (await server.app.get(DeliverAccountMail).execute()));
      expect((await smtp.letters()).at(-1)?.text).toContain('Er is ingelogd met een herstelcode.');
    });

    it('stops guessing after ten codes, also after the password is given anew', async () => {
      const { browser } = await password(DEMO.focalPerson);
      const statuses = [];
      for (let count = 0; count < 11; count += 1)
        statuses.push((await give(browser, String(100_000 + count))).status);
      expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
      const again = await password(DEMO.focalPerson);
      expect((await give(again.browser, codeAt(secret))).status).toBe(429);
    });

    it('ends with a new password, also where the code is still to come', async () => {
      const { browser } = await password(DEMO.focalPerson);
      const { browser: own } = await password(DEMO.focalPerson);
      await give(own, codeAt(secret)).expect(200);
      const change = { current: DEMO_PASSWORD, password: 'paarse fiets in de regen' };
      await own.put('/api/profile/password').send(change).expect(204);
      server.pass(MINUTE);
      expect((await give(browser, codeAt(secret))).status).toBe(401);
      const back = { current: change.password, password: DEMO_PASSWORD };
      await own.put('/api/profile/password').send(back).expect(204);
    });

    it('leaves no secret and no code in a table, a log or the trail', async () => {
      const stored = await query(
        `SELECT row_to_json(f)::text AS row FROM identity.second_factors f
         UNION ALL SELECT row_to_json(r)::text FROM identity.recovery_codes r
         UNION ALL SELECT row_to_json(l)::text FROM identity.letters l
         UNION ALL SELECT row_to_json(s)::text FROM identity.sessions s
         UNION ALL SELECT row_to_json(a)::text FROM app.audit_entries a`,
      );
      const bytes = Buffer.from(Secret.fromBase32(secret).bytes);
      const canaries = [
        secret,
        bytes.toString('hex'),
        ...codes,
        ...codes.map((code) => code.replaceAll('-', '')),
      ];
      for (const text of [JSON.stringify(stored), server.log.join()])
        for (const canary of canaries) expect(text).not.toContain(canary);
      expect(server.log.join()).toContain('second-factor');
    });
  });

  describe('a change', () => {
    beforeEach(reset);

    it('takes the password: switching off, and new recovery codes', async () => {
      const { own, codes } = await setUp(DEMO.boardMember);
      for (const path of ['removal', 'recovery-codes']) {
        const { body } = await own.post(`${FACTOR}/${path}`).send({ password: 'guess' });
        expect(body.faults).toEqual([{ path: '/password', code: 'wrongPassword' }]);
      }
      const renewed = await own
        .post(`${FACTOR}/recovery-codes`)
        .send({ password: DEMO_PASSWORD })
        .expect(200);
      expect(renewed.body.codes).toHaveLength(10);
      const { browser } = await password(DEMO.boardMember);
      expect((await give(browser, codes[0]!)).body.faults).toEqual(WRONG);
      expect((await give(browser, renewed.body.codes[0])).status).toBe(200);
      await own.post(`${FACTOR}/removal`).send({ password: DEMO_PASSWORD }).expect(204);
      expect((await browser.get(MEMBERS)).status).toBe(401);
      expect((await password(DEMO.boardMember)).body.user).not.toBeNull();
      expect(await query('SELECT 1 FROM identity.recovery_codes')).toEqual([]);
    });

    it('has a line in the trail, and so have passwords, signing in and signing out', async () => {
      const lines = async () =>
        (
          await query(
            `SELECT a.action, a.details FROM app.audit_entries a JOIN identity.users u ON u.id = a.actor_id
             WHERE u.email = $1 AND a.action LIKE 'account.%' ORDER BY a.at, a.id`,
            [DEMO.contributor],
          )
        ).map(({ action, details }) => [action.slice('account.'.length), details]);
      const before = (await lines()).length;
      const { own, secret } = await setUp(DEMO.contributor);
      const { browser } = await password(DEMO.contributor);
      await give(browser, codeAt(secret)).expect(200);
      await browser.delete('/api/session').expect(204);
      await own.post(`${FACTOR}/recovery-codes`).send({ password: DEMO_PASSWORD }).expect(200);
      await own.post(`${FACTOR}/removal`).send({ password: DEMO_PASSWORD }).expect(204);
      const change = { current: DEMO_PASSWORD, password: 'paarse fiets in de regen' };
      await own.put('/api/profile/password').send(change).expect(204);
      await own.delete('/api/sessions').expect(204);
      expect((await lines()).slice(before)).toEqual([
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
      const elsewhere = await query(
        `SELECT l.action FROM identity.account_lines l JOIN identity.users u ON u.id = l.user_id WHERE u.email = $1`,
        [DEMO.inspector],
      );
      expect(elsewhere).toEqual([{ action: 'account.signedIn' }]);
      const rows = await query(
        `SELECT DISTINCT a.organisation_id AS id FROM app.audit_entries a JOIN identity.users u ON u.id = a.actor_id
         WHERE u.email = $1 AND a.action = 'account.signedIn'`,
        [DEMO.inTwo],
      );
      expect(rows.map(({ id }) => id).sort()).toEqual([DEMO.municipality, DEMO.school].sort());
    });

    it('is read by its person, the newest first, and by nobody else', async () => {
      const { own, secret } = await setUp(DEMO.privacyOfficer);
      const { browser } = await password(DEMO.privacyOfficer);
      await give(browser, codeAt(secret)).expect(200);
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
    const timestamp = server.clock.now().getTime();
    const code = new TOTP({ secret: Secret.fromBase32(body.secret) }).generate({ timestamp });
    await own.put(FACTOR).send({ code }).expect(200);
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

describe('what is hard to undo', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  /** Each with somebody who may do it; the bodies are judged later, so that nothing is done here. */
  const STEPS = [
    [DEMO.coordinator, 'post', `${FACTOR}/set-up`],
    [DEMO.coordinator, 'post', '/api/profile/account-ending'],
    [DEMO.coordinator, 'post', '/api/profile/passkeys/creation'],
    [DEMO.coordinator, 'delete', `/api/profile/passkeys/${NOBODY}`],
    [DEMO.coordinator, 'put', `/api/organisations/${DEMO.brug}/people/${NOBODY}/roles`],
    [DEMO.coordinator, 'put', `/api/organisations/${DEMO.brug}/people/${NOBODY}/deputy`],
    [DEMO.coordinator, 'post', `/api/organisations/${DEMO.brug}/people/${NOBODY}/removal`],
    [DEMO.coordinator, 'put', `/api/organisations/${DEMO.brug}/identity-provider`],
    [DEMO.coordinator, 'post', `/api/organisations/${DEMO.brug}/identity-provider/test`],
    [DEMO.coordinator, 'post', `/api/organisations/${DEMO.brug}/identity-provider/switch`],
    [DEMO.coordinator, 'post', `/api/organisations/${DEMO.brug}/trail/exports`],
    [DEMO.coordinator, 'post', `/api/organisations/${DEMO.brug}/assessments/2027/wiped-texts`],
    [
      DEMO.coordinator,
      'post',
      `/api/organisations/${DEMO.brug}/plan/actions/${NOBODY}/comments/${NOBODY}/wipe`,
    ],
    [DEMO.coordinator, 'post', `/api/organisations/${DEMO.brug}/exports`],
    [DEMO.coordinator, 'post', `/api/organisations/${DEMO.brug}/departure`],
    [DEMO.publicationManager, 'post', '/api/publications/2026/publishing'],
    [DEMO.frameworkManager, 'post', `/api/framework-drafts/${NOBODY}/publishing`],
    [DEMO.administrator, 'put', `/api/platform/organisations/${DEMO.brug}/standing`],
    [DEMO.administrator, 'post', '/api/platform/successions'],
    [DEMO.administrator, 'post', '/api/platform/trail/exports'],
    [DEMO.administrator, 'delete', `/api/platform/successions/${NOBODY}`],
    [DEMO.administrator, 'put', `/api/platform/recoveries/${DEMO.brug}`],
    [DEMO.administrator, 'post', `/api/platform/recoveries/${DEMO.brug}/confirmation`],
    [DEMO.administrator, 'post', '/api/platform/inspectorates'],
    [DEMO.inspectorateCoordinator, 'put', `/api/inspectorates/{own}/people/${NOBODY}/roles`],
    [DEMO.inspectorateCoordinator, 'post', `/api/inspectorates/{own}/people/${NOBODY}/removal`],
    [DEMO.inspectorateCoordinator, 'post', '/api/inspectorates/{own}/trail/exports'],
  ] as const;

  it.each(STEPS)('wants a proof of ten minutes at most: %s %s %s', async (email, method, path) => {
    const own = await server.signedIn(email);
    const { memberships } = (await own.get('/api/session')).body;
    const address = path.replace('{own}', memberships[0].bodyId);
    const codeOf = async () => (await own[method](address).send({})).body.code;
    server.pass(9 * MINUTE);
    expect(await codeOf()).not.toBe('proofNeeded');
    server.pass(MINUTE);
    expect(await codeOf()).toBe('proofNeeded');
    const wrong = await own.post('/api/session/proof').send({ password: 'guess' });
    expect(wrong.body.faults).toEqual([{ path: '/password', code: 'wrongPassword' }]);
    expect(await codeOf()).toBe('proofNeeded');
    await own.post('/api/session/proof').send({ password: DEMO_PASSWORD }).expect(204);
    expect(await codeOf()).not.toBe('proofNeeded');
  });

  it('tells nobody by it what they may not see', async () => {
    const own = await server.signedIn(DEMO.coordinator);
    server.pass(11 * MINUTE);
    const foreign = await own.post(`/api/organisations/${DEMO.school}/people/${NOBODY}/removal`).send({});
    expect([foreign.status, foreign.body.code]).toEqual([404, 'notFound']);
    expect((await own.post('/api/publications/2026/publishing').send({})).body.code).toBe('forbidden');
  });

  it('is asked of every route that says so, and says so in the description of the API', async () => {
    const wanted = operationsOf(await describeApi()).filter(({ operation }) => 'x-fresh-proof' in operation);
    expect(wanted).toHaveLength(STEPS.length);
  });
});
