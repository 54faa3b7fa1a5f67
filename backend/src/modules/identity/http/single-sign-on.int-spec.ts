import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { DEMO } from '../../../../test/support/demo-world.js';
import { CLIENT, ProviderProcess, visitProvider } from '../../../../test/support/provider-process.js';
import type { ProviderPerson } from '../../../../test/support/provider-process.js';
import { SmtpProcess } from '../../../../test/support/smtp-process.js';
import { asAdmin } from '../../../../test/support/test-database.js';
import { TestServer } from '../../../../test/support/test-server.js';
import type { Browser } from '../../../../test/support/test-server.js';
import { DEMO_PASSWORD } from '../../demo/domain/people.js';
import { DeliverAccountMail } from '../../notifications/use-cases/mail/deliver-account-mail.js';

const MINUTE = 60_000;
const PROVIDER = `/api/organisations/${DEMO.brug}/identity-provider`;
const MEMBERS = `/api/organisations/${DEMO.brug}/members`;
const COORDINATOR = DEMO.coordinator;
const FOCAL = DEMO.focalPerson;

const SETTINGS = {
  ...CLIENT,
  roleClaim: null,
  roleMapping: [],
  letsNewcomersIn: false,
  trustsSecondStep: false,
  secondStepLevel: null,
};
const MAPPING = {
  roleClaim: 'groups',
  roleMapping: [
    { value: 'zicht invullen', role: 'contributor' },
    { value: 'zicht bestuur', role: 'boardMember' },
    { value: 'zicht beheer', role: 'coordinator' },
  ],
};

