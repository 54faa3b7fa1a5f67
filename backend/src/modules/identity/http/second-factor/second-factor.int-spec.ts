import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Secret } from 'otpauth';
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
import { whileRowsAreHeld } from '../../../../../test/support/while-rows-are-held.js';
import { DEMO_PASSWORD } from '../../../demo/domain/people.js';

const MINUTE = 60_000;
const WRONG = [{ path: '/code', code: 'wrongCode' }];
const MEMBERS = `/api/organisations/${DEMO.brug}/members`;

describe('the second step of signing in', () => {
  let smtp: SmtpProcess;
  let server: TestServer;
  let secret: string;
  let codes: string[];

  beforeAll(async () => {
    smtp = await SmtpProcess.start();
    server = await TestServer.start({ settings: smtp.settings });
    ({ secret, codes } = await setUpApp(server, DEMO.focalPerson));
  });
  afterAll(async () => {
    await server.stop();
    await smtp.stop();
  });
  beforeEach(async () => {
    await server.query('TRUNCATE identity.attempts');
    server.pass(MINUTE);
  });

  it('takes the password and a code, with a new id for the session', async () => {
    const { browser, body } = await givePassword(server, DEMO.focalPerson);
    expect(body).toMatchObject({ user: null, memberships: [], secondFactor: 'asked', idleUntil: null });
    const sids = async () => (await server.query('SELECT sid FROM identity.sessions')).map(({ sid }) => sid);
    const before = await sids();
    const answer = await giveCode(browser, codeAt(server, secret)).expect(200);
    expect(answer.body).toMatchObject({ user: { name: 'Bram de Wit' }, secondFactor: 'on' });
    expect((await sids()).filter((sid: string) => !before.includes(sid))).toHaveLength(1);
    await browser.get(MEMBERS).expect(200);
  });

  it('lets nobody in who gave the password alone', async () => {
    const { browser } = await givePassword(server, DEMO.focalPerson);
    for (const path of [MEMBERS, FACTOR, '/api/profile/sessions', '/api/rounds'])
      expect([path, (await browser.get(path)).status]).toEqual([path, 401]);
    expect((await browser.post(`${FACTOR}/set-up`)).status).toBe(401);
    expect((await browser.post('/api/session/extension')).status).toBe(401);
    expect((await browser.get('/api/session')).body.user).toBeNull();
  });

  it('wants the code within five minutes', async () => {
    const { browser } = await givePassword(server, DEMO.focalPerson);
    server.pass(5 * MINUTE);
    const late = await giveCode(browser, codeAt(server, secret));
    expect([late.status, late.body.code]).toEqual([401, 'signInFailed']);
    expect((await giveCode(server.browser(), codeAt(server, secret))).status).toBe(401);
  });

  it('takes a code once, also when two give it at the same time', async () => {
    const [one, other] = [
      await givePassword(server, DEMO.focalPerson),
      await givePassword(server, DEMO.focalPerson),
    ];
    const code = codeAt(server, secret);
    // Both are at the row before either may have it.
    const answers = await whileRowsAreHeld(
      server,
      { by: 'SELECT 1 FROM identity.second_factors FOR UPDATE', untilWaiting: 2 },
      () => Promise.all([giveCode(one.browser, code), giveCode(other.browser, code)]),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const { browser } = await givePassword(server, DEMO.focalPerson);
    expect((await giveCode(browser, code)).body.faults).toEqual(WRONG);
    expect((await giveCode(browser, codeAt(server, secret, -MINUTE / 2))).body.faults).toEqual(WRONG);
  });

  it('takes a recovery code in place of a lost device, however it is typed, once', async () => {
    const { browser } = await givePassword(server, DEMO.focalPerson);
    await giveCode(browser, ` ${codes[0]!.toUpperCase().replaceAll('-', ' ')}`).expect(200);
    expect((await browser.get(FACTOR)).body.recoveryCodesLeft).toBe(9);
    const again = await givePassword(server, DEMO.focalPerson);
    expect((await giveCode(again.browser, codes[0]!)).body.faults).toEqual(WRONG);
    expect((await deliveredLetters(server, smtp)).at(-1)?.text).toContain(
      'Er is ingelogd met een herstelcode.',
    );
  });

  it('stops guessing after ten codes, also after the password is given anew', async () => {
    const { browser } = await givePassword(server, DEMO.focalPerson);
    const statuses = [];
    for (let count = 0; count < 11; count += 1)
      statuses.push((await giveCode(browser, String(100_000 + count))).status);
    expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
    const again = await givePassword(server, DEMO.focalPerson);
    expect((await giveCode(again.browser, codeAt(server, secret))).status).toBe(429);
  });

  it('ends with a new password, also where the code is still to come', async () => {
    const { browser } = await givePassword(server, DEMO.focalPerson);
    const { browser: own } = await givePassword(server, DEMO.focalPerson);
    await giveCode(own, codeAt(server, secret)).expect(200);
    const change = { current: DEMO_PASSWORD, password: 'paarse fiets in de regen' };
    await own.put('/api/profile/password').send(change).expect(204);
    server.pass(MINUTE);
    expect((await giveCode(browser, codeAt(server, secret))).status).toBe(401);
    const back = { current: change.password, password: DEMO_PASSWORD };
    await own.put('/api/profile/password').send(back).expect(204);
  });

  it('leaves no secret and no code in a table, a log or the trail', async () => {
    const stored = await server.query(
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
