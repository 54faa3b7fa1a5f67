import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ownSessionListSchema } from '@zicht/shared/identity/account.contract';
import type { OwnSession } from '@zicht/shared/identity/account.contract';
import { DEMO } from '../../../../../test/support/worlds/demo-world.js';
import { SmtpProcess } from '../../../../../test/support/processes/smtp-process.js';
import { asAdmin } from '../../../../../test/support/test-database.js';
import { TestServer } from '../../../../../test/support/test-server.js';
import type { Browser } from '../../../../../test/support/test-server.js';
import { DEMO_PASSWORD } from '../../../demo/domain/people.js';
import { AccountQueries } from '../../account.queries.js';
import { DeliverAccountMail } from '../../../notifications/use-cases/mail/deliver-account-mail.js';

const HOUR = 3_600_000;
const NEW_PASSWORD = 'paarse fiets in de regen';
const UNKNOWN = 'niemand@nergens.example';

describe('one’s own account', () => {
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
  beforeEach(async () => {
    await query('TRUNCATE identity.attempts');
    smtp.taken.length = 0;
  });

  const query = (sql: string, values: unknown[] = []) =>
    asAdmin(async (client) => (await client.query(sql, values)).rows, server.database);
  const ask = (email: string) => server.browser().post('/api/password-reset').send({ email, locale: 'nl' });
  const complete = (token: string, password = NEW_PASSWORD) =>
    server.browser().post('/api/password-reset/completion').send({ token, password });
  const deliver = async () => {
    const before = smtp.taken.length;
    const sent = await server.app.get(DeliverAccountMail).execute();
    // The mail server says that it took a letter before it tells us which.
    await smtp.hasTaken(before + sent);
    return smtp.letters();
  };
  const asked = async (email: string) => {
    await ask(email).expect(204);
    const texts = (await deliver())
      .filter(({ to }) => [to].flat()[0]?.text === email)
      .map(({ text }) => text ?? '');
    return (
      texts
        .map((text) => /nieuw-wachtwoord#([\w-]+)/.exec(text)?.[1] ?? '')
        .findLast((token) => token !== '') ?? ''
    );
  };
  const mayLook = async (browser: Browser) => (await browser.get('/api/profile/sessions')).status === 200;
  const signIn = (email: string, password: string) =>
    server.browser().post('/api/session').send({ email, password });

  describe('a forgotten password', () => {
    it('is chosen anew by a letter, once, and ends every sign-in', async () => {
      const [one, other] = [await server.signedIn(DEMO.boardMember), await server.signedIn(DEMO.boardMember)];
      const colleague = await server.signedIn(DEMO.coordinator);
      const [first, second] = [await asked(DEMO.boardMember), await asked(DEMO.boardMember)];
      await complete(first).expect(204);
      for (const token of [first, second]) await complete(token).expect(404);
      expect([await mayLook(one), await mayLook(other), await mayLook(colleague)]).toEqual([
        false,
        false,
        true,
      ]);
      expect((await signIn(DEMO.boardMember, DEMO_PASSWORD)).status).toBe(401);
      expect((await signIn(DEMO.boardMember, NEW_PASSWORD)).status).toBe(200);
      const letter = (await deliver()).findLast(({ subject }) => subject?.startsWith('Er is iets'));
      expect(letter?.subject).toBe('Er is iets veranderd aan uw account');
      expect(letter?.text).toContain('Uw wachtwoord is gewijzigd. Was u dit niet?');
    });

    it('tells nobody who has an account: the same answer, the same rows, and a letter to whoever has one', async () => {
      const rows = async () =>
        (await query(
          `SELECT (SELECT count(*)::int FROM identity.letters) AS letters,
             (SELECT count(*)::int FROM identity.password_resets) AS resets`,
        )) as { letters: number; resets: number }[];
      const answers = [];
      const grown = [];
      for (const email of [DEMO.focalPerson, UNKNOWN]) {
        const [before] = await rows();
        answers.push(await ask(email));
        const [after] = await rows();
        grown.push({ letters: after!.letters - before!.letters, resets: after!.resets - before!.resets });
      }
      expect(grown).toEqual([
        { letters: 1, resets: 1 },
        { letters: 1, resets: 1 },
      ]);
      for (const { status, text, headers } of answers) {
        expect([status, text]).toEqual([204, '']);
        expect(Object.keys(headers).sort()).toEqual(Object.keys(answers[0]!.headers).sort());
      }
      const addresses = (await deliver()).map(({ to }) => [to].flat()[0]?.text);
      expect(addresses).toContain(DEMO.focalPerson);
      expect(addresses).not.toContain(UNKNOWN);
      expect(await query('SELECT 1 FROM identity.password_resets WHERE email = $1', [UNKNOWN])).toEqual([]);
      expect(await query('SELECT 1 FROM identity.letters WHERE email = $1', [UNKNOWN])).toEqual([]);
    });

    it('is not chosen with a link that is too old, forged, cut, or of an invitation', async () => {
      const token = await asked(DEMO.contributor);
      const forged = Buffer.from(token, 'base64url');
      forged[3]! ^= 1;
      const invitation = await server.browser().post('/api/invitation').send({ token });
      expect(invitation.status).toBe(404);
      const answers = [];
      for (const each of [forged.toString('base64url'), token.slice(1), 'eyJhbGciOiJub25lIn0.e30.'])
        answers.push(await complete(each));
      server.pass(HOUR);
      answers.push(await complete(token));
      for (const { status, body } of answers) {
        expect(status).toBe(404);
        expect({ ...body, requestId: '' }).toEqual({ ...answers[0]!.body, requestId: '' });
      }
      expect((await signIn(DEMO.contributor, DEMO_PASSWORD)).status).toBe(200);
    });

    it.each([
      ['passwordTooShort', 'kort'],
      ['passwordHasOwnWords', 'noor.bakker1'],
      ['passwordTooCommon', 'geheimgeheim'],
      ['passwordTooCommon', 'qwertyuiop12'],
    ])('is not %s: %s', async (code, password) => {
      const token = await asked(DEMO.contributor);
      const { status, body } = await complete(token, password);
      expect([status, body.faults]).toEqual([422, [{ path: '/password', code }]]);
      await complete(token, DEMO_PASSWORD).expect(204);
    });

    it('is asked for five times an hour, for whoever has an account and whoever has none', async () => {
      const answers = [];
      for (const email of [DEMO.privacyOfficer, UNKNOWN]) {
        for (let count = 0; count < 5; count += 1) await ask(email).expect(204);
        answers.push(await ask(email));
      }
      for (const { status, body } of answers) {
        expect(status).toBe(429);
        expect({ ...body, requestId: '' }).toEqual({ ...answers[0]!.body, requestId: '' });
      }
    });

    it('leaves the secret of its link in no table and no log', async () => {
      const token = await asked(DEMO.inTwo);
      const stored = await query(
        `SELECT row_to_json(l)::text AS row FROM identity.letters l
         UNION ALL SELECT row_to_json(r)::text FROM identity.password_resets r`,
      );
      expect(stored.length).toBeGreaterThan(0);
      for (const text of [JSON.stringify(stored), server.log.join()]) expect(text).not.toContain(token);
    });
  });

  describe('a password', () => {
    it('is changed by whoever knows it, and ends the other sign-ins', async () => {
      const [own, other] = [
        await server.signedIn(DEMO.privacyOfficer),
        await server.signedIn(DEMO.privacyOfficer),
      ];
      const change = (current: string, password = NEW_PASSWORD) =>
        own.put('/api/profile/password').send({ current, password });
      expect((await change('guess')).body.faults).toEqual([{ path: '/current', code: 'wrongPassword' }]);
      expect((await change(DEMO_PASSWORD, 'henk.mulder1')).body.faults).toEqual([
        { path: '/password', code: 'passwordHasOwnWords' },
      ]);
      await change(DEMO_PASSWORD).expect(204);
      expect([await mayLook(own), await mayLook(other)]).toEqual([true, false]);
      expect((await signIn(DEMO.privacyOfficer, NEW_PASSWORD)).status).toBe(200);
      expect((await deliver()).at(-1)?.text).toContain('Uw wachtwoord is gewijzigd.');
    });

    it('is not guessed at the door for changing it', async () => {
      const own = await server.signedIn(DEMO.inspector);
      const statuses = [];
      for (let count = 0; count < 11; count += 1)
        statuses.push(
          (await own.put('/api/profile/password').send({ current: 'guess', password: NEW_PASSWORD })).status,
        );
      expect(statuses.slice(0, 10).every((status) => status === 422)).toBe(true);
      expect(statuses[10]).toBe(429);
    });
  });

  describe('sign-ins', () => {
    const list = async (browser: Browser) =>
      (await browser.get('/api/profile/sessions').expect(200)).body.sessions as OwnSession[];

    it('are listed with their device, and ended one by one', async () => {
      await query('DELETE FROM identity.sessions');
      const phone = server.browser();
      await phone
        .post('/api/session')
        .set('User-Agent', 'Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0')
        .send({ email: DEMO.coordinator, password: DEMO_PASSWORD })
        .expect(200);
      const own = await server.signedIn(DEMO.coordinator);
      const sessions = await list(own);
      expect(ownSessionListSchema.safeParse({ sessions }).success).toBe(true);
      expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
      const other = sessions.find(({ isCurrent }) => !isCurrent)!;
      expect(other).toMatchObject({ browser: 'Firefox', system: 'Android' });
      const ids = await query('SELECT sid FROM identity.sessions');
      for (const { sid } of ids) expect(JSON.stringify(sessions)).not.toContain(sid);
      await own.delete(`/api/profile/sessions/${other.id}`).expect(204);
      expect([await mayLook(phone), await mayLook(own)]).toEqual([false, true]);
    });

    it('of somebody else answer as those that are none', async () => {
      const [own, colleague] = [
        await server.signedIn(DEMO.coordinator),
        await server.signedIn(DEMO.schoolCoordinator),
      ];
      const [foreign] = await list(colleague);
      const answers = [];
      for (const id of [foreign!.id, 'f'.repeat(32)])
        answers.push(await own.delete(`/api/profile/sessions/${id}`));
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
      expect({ ...answers[0]!.body, requestId: '' }).toEqual({ ...answers[1]!.body, requestId: '' });
      expect(await mayLook(colleague)).toBe(true);
    });
  });

  it('tells the platform’s screens the names of its own people, and no member’s', async () => {
    const accounts = server.app.get(AccountQueries);
    const idOf = async (email: string) => (await accounts.idOf(email)) ?? '';
    const [manager, member] = await Promise.all([idOf(DEMO.publicationManager), idOf(DEMO.coordinator)]);
    expect([...(await accounts.namesOfPlatform([manager, member, manager]))]).toEqual([
      [manager, 'Eva Brouwer'],
    ]);
  });
});
