import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEMO } from '../../../../../test/support/worlds/demo-world.js';
import { deliveredLetters } from '../../../../../test/support/delivered-letters.js';
import { invitationToken } from '../../../../../test/support/invitation-token.js';
import type { ProviderProcess } from '../../../../../test/support/processes/provider-process.js';
import { codeAt, giveCode, givePassword } from '../../../../../test/support/second-steps.js';
import { MAPPING, SingleSignOnWorld } from '../../../../../test/support/worlds/single-sign-on-world.js';
import { SmtpProcess } from '../../../../../test/support/processes/smtp-process.js';
import type { TestServer } from '../../../../../test/support/test-server.js';

const MINUTE = 60_000;
const MEMBERS = `/api/organisations/${DEMO.brug}/members`;
const COORDINATOR = DEMO.coordinator;
const FOCAL = DEMO.focalPerson;

describe('whom an organisation with a provider lets in', () => {
  let smtp: SmtpProcess;
  let world: SingleSignOnWorld;
  let server: TestServer;
  let provider: ProviderProcess;

  const rolesOf = async (email: string) =>
    (
      await server.query(
        `SELECT m.roles FROM identity.memberships m JOIN identity.users u ON u.id = m.user_id
         WHERE u.email = $1 AND m.organisation_id = $2 AND m.ended_at IS NULL`,
        [email, DEMO.brug],
      )
    )[0]?.roles;

  beforeAll(async () => {
    smtp = await SmtpProcess.start();
    world = await SingleSignOnWorld.startOn(smtp.settings);
    ({ server, provider } = world);
    await world.letStandIn(DEMO.contributor);
    // The provider's name for him is known from now on.
    await world.signIn('bram');
  });
  afterAll(async () => {
    await world.stop();
    await smtp.stop();
  });
  beforeEach(() => world.beginAnew());

  describe('who comes in', () => {
    it('is found by the name that the provider has for them, never by an address that it does not vouch for', async () => {
      await world.people({
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
      expect((await world.signIn('boef')).answer.body).toMatchObject({
        fault: 'notInvited',
        session: { user: null },
      });
      expect((await world.signIn('opvolger')).answer.body.fault).toBe('notInvited');
      expect((await world.signIn('bram')).answer.body.session.user.name).toBe('Bram de Wit');
    });

    it('is invited first, unless the organisation lets newcomers in', async () => {
      await world.people({
        nieuw: {
          name: 'Noor Nieuw',
          email: 'noor@nieuw.example',
          email_verified: true,
          groups: ['zicht invullen'],
        },
      });
      expect((await world.signIn('nieuw')).answer.body.fault).toBe('notInvited');
      await world.coordinator
        .post(`/api/organisations/${DEMO.brug}/invitations`)
        .send({ email: 'noor@nieuw.example', roles: ['focalPerson'], locale: 'nl' })
        .expect(204);
      const token = await invitationToken(server, smtp, 'noor@nieuw.example');
      const opened = await server.browser().post('/api/invitation').send({ token }).expect(200);
      expect(opened.body.signInCode).toBe(world.code);
      const { answer } = await world.signIn('nieuw');
      expect(answer.body.session).toMatchObject({ user: { name: 'Noor Nieuw' } });
      expect(await rolesOf('noor@nieuw.example')).toEqual(['focalPerson']);
      expect(
        (
          await server.query('SELECT accepted_at FROM identity.invitations WHERE email = $1', [
            'noor@nieuw.example',
          ])
        )[0].accepted_at,
      ).not.toBeNull();
      await world.setUp({ ...MAPPING, trustsSecondStep: true, letsNewcomersIn: true });
      await world.test();
      await world.turn(true);
      await world.people({
        vers: {
          name: 'Vera Vers',
          email: 'vera@vers.example',
          email_verified: true,
          groups: ['zicht bestuur'],
        },
        kaal: { name: 'Kaal', email: 'kaal@vers.example', email_verified: true, groups: ['iets anders'] },
      });
      expect((await world.signIn('vers')).answer.body.fault).toBeNull();
      expect(await rolesOf('vera@vers.example')).toEqual(['boardMember']);
      expect((await world.signIn('kaal')).answer.body.fault).toBe('noRole');
      expect(
        await server.query('SELECT 1 FROM identity.users WHERE email = $1', ['kaal@vers.example']),
      ).toEqual([]);
    });

    it('gets roles by groups and loses them with the groups; the last coordinator stays', async () => {
      await world.people({
        vers: {
          name: 'Vera Vers',
          email: 'vera@vers.example',
          email_verified: true,
          groups: ['zicht invullen'],
        },
      });
      expect((await world.signIn('vers')).answer.body.session.memberships[0].roles).toEqual(['contributor']);
      expect((await world.trail('member.rolesChanged')).at(-1)).toEqual({
        details: { before: ['boardMember'], after: ['contributor'], byProvider: true },
      });
      await world.people({ vers: { name: 'Vera Vers', email: 'vera@vers.example', email_verified: true } });
      const { browser, answer } = await world.signIn('vers');
      expect(answer.body.fault).toBe('noRole');
      expect(await rolesOf('vera@vers.example')).toEqual([]);
      expect((await browser.get(MEMBERS)).status).toBe(401);
      await world.people({
        fatma: { name: 'Fatma', email: COORDINATOR, email_verified: true, groups: ['zicht bestuur'] },
      });
      expect((await world.signIn('fatma')).answer.body.fault).toBeNull();
      // Neither gained by a group of one's own making, nor lost while nobody else coordinates.
      expect(await rolesOf(COORDINATOR)).toEqual(['coordinator']);
    });

    it('stays out once let go, until invited anew', async () => {
      await world.people({
        vers: {
          name: 'Vera Vers',
          email: 'vera@vers.example',
          email_verified: true,
          groups: ['zicht bestuur'],
        },
      });
      const { browser } = await world.signIn('vers');
      await browser.get(MEMBERS).expect(200);
      const { body } = await world.coordinator.get(`/api/organisations/${DEMO.brug}/people`).expect(200);
      const { userId, version } = body.people.find(
        (each: { email: string }) => each.email === 'vera@vers.example',
      );
      await world.coordinator
        .post(`/api/organisations/${DEMO.brug}/people/${userId}/removal`)
        .send({ version, successorId: null })
        .expect(200);
      expect((await browser.get(MEMBERS)).status).toBe(401);
      expect((await world.signIn('vers')).answer.body).toMatchObject({
        fault: 'left',
        session: { user: null },
      });
      await world.coordinator
        .post(`/api/organisations/${DEMO.brug}/invitations`)
        .send({ email: 'vera@vers.example', roles: ['boardMember'], locale: 'nl' })
        .expect(204);
      expect((await world.signIn('vers')).answer.body.fault).toBeNull();
    });
  });

  describe('without passwords', () => {
    let secret: string;
    const codeNow = () => codeAt(server, secret);
    const withCode = async () => {
      server.pass(MINUTE);
      const { browser } = await givePassword(server, COORDINATOR);
      const { body } = await giveCode(browser, codeNow()).expect(200);
      return { browser, body };
    };

    beforeAll(() => world.letCoordinate(FOCAL, DEMO.school));

    it('needs a coordinator with a second factor, and ends what a password opened', async () => {
      await world.coordinatorSignsIn();
      expect((await world.turn(true, false)).body.faults).toEqual([
        { path: '/allowsLocalAccounts', code: 'noSecondFactor' },
      ]);
      ({ secret } = (await world.coordinator.post('/api/profile/second-factor/set-up').send({})).body);
      await world.coordinator.put('/api/profile/second-factor').send({ code: codeNow() }).expect(200);
      world.coordinator = (await withCode()).browser;
      const colleague = await server.signedIn(FOCAL);
      await colleague.get(MEMBERS).expect(200);
      expect((await world.turn(true, false)).status).toBe(204);
      expect((await colleague.get(MEMBERS)).status).toBe(404);
      const again = await server.signedIn(FOCAL);
      expect((await again.get('/api/session')).body.memberships).not.toContainEqual(
        expect.objectContaining({ bodyId: DEMO.brug }),
      );
      expect((await world.signIn('bram')).answer.body.session.memberships).toHaveLength(1);
    });

    it('leaves a coordinator a way in with two steps, which is noted as such and told to the others', async () => {
      await world.letCoordinate(DEMO.schoolCoordinator, DEMO.brug);
      const before = (await world.trail('account.brokeGlass')).length;
      const sent = smtp.taken.length;
      const { browser, body } = await withCode();
      expect(body.memberships).toContainEqual(expect.objectContaining({ bodyId: DEMO.brug }));
      await browser.get(MEMBERS).expect(200);
      expect(await world.trail('account.brokeGlass')).toHaveLength(before + 1);
      const letters = (await deliveredLetters(server, smtp))
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
      const { browser, answer } = await world.signIn('fatma');
      expect(answer.body.session).toMatchObject({ user: null, secondFactor: 'asked' });
      const { body } = await giveCode(browser, codeNow()).expect(200);
      expect(body).toMatchObject({ user: { name: 'Fatma Yıldız' }, signInCode: world.code });
      expect(body.memberships).toHaveLength(1);
      await provider.change({ amr: ['pwd', 'mfa'] });
      expect((await world.signIn('fatma')).answer.body.session.user.name).toBe('Fatma Yıldız');
    });
  });
});
