import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEMO } from '../../../../../test/support/worlds/demo-world.js';
import { CLIENT, ProviderProcess } from '../../../../../test/support/processes/provider-process.js';
import {
  MAPPING,
  PROVIDER,
  SingleSignOnWorld,
} from '../../../../../test/support/worlds/single-sign-on-world.js';
import type { TestServer } from '../../../../../test/support/test-server.js';

const MINUTE = 60_000;

describe('setting up the provider of an organisation', () => {
  let world: SingleSignOnWorld;
  let server: TestServer;
  let provider: ProviderProcess;
  let other: ProviderProcess;

  beforeAll(async () => {
    world = await SingleSignOnWorld.start();
    ({ server, provider } = world);
    other = await ProviderProcess.start();
  });
  afterAll(async () => {
    await world.stop();
    await other.stop();
  });
  beforeEach(() => world.beginAnew());

  it('wants a proof, a coordinator and an address that may be asked', async () => {
    expect(await world.shown()).toMatchObject({ version: 0, state: 'setUp', test: null, hasSecret: false });
    for (const issuer of ['http://intern.example', 'https://a:b@provider.example', 'http://10.0.0.1'])
      expect((await world.setUp({ issuer })).body.faults).toEqual([
        { path: '/issuer', code: 'addressRefused' },
      ]);
    expect((await world.setUp({ clientSecret: undefined })).body.faults).toEqual([
      { path: '/clientSecret', code: 'required' },
    ]);
    server.pass(11 * MINUTE);
    expect((await world.setUp()).body.code).toBe('proofNeeded');
    await world.coordinatorSignsIn();
    await world.letStandIn(DEMO.contributor);
    const deputy = await server.signedIn(DEMO.contributor);
    expect((await deputy.get(PROVIDER)).status).toBe(200);
    expect((await deputy.post(`${PROVIDER}/test`).send({})).status).toBe(403);
  });

  it('keeps the secret sealed, shows it nowhere and cannot be switched on untested', async () => {
    expect((await world.setUp()).status).toBe(204);
    const found = await world.shown();
    expect(found).toMatchObject({ version: 1, state: 'setUp', hasSecret: true });
    expect(JSON.stringify(found)).not.toContain(CLIENT.clientSecret);
    const [row] = await server.query('SELECT client_secret, sign_in_code FROM identity.identity_providers');
    expect(row.client_secret.toString('latin1')).not.toContain(CLIENT.clientSecret);
    expect(found.signInAddress).toBe(`http://localhost:3000/inloggen/organisatie/${row.sign_in_code}`);
    expect((await world.turn(true)).body.faults).toEqual([{ path: '/isOn', code: 'notTested' }]);
    expect((await world.start(server.browser())).status).toBe(404);
  });

  it('says what failed in a test', async () => {
    const outcome = async () => [
      (await world.test()).status,
      (await world.shown()).test.fault,
      (await world.shown()).state,
    ];
    // The provider does not know where to send people back, so nobody comes back.
    await provider.registerAt('http://localhost:3000/elders');
    await expect(world.test()).rejects.toThrow('The provider stopped with 400');
    expect((await world.shown()).test).toMatchObject({ endedAt: null, fault: null });
    await provider.registerAt(world.back);
    await world.setUp({ clientSecret: 'wrong' });
    expect(await outcome()).toEqual([200, 'wrongSecret', 'setUp']);
    await world.setUp({ clientSecret: CLIENT.clientSecret, issuer: `${provider.issuer}/nergens` });
    expect(await outcome()).toEqual([422, 'notFound', 'setUp']);
    await world.setUp({ issuer: provider.issuer });
    await provider.change({ saysInstead: { issuer: other.issuer } });
    expect(await outcome()).toEqual([422, 'otherIssuer', 'setUp']);
    await provider.change({ saysInstead: { authorization_endpoint: 'javascript:alert(1)' } });
    expect(await outcome()).toEqual([422, 'addressRefused', 'setUp']);
    await world.people({ fatma: { name: 'Fatma', email: DEMO.coordinator, email_verified: false } });
    expect(await outcome()).toEqual([200, 'noAddress', 'setUp']);
    await world.people();
    await world.setUp({ roleClaim: 'nothing' });
    expect(await outcome()).toEqual([200, 'noRoleClaim', 'setUp']);
  });

  it('is switched on after a test that went well, and off again by other settings', async () => {
    await world.setUp({ ...MAPPING, trustsSecondStep: true });
    await provider.change({ amr: ['pwd', 'mfa'] });
    expect((await world.test()).body).toMatchObject({ fault: null, returnPath: '/beheer/inloggen' });
    expect(await world.shown()).toMatchObject({
      state: 'tested',
      test: { fault: null, roles: ['coordinator'], secondStep: true },
    });
    expect((await world.turn(true)).status).toBe(204);
    expect((await world.setUp({ clientId: 'another' })).status).toBe(204);
    expect(await world.shown()).toMatchObject({ state: 'setUp', test: null });
    expect(await world.trail('provider.switchedOff')).toHaveLength(1);
    await world.setUp();
    await world.test();
    await world.turn(true);
    expect((await world.shown()).state).toBe('on');
  });
});