describe('signing in through the provider of an organisation', () => {
  let smtp: SmtpProcess;
  let server: TestServer;
  let provider: ProviderProcess;
  let other: ProviderProcess;
  let coordinator: Browser;
  let code: string;
  let back: string;

  const query = (sql: string, values: unknown[] = []) =>
    asAdmin(async (client) => (await client.query(sql, values)).rows, server.database);
  const shown = async () => (await coordinator.get(PROVIDER).expect(200)).body;
  const setUp = async (change: object = {}) => {
    const { version, hasSecret } = await shown();
    const { clientSecret, ...rest } = SETTINGS;
    const body = {
      ...rest,
      issuer: provider.issuer,
      version,
      ...(hasSecret ? {} : { clientSecret }),
      ...change,
    };
    return coordinator.put(PROVIDER).send(body);
  };
  const turn = async (isOn: boolean, allowsLocalAccounts = true) =>
    coordinator
      .post(`${PROVIDER}/switch`)
      .send({ version: (await shown()).version, isOn, allowsLocalAccounts });
  const start = (browser: Browser, given: object = {}) =>
    browser.post('/api/session/organisation').send({ code, ...given });
  const comeBack = (browser: Browser, address: URL, of = code) =>
    browser
      .post('/api/session/organisation/return')
      .send({ code: of, query: address.search.replace(/^\?/, '') });
  /** Signs in as this person of the provider. */
  const signIn = async (person: string, browser = server.browser()) => {
    await provider.change({ person });
    const { body } = await start(browser).expect(200);
    return { browser, answer: await comeBack(browser, await visitProvider(body.address, back)) };
  };
  const test = async () => {
    const begun = await coordinator.post(`${PROVIDER}/test`).send({});
    if (begun.status !== 200) return begun;
    return comeBack(coordinator, await visitProvider(begun.body.address, back));
  };
  const people = (change: Readonly<Record<string, ProviderPerson>> = {}) =>
    provider.change({
      people: {
        fatma: { name: 'Fatma', email: COORDINATOR, email_verified: true, groups: ['zicht beheer'] },
        bram: { name: 'Bram', email: FOCAL, email_verified: true, groups: ['zicht invullen'] },
        nieuw: { name: 'Noor Nieuw', email: 'noor@nieuw.example', email_verified: true, groups: [] },
        ...change,
      },
      person: 'fatma',
      amr: ['pwd'],
      lag: 0,
      saysInstead: {},
    });
  const trail = async (action: string) =>
    query(
      `SELECT details FROM app.audit_entries WHERE organisation_id = $1 AND action = $2 ORDER BY number`,
      [DEMO.brug, action],
    );
  const rolesOf = async (email: string) =>
    (
      await query(
        `SELECT m.roles FROM identity.memberships m JOIN identity.users u ON u.id = m.user_id
         WHERE u.email = $1 AND m.organisation_id = $2 AND m.ended_at IS NULL`,
        [email, DEMO.brug],
      )
    )[0]?.roles;

  beforeAll(async () => {
    smtp = await SmtpProcess.start();
    server = await TestServer.start({ settings: smtp.settings });
    [provider, other] = [await ProviderProcess.start(), await ProviderProcess.start()];
    coordinator = await server.signedIn(COORDINATOR);
    await people();
  });
  afterAll(async () => {
    await server.stop();
    await Promise.all([provider.stop(), other.stop(), smtp.stop()]);
  });
  beforeEach(async () => {
    await query('TRUNCATE identity.attempts');
    await people();
  });

  describe('being set up', () => {
    it('wants a proof, a coordinator and an address that may be asked', async () => {
      expect(await shown()).toMatchObject({ version: 0, state: 'setUp', test: null, hasSecret: false });
      for (const issuer of ['http://intern.example', 'https://a:b@provider.example', 'http://10.0.0.1'])
        expect((await setUp({ issuer })).body.faults).toEqual([{ path: '/issuer', code: 'addressRefused' }]);
      expect((await setUp({ clientSecret: undefined })).body.faults).toEqual([
        { path: '/clientSecret', code: 'required' },
      ]);
      server.pass(11 * MINUTE);
      expect((await setUp()).body.code).toBe('proofNeeded');
      coordinator = await server.signedIn(COORDINATOR);
      await query(
        `UPDATE identity.memberships SET deputy_until = '2027-12-31' WHERE organisation_id = $1 AND user_id =
           (SELECT id FROM identity.users WHERE email = $2)`,
        [DEMO.brug, DEMO.contributor],
      );
      const deputy = await server.signedIn(DEMO.contributor);
      expect((await deputy.get(PROVIDER)).status).toBe(200);
      expect((await deputy.post(`${PROVIDER}/test`).send({})).status).toBe(403);
    });

    it('keeps the secret sealed, shows it nowhere and cannot be switched on untested', async () => {
      expect((await setUp()).status).toBe(204);
      const found = await shown();
      expect(found).toMatchObject({ version: 1, state: 'setUp', hasSecret: true });
      expect(JSON.stringify(found)).not.toContain(CLIENT.clientSecret);
      const [row] = await query('SELECT client_secret, sign_in_code FROM identity.identity_providers');
      expect(row.client_secret.toString('latin1')).not.toContain(CLIENT.clientSecret);
      expect(found.signInAddress).toBe(`http://localhost:3000/inloggen/organisatie/${row.sign_in_code}`);
      code = row.sign_in_code;
      back = found.returnAddress;
      expect((await turn(true)).body.faults).toEqual([{ path: '/isOn', code: 'notTested' }]);
      expect((await start(server.browser())).status).toBe(404);
    });

    it('says what failed in a test', async () => {
      const outcome = async () => [(await test()).status, (await shown()).test.fault, (await shown()).state];
      // The provider does not know where to send people back, so nobody comes back.
      await provider.registerAt('http://localhost:3000/elders');
      await expect(test()).rejects.toThrow('The provider stopped with 400');
      expect((await shown()).test).toMatchObject({ endedAt: null, fault: null });
      await provider.registerAt(back);
      await setUp({ clientSecret: 'wrong' });
      expect(await outcome()).toEqual([200, 'wrongSecret', 'setUp']);
      await setUp({ clientSecret: CLIENT.clientSecret, issuer: `${provider.issuer}/nergens` });
      expect(await outcome()).toEqual([422, 'notFound', 'setUp']);
      await setUp({ issuer: provider.issuer });
      await provider.change({ saysInstead: { issuer: other.issuer } });
      expect(await outcome()).toEqual([422, 'otherIssuer', 'setUp']);
      await provider.change({ saysInstead: { authorization_endpoint: 'javascript:alert(1)' } });
      expect(await outcome()).toEqual([422, 'addressRefused', 'setUp']);
      await people({ fatma: { name: 'Fatma', email: COORDINATOR, email_verified: false } });
      expect(await outcome()).toEqual([200, 'noAddress', 'setUp']);
      await people();
      await setUp({ roleClaim: 'nothing' });
      expect(await outcome()).toEqual([200, 'noRoleClaim', 'setUp']);
    });

    it('is switched on after a test that went well, and off again by other settings', async () => {
      await setUp({ ...MAPPING, trustsSecondStep: true });
      await provider.change({ amr: ['pwd', 'mfa'] });
      expect((await test()).body).toMatchObject({ fault: null, returnPath: '/beheer/inloggen' });
      expect(await shown()).toMatchObject({
        state: 'tested',
        test: { fault: null, roles: ['coordinator'], secondStep: true },
      });
      expect((await turn(true)).status).toBe(204);
      expect((await setUp({ clientId: 'another' })).status).toBe(204);
      expect(await shown()).toMatchObject({ state: 'setUp', test: null });
      expect(await trail('provider.switchedOff')).toHaveLength(1);
      await setUp();
      await test();
      await turn(true);
      expect((await shown()).state).toBe('on');
    });
  });

  describe('coming in', () => {
    it('opens this organisation, with a new id for the session, and goes on to the page that was wanted', async () => {
      const browser = server.browser();
      await provider.change({ person: 'bram' });
      const { body } = await start(browser, { returnPath: '/verbeterplan?weergave=bord' }).expect(200);
      expect(body.address).toContain('code_challenge_method=S256');
      const sids = async () => (await query('SELECT sid FROM identity.sessions')).map(({ sid }) => sid);
      const before = await sids();
      const answer = await comeBack(browser, await visitProvider(body.address, back));
      expect(answer.body).toMatchObject({
        fault: null,
        returnPath: '/verbeterplan?weergave=bord',
        session: { user: { name: 'Bram de Wit' }, signInCode: code },
      });
      expect((await sids()).filter((sid: string) => !before.includes(sid))).toHaveLength(1);
      await browser.get(MEMBERS).expect(200);
      expect((await trail('account.signedInByProvider')).at(-1)).toEqual({ details: { secondStep: false } });
    });

    it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
      'goes to no other address than of this service: %s',
      async (returnPath) => {
        expect((await start(server.browser(), { returnPath })).status).toBe(422);
      },
    );

    it('opens nothing of others: the provider vouches for its own organisation alone', async () => {
      await query(
        `INSERT INTO identity.memberships (id, user_id, kind, organisation_id, roles, created_at)
         SELECT gen_random_uuid(), id, 'organisation', $2, '{coordinator}', now() FROM identity.users WHERE email = $1`,
        [FOCAL, DEMO.school],
      );
      const { browser, answer } = await signIn('bram');
      expect(answer.body.session.memberships).toHaveLength(1);
      expect((await browser.get(`/api/organisations/${DEMO.school}/members`)).status).toBe(404);
      expect((await browser.post('/api/profile/second-factor/set-up').send({})).status).toBe(403);
      const { body: factor } = await browser.get('/api/profile/second-factor').expect(200);
      expect(factor).toMatchObject({ isThroughProvider: true, mayChange: false });
    });

    it('refuses another state, another nonce, and what was brought before', async () => {
      const tried = async (
        change: (address: URL) => void,
        after: (address: URL) => void = () => undefined,
      ) => {
        const browser = server.browser();
        await provider.change({ person: 'bram' });
        const { body } = await start(browser).expect(200);
        const out = new URL(body.address);
        change(out);
        const home = await visitProvider(out.href, back);
        after(home);
        const answer = await comeBack(browser, home);
        return [answer.body.fault, answer.body.session.user, (await comeBack(browser, home)).status];
      };
      const no = ['wrongToken', null, 401];
      const asked = async () =>
        new URL((await start(server.browser()).expect(200)).body.address).searchParams;
      const [one, another] = [await asked(), await asked()];
      for (const key of ['state', 'nonce', 'code_challenge']) expect(one.get(key)).not.toBe(another.get(key));
      expect(
        await tried(
          () => undefined,
          (home) => home.searchParams.set('state', 'another'),
        ),
      ).toEqual(no);
      expect(await tried((out) => out.searchParams.set('state', 'another'))).toEqual(no);
      expect(await tried((out) => out.searchParams.set('nonce', 'another'))).toEqual(no);
      expect(
        await tried(
          () => undefined,
          (home) => home.searchParams.set('iss', other.issuer),
        ),
      ).toEqual(no);
      expect(await tried((out) => out.searchParams.set('code_challenge', 'x'.repeat(43)))).toEqual([
        'noToken',
        null,
        401,
      ]);
    });

    it('refuses a code that was used, of another client, or brought by another browser', async () => {
      const first = server.browser();
      await provider.change({ person: 'bram' });
      const { body } = await start(first).expect(200);
      const home = await visitProvider(body.address, back);
      expect((await comeBack(server.browser(), home)).status).toBe(401);
      expect((await comeBack(first, home)).body.fault).toBeNull();
      expect((await comeBack(first, home)).status).toBe(401);
      // The same code once more, in a conversation of one's own.
      const injected = async (foreign: string) => {
        const browser = server.browser();
        const begun = await start(browser).expect(200);
        const own = await visitProvider(begun.body.address, back);
        own.searchParams.set('code', foreign);
        return (await comeBack(browser, own)).body.fault;
      };
      expect(await injected(home.searchParams.get('code') ?? '')).toBe('noToken');
      const elsewhere = new URL((await start(server.browser()).expect(200)).body.address);
      elsewhere.searchParams.set('client_id', 'somebody-else');
      const foreign = await visitProvider(elsewhere.href, back);
      expect(await injected(foreign.searchParams.get('code') ?? '')).toBe('noToken');
    });

    it('takes a new key of the provider at once, and no token that is too old', async () => {
      const browser = server.browser();
      await provider.change({ person: 'bram' });
      const { body } = await start(browser).expect(200);
      await provider.rotate();
      expect((await comeBack(browser, await visitProvider(body.address, back))).body.fault).toBeNull();
      await provider.change({ lag: 3600 });
      expect((await signIn('bram')).answer.body.fault).toBe('wrongToken');
    });

    it('ends after ten minutes at the provider, and for whoever names another organisation', async () => {
      const browser = server.browser();
      const { body } = await start(browser).expect(200);
      const home = await visitProvider(body.address, back);
      expect((await comeBack(browser, home, 'aaaaa-aaaaa')).status).toBe(401);
      const late = server.browser();
      const again = await visitProvider((await start(late).expect(200)).body.address, back);
      server.pass(10 * MINUTE);
      expect((await comeBack(late, again)).status).toBe(401);
      coordinator = await server.signedIn(COORDINATOR);
    });

    it('answers alike for a short name that there is not and one that is off', async () => {
      const unknown = await start(server.browser(), { code: 'aaaaa-aaaaa' });
      await turn(false);
      const off = await start(server.browser());
      expect([unknown.status, off.status]).toEqual([404, 404]);
      expect({ ...unknown.body, requestId: '' }).toEqual({ ...off.body, requestId: '' });
      await turn(true);
    });
  });

  describe('who comes in', () => {
    it('is found by the name that the provider has for them, never by an address that it does not vouch for', async () => {
      await people({
        boef: { name: 'Boef', email: COORDINATOR, email_verified: false, groups: ['zicht beheer'] },
        // The address went to somebody else: the account stays with whom it was.
        opvolger: { name: 'Opvolger', email: FOCAL, email_verified: true },
        bram: {
          name: 'Bram',
          email: 'anders@debrug.example',
          email_verified: true,
          groups: ['zicht invullen'],
        },
      });
      expect((await signIn('boef')).answer.body).toMatchObject({
        fault: 'notInvited',
        session: { user: null },
      });
      expect((await signIn('opvolger')).answer.body.fault).toBe('notInvited');
      expect((await signIn('bram')).answer.body.session.user.name).toBe('Bram de Wit');
    });

    it('is invited first, unless the organisation lets newcomers in', async () => {
      await people({
        nieuw: {
          name: 'Noor Nieuw',
          email: 'noor@nieuw.example',
          email_verified: true,
          groups: ['zicht invullen'],
        },
      });
      expect((await signIn('nieuw')).answer.body.fault).toBe('notInvited');
      await coordinator
        .post(`/api/organisations/${DEMO.brug}/invitations`)
        .send({ email: 'noor@nieuw.example', roles: ['focalPerson'], locale: 'nl' })
        .expect(204);
      await server.app.get(DeliverAccountMail).execute();
      const token = /uitnodiging#(\S+)/.exec((await smtp.letters()).at(-1)?.text ?? '')?.[1];
      const opened = await server.browser().post('/api/invitation').send({ token }).expect(200);
      expect(opened.body.signInCode).toBe(code);
      const { answer } = await signIn('nieuw');
      expect(answer.body.session).toMatchObject({ user: { name: 'Noor Nieuw' } });
      expect(await rolesOf('noor@nieuw.example')).toEqual(['focalPerson']);
      expect(
        (
          await query('SELECT accepted_at FROM identity.invitations WHERE email = $1', ['noor@nieuw.example'])
        )[0].accepted_at,
      ).not.toBeNull();
      await setUp({ ...MAPPING, trustsSecondStep: true, letsNewcomersIn: true });
      await test();
      await turn(true);
      await people({
        vers: {
          name: 'Vera Vers',
          email: 'vera@vers.example',
          email_verified: true,
          groups: ['zicht bestuur'],
        },
        kaal: { name: 'Kaal', email: 'kaal@vers.example', email_verified: true, groups: ['iets anders'] },
      });
      expect((await signIn('vers')).answer.body.fault).toBeNull();
      expect(await rolesOf('vera@vers.example')).toEqual(['boardMember']);
      expect((await signIn('kaal')).answer.body.fault).toBe('noRole');
      expect(await query('SELECT 1 FROM identity.users WHERE email = $1', ['kaal@vers.example'])).toEqual([]);
    });

    it('gets roles by groups and loses them with the groups; the last coordinator stays', async () => {
      await people({
        vers: {
          name: 'Vera Vers',
          email: 'vera@vers.example',
          email_verified: true,
          groups: ['zicht invullen'],
        },
      });
      expect((await signIn('vers')).answer.body.session.memberships[0].roles).toEqual(['contributor']);
      expect((await trail('member.rolesChanged')).at(-1)).toEqual({
        details: { before: ['boardMember'], after: ['contributor'], byProvider: true },
      });
      await people({ vers: { name: 'Vera Vers', email: 'vera@vers.example', email_verified: true } });
      const { browser, answer } = await signIn('vers');
      expect(answer.body.fault).toBe('noRole');
      expect(await rolesOf('vera@vers.example')).toEqual([]);
      expect((await browser.get(MEMBERS)).status).toBe(401);
      await people({
        fatma: { name: 'Fatma', email: COORDINATOR, email_verified: true, groups: ['zicht bestuur'] },
      });
      expect((await signIn('fatma')).answer.body.fault).toBeNull();
      // Neither gained by a group of one's own making, nor lost while nobody else coordinates.
      expect(await rolesOf(COORDINATOR)).toEqual(['coordinator']);
    });

    it('stays out once let go, until invited anew', async () => {
      await people({
        vers: {
          name: 'Vera Vers',
          email: 'vera@vers.example',
          email_verified: true,
          groups: ['zicht bestuur'],
        },
      });
      const { browser } = await signIn('vers');
      await browser.get(MEMBERS).expect(200);
      const { body } = await coordinator.get(`/api/organisations/${DEMO.brug}/people`).expect(200);
      const { userId, version } = body.people.find(
        (each: { email: string }) => each.email === 'vera@vers.example',
      );
      await coordinator
        .post(`/api/organisations/${DEMO.brug}/people/${userId}/removal`)
        .send({ version, successorId: null })
        .expect(200);
      expect((await browser.get(MEMBERS)).status).toBe(401);
      expect((await signIn('vers')).answer.body).toMatchObject({ fault: 'left', session: { user: null } });
      await coordinator
        .post(`/api/organisations/${DEMO.brug}/invitations`)
        .send({ email: 'vera@vers.example', roles: ['boardMember'], locale: 'nl' })
        .expect(204);
      expect((await signIn('vers')).answer.body.fault).toBeNull();
    });
  });

  describe('a sign-in', () => {
    it('ends when nothing is done for an hour, after twelve hours, and when the provider is switched off', async () => {
      const { browser } = await signIn('bram');
      server.pass(59 * MINUTE);
      await browser.get(MEMBERS).expect(200);
      server.pass(61 * MINUTE);
      expect((await browser.get(MEMBERS)).status).toBe(401);
      coordinator = await server.signedIn(COORDINATOR);
      const again = (await signIn('bram')).browser;
      await turn(false);
      expect((await again.get(MEMBERS)).status).toBe(401);
      await turn(true);
    });

    it('is a proof when the person proved who they are at the provider just now', async () => {
      const { browser } = await signIn('fatma');
      server.pass(11 * MINUTE);
      const change = () => browser.post(`${PROVIDER}/test`).send({});
      expect((await change()).body.code).toBe('proofNeeded');
      const { body } = await browser
        .post('/api/session/organisation/proof')
        .send({ returnPath: '/beheer/inloggen' })
        .expect(200);
      expect(body.address).toContain('prompt=login');
      const answer = await comeBack(browser, await visitProvider(body.address, back));
      expect(answer.body).toMatchObject({ fault: null, returnPath: '/beheer/inloggen' });
      expect((await change()).status).toBe(200);
      // Somebody else's sign-in proves nothing of this person.
      server.pass(11 * MINUTE);
      const next = await browser.post('/api/session/organisation/proof').send({ returnPath: '/start' });
      await provider.change({ person: 'bram' });
      expect((await comeBack(browser, await visitProvider(next.body.address, back))).body.fault).toBe(
        'wrongToken',
      );
      expect((await change()).body.code).toBe('proofNeeded');
      expect(
        (await coordinator.post('/api/session/organisation/proof').send({ returnPath: '/start' })).status,
      ).toBe(403);
    });

    it('ends at the provider too', async () => {
      const { body } = await server
        .browser()
        .post('/api/session/organisation/departure')
        .send({ code })
        .expect(200);
      const address = new URL(body.address);
      expect(address.origin).toBe(provider.issuer);
      expect(Object.fromEntries(address.searchParams)).toEqual({
        client_id: CLIENT.clientId,
        post_logout_redirect_uri: 'http://localhost:3000/inloggen',
      });
      expect((await fetch(address)).status).toBe(200);
    });
  });

  describe('without passwords', () => {
    let secret: string;
    const codeNow = () =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: server.clock.now().getTime() });
    const withCode = async () => {
      server.pass(MINUTE);
      const browser = server.browser();
      await browser.post('/api/session').send({ email: COORDINATOR, password: DEMO_PASSWORD }).expect(200);
      const { body } = await browser.post('/api/session/second-factor').send({ code: codeNow() }).expect(200);
      return { browser, body };
    };

    it('needs a coordinator with a second factor, and ends what a password opened', async () => {
      coordinator = await server.signedIn(COORDINATOR);
      expect((await turn(true, false)).body.faults).toEqual([
        { path: '/allowsLocalAccounts', code: 'noSecondFactor' },
      ]);
      ({ secret } = (await coordinator.post('/api/profile/second-factor/set-up').send({})).body);
      await coordinator.put('/api/profile/second-factor').send({ code: codeNow() }).expect(200);
      coordinator = (await withCode()).browser;
      const colleague = await server.signedIn(FOCAL);
      await colleague.get(MEMBERS).expect(200);
      expect((await turn(true, false)).status).toBe(204);
      expect((await colleague.get(MEMBERS)).status).toBe(404);
      const again = await server.signedIn(FOCAL);
      expect((await again.get('/api/session')).body.memberships).not.toContainEqual(
        expect.objectContaining({ bodyId: DEMO.brug }),
      );
      expect((await signIn('bram')).answer.body.session.memberships).toHaveLength(1);
    });

    it('leaves a coordinator a way in with two steps, which is noted as such and told to the others', async () => {
      await query(
        `INSERT INTO identity.memberships (id, user_id, kind, organisation_id, roles, created_at)
         SELECT gen_random_uuid(), id, 'organisation', $2, '{coordinator}', now() FROM identity.users WHERE email = $1`,
        [DEMO.schoolCoordinator, DEMO.brug],
      );
      const before = (await trail('account.brokeGlass')).length;
      const sent = smtp.taken.length;
      const { browser, body } = await withCode();
      expect(body.memberships).toContainEqual(expect.objectContaining({ bodyId: DEMO.brug }));
      await browser.get(MEMBERS).expect(200);
      expect(await trail('account.brokeGlass')).toHaveLength(before + 1);
      await server.app.get(DeliverAccountMail).execute();
      const letters = (await smtp.letters())
        .slice(sent)
        .filter(({ subject }) => subject?.includes('met een wachtwoord'));
      expect(letters).toHaveLength(1);
      expect(letters[0]?.text).not.toContain('Fatma');
      // A way in of others is none for emergencies.
      const others = await server.signedIn(DEMO.schoolCoordinator);
      expect((await others.get(MEMBERS)).status).toBe(404);
    });

    it('asks the own code where the provider asked no second step', async () => {
      server.pass(MINUTE);
      const { browser, answer } = await signIn('fatma');
      expect(answer.body.session).toMatchObject({ user: null, secondFactor: 'asked' });
      const { body } = await browser.post('/api/session/second-factor').send({ code: codeNow() }).expect(200);
      expect(body).toMatchObject({ user: { name: 'Fatma Yıldız' }, signInCode: code });
      expect(body.memberships).toHaveLength(1);
      await provider.change({ amr: ['pwd', 'mfa'] });
      expect((await signIn('fatma')).answer.body.session.user.name).toBe('Fatma Yıldız');
    });
  });
});
