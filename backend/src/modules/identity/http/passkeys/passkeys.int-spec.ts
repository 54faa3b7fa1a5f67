import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accountLinesOf } from '../../../../../test/support/account-lines-of.js';
import { DEMO, NOBODY } from '../../../../../test/support/worlds/demo-world.js';
import {
  askNewPasskey,
  askPasskey,
  enterByKey,
  forgetPasskeys,
  KEYS,
  signedInWithKey,
} from '../../../../../test/support/passkey-steps.js';
import { FACTOR } from '../../../../../test/support/second-steps.js';
import { SoftwarePasskey } from '../../../../../test/support/software-passkey.js';
import { TestServer } from '../../../../../test/support/test-server.js';

const MINUTE = 60_000;
const MEMBERS = `/api/organisations/${DEMO.brug}/members`;
const WRONG = [{ path: '/id', code: 'wrongPasskey' }];

describe('passkeys', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());
  beforeEach(() => forgetPasskeys(server));

  it('are made, listed and removed, each with its letter and its line', async () => {
    const before = (await accountLinesOf(server, DEMO.coordinator)).length;
    const { own, key, codes } = await signedInWithKey(server, DEMO.coordinator);
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
      .send(new SoftwarePasskey().create(await askNewPasskey(own)))
      .expect(200);
    expect(second.body.codes).toEqual([]);
    expect((await askNewPasskey(own)).excludeCredentials.map(({ id }: { id: string }) => id)).toContain(
      key.id,
    );
    for (const { id } of (await own.get(KEYS)).body.passkeys) await own.delete(`${KEYS}/${id}`).expect(204);
    expect((await own.get(KEYS)).body.passkeys).toEqual([]);
    expect((await own.get('/api/session')).body.secondFactor).toBe('off');
    expect(await server.query('SELECT 1 FROM identity.recovery_codes')).toEqual([]);
    expect((await accountLinesOf(server, DEMO.coordinator)).slice(before)).toEqual([
      ['signedIn', {}],
      ['passkeyAdded', {}],
      ['passkeyAdded', {}],
      ['passkeyRemoved', {}],
      ['passkeyRemoved', {}],
    ]);
    const letters = await server.query(`SELECT facts ->> 'what' AS what FROM identity.letters ORDER BY 1`);
    expect(letters.map(({ what }) => what)).toEqual([
      'passkeyAdded',
      'passkeyAdded',
      'passkeyRemoved',
      'passkeyRemoved',
    ]);
  });

  it('get another name from their owner alone; the line does not hold it, and no sign-in ends', async () => {
    const { own, key } = await signedInWithKey(server, DEMO.coordinator);
    const elsewhere = (await enterByKey(server.browser(), key)).browser;
    const [{ id }] = (await own.get(KEYS)).body.passkeys;
    await own.patch(`${KEYS}/${id}`).send({ name: ' Telefoon van werk ' }).expect(204);
    expect((await own.get(KEYS)).body.passkeys).toMatchObject([{ id, name: 'Telefoon van werk' }]);
    expect(await accountLinesOf(server, DEMO.coordinator)).toContainEqual(['passkeyRenamed', {}]);
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
    const { user } = await askNewPasskey(own);
    await signedInWithKey(server, DEMO.coordinator);
    const again = await server.signedIn(DEMO.focalPerson);
    await again
      .post(KEYS)
      .send(new SoftwarePasskey().create(await askNewPasskey(again)))
      .expect(200);
    server.pass(11 * MINUTE);
    const { status, body } = await again.post(`${KEYS}/creation`);
    expect([status, body.code]).toEqual([403, 'proofNeeded']);
    const { challenge } = await askPasskey(again);
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
      .send(new SoftwarePasskey().create(await askNewPasskey(own), 'Sleutel', said));
    expect([answer.status, answer.body.faults]).toEqual([422, WRONG]);
  });

  it('are ten at most, and of one person each', async () => {
    const { own, key } = await signedInWithKey(server, DEMO.coordinator);
    const other = await server.signedIn(DEMO.focalPerson);
    const taken = await other.post(KEYS).send(key.create(await askNewPasskey(other)));
    expect(taken.body.faults).toEqual(WRONG);
    const last = await askNewPasskey(own);
    for (let count = 1; count < 10; count += 1)
      await server.query(
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
    const { own, key } = await signedInWithKey(server, DEMO.coordinator);
    expect((await other.get(MEMBERS)).status).toBe(401);
    const { browser } = await enterByKey(server.browser(), key);
    await browser.get(MEMBERS).expect(200);
    const [{ id }] = (await own.get(KEYS)).body.passkeys;
    await own.delete(`${KEYS}/${id}`).expect(204);
    expect((await browser.get(MEMBERS)).status).toBe(401);
    expect((await enterByKey(server.browser(), key)).status).toBe(401);
  });

  it('are nobody else’s to remove', async () => {
    const { own } = await signedInWithKey(server, DEMO.coordinator);
    const [{ id }] = (await own.get(KEYS)).body.passkeys;
    const other = await server.signedIn(DEMO.focalPerson);
    const [foreign, unknown] = [await other.delete(`${KEYS}/${id}`), await other.delete(`${KEYS}/${NOBODY}`)];
    expect([foreign.status, { ...foreign.body, requestId: '' }]).toEqual([
      404,
      { ...unknown.body, requestId: '' },
    ]);
    expect((await own.get(KEYS)).body.passkeys).toHaveLength(1);
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
