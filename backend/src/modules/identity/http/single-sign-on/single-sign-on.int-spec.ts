import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEMO } from '../../../../../test/support/worlds/demo-world.js';
import {
  CLIENT,
  ProviderProcess,
  visitProvider,
} from '../../../../../test/support/processes/provider-process.js';
import { PROVIDER, SingleSignOnWorld } from '../../../../../test/support/worlds/single-sign-on-world.js';
import type { TestServer } from '../../../../../test/support/test-server.js';

const MINUTE = 60_000;
const MEMBERS = `/api/organisations/${DEMO.brug}/members`;
const FOCAL = DEMO.focalPerson;

describe('signing in through the provider of an organisation', () => {
  let world: SingleSignOnWorld;
  let server: TestServer;
  let provider: ProviderProcess;
  let other: ProviderProcess;

  beforeAll(async () => {
    world = await SingleSignOnWorld.startOn();
    ({ server, provider } = world);
    other = await ProviderProcess.start();
  });
  afterAll(async () => {
    await world.stop();
    await other.stop();
  });
  beforeEach(() => world.beginAnew());

  describe('coming in', () => {
    it('opens this organisation, with a new id for the session, and goes on to the page that was wanted', async () => {
      const browser = server.browser();
      await provider.change({ person: 'bram' });
      const { body } = await world.start(browser, { returnPath: '/verbeterplan?weergave=bord' }).expect(200);
      expect(body.address).toContain('code_challenge_method=S256');
      const sids = async () =>
        (await server.query('SELECT sid FROM identity.sessions')).map(({ sid }) => sid);
      const before = await sids();
      const answer = await world.comeBack(browser, await visitProvider(body.address, world.back));
      expect(answer.body).toMatchObject({
        fault: null,
        returnPath: '/verbeterplan?weergave=bord',
        session: { user: { name: 'Bram de Wit' }, signInCode: world.code },
      });
      expect((await sids()).filter((sid: string) => !before.includes(sid))).toHaveLength(1);
      await browser.get(MEMBERS).expect(200);
      expect((await world.trail('account.signedInByProvider')).at(-1)).toEqual({
        details: { secondStep: false },
      });
    });

    it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
      'goes to no other address than of this service: %s',
      async (returnPath) => {
        expect((await world.start(server.browser(), { returnPath })).status).toBe(422);
      },
    );

    it('opens nothing of others: the provider vouches for its own organisation alone', async () => {
      await world.letCoordinate(FOCAL, DEMO.school);
      const { browser, answer } = await world.signIn('bram');
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
        const { body } = await world.start(browser).expect(200);
        const out = new URL(body.address);
        change(out);
        const home = await visitProvider(out.href, world.back);
        after(home);
        const answer = await world.comeBack(browser, home);
        return [answer.body.fault, answer.body.session.user, (await world.comeBack(browser, home)).status];
      };
      const no = ['wrongToken', null, 401];
      const asked = async () =>
        new URL((await world.start(server.browser()).expect(200)).body.address).searchParams;
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
      const { body } = await world.start(first).expect(200);
      const home = await visitProvider(body.address, world.back);
      expect((await world.comeBack(server.browser(), home)).status).toBe(401);
      expect((await world.comeBack(first, home)).body.fault).toBeNull();
      expect((await world.comeBack(first, home)).status).toBe(401);
      // The same code once more, in a conversation of one's own.
      const injected = async (foreign: string) => {
        const browser = server.browser();
        const begun = await world.start(browser).expect(200);
        const own = await visitProvider(begun.body.address, world.back);
        own.searchParams.set('code', foreign);
        return (await world.comeBack(browser, own)).body.fault;
      };
      expect(await injected(home.searchParams.get('code') ?? '')).toBe('noToken');
      const elsewhere = new URL((await world.start(server.browser()).expect(200)).body.address);
      elsewhere.searchParams.set('client_id', 'somebody-else');
      const foreign = await visitProvider(elsewhere.href, world.back);
      expect(await injected(foreign.searchParams.get('code') ?? '')).toBe('noToken');
    });

    it('takes a new key of the provider at once, and no token that is too old', async () => {
      const browser = server.browser();
      await provider.change({ person: 'bram' });
      const { body } = await world.start(browser).expect(200);
      await provider.rotate();
      expect(
        (await world.comeBack(browser, await visitProvider(body.address, world.back))).body.fault,
      ).toBeNull();
      await provider.change({ lag: 3600 });
      expect((await world.signIn('bram')).answer.body.fault).toBe('wrongToken');
    });

    it('ends after ten minutes at the provider, and for whoever names another organisation', async () => {
      const browser = server.browser();
      const { body } = await world.start(browser).expect(200);
      const home = await visitProvider(body.address, world.back);
      expect((await world.comeBack(browser, home, 'aaaaa-aaaaa')).status).toBe(401);
      const late = server.browser();
      const again = await visitProvider((await world.start(late).expect(200)).body.address, world.back);
      server.pass(10 * MINUTE);
      expect((await world.comeBack(late, again)).status).toBe(401);
      await world.coordinatorSignsIn();
    });

    it('answers alike for a short name that there is not and one that is off', async () => {
      const unknown = await world.start(server.browser(), { code: 'aaaaa-aaaaa' });
      await world.turn(false);
      const off = await world.start(server.browser());
      expect([unknown.status, off.status]).toEqual([404, 404]);
      expect({ ...unknown.body, requestId: '' }).toEqual({ ...off.body, requestId: '' });
      await world.turn(true);
    });
  });

  describe('a sign-in', () => {
    it('ends when nothing is done for an hour, after twelve hours, and when the provider is switched off', async () => {
      const { browser } = await world.signIn('bram');
      server.pass(59 * MINUTE);
      await browser.get(MEMBERS).expect(200);
      server.pass(61 * MINUTE);
      expect((await browser.get(MEMBERS)).status).toBe(401);
      await world.coordinatorSignsIn();
      const again = (await world.signIn('bram')).browser;
      await world.turn(false);
      expect((await again.get(MEMBERS)).status).toBe(401);
      await world.turn(true);
    });

    it('is a proof when the person proved who they are at the provider just now', async () => {
      const { browser } = await world.signIn('fatma');
      server.pass(11 * MINUTE);
      const change = () => browser.post(`${PROVIDER}/test`).send({});
      expect((await change()).body.code).toBe('proofNeeded');
      const { body } = await browser
        .post('/api/session/organisation/proof')
        .send({ returnPath: '/beheer/inloggen' })
        .expect(200);
      expect(body.address).toContain('prompt=login');
      const answer = await world.comeBack(browser, await visitProvider(body.address, world.back));
      expect(answer.body).toMatchObject({ fault: null, returnPath: '/beheer/inloggen' });
      expect((await change()).status).toBe(200);
      // Somebody else's sign-in proves nothing of this person.
      server.pass(11 * MINUTE);
      const next = await browser.post('/api/session/organisation/proof').send({ returnPath: '/start' });
      await provider.change({ person: 'bram' });
      expect(
        (await world.comeBack(browser, await visitProvider(next.body.address, world.back))).body.fault,
      ).toBe('wrongToken');
      expect((await change()).body.code).toBe('proofNeeded');
      expect(
        (await world.coordinator.post('/api/session/organisation/proof').send({ returnPath: '/start' }))
          .status,
      ).toBe(403);
    });

    it('ends at the provider too', async () => {
      const { body } = await server
        .browser()
        .post('/api/session/organisation/departure')
        .send({ code: world.code })
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
});
