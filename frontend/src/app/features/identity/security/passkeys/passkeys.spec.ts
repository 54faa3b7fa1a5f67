import { jest } from '@jest/globals';
import { openPage } from '../../../../../testing/open-page';

const KEYS = '/api/profile/passkeys';
const FACTOR = '/api/profile/second-factor';
const PHONE = {
  id: 'phone',
  name: 'Telefoon van werk',
  isBackedUp: true,
  createdAt: '2027-01-20T10:00:00.000Z',
  lastUsedAt: null,
};
const factor = (hasPasskey: boolean) => ({
  isOn: false,
  since: null,
  hasPasskey,
  recoveryCodesLeft: hasPasskey ? 10 : 0,
  isRequired: false,
  isThroughProvider: false,
  mayChange: true,
});
const CREATION = {
  challenge: 'Y2hhbGxlbmdl',
  rp: { id: 'localhost', name: 'Zicht op uitbuiting' },
  user: { id: 'bWU', name: 'fatma@debrug.example', displayName: 'Fatma Yıldız' },
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  timeout: 60_000,
  attestation: 'none',
  excludeCredentials: [],
  authenticatorSelection: {
    residentKey: 'required',
    requireResidentKey: true,
    userVerification: 'required',
  },
};
const CHALLENGE = {
  challenge: 'Y2hhbGxlbmdl',
  rpId: 'localhost',
  timeout: 60_000,
  userVerification: 'required',
  allowCredentials: [],
};
const VISITOR = {
  user: null,
  memberships: [],
  lastOrganisationId: null,
  idleUntil: null,
  endsAt: null,
  now: '2027-02-01T10:00:00.000Z',
  secondFactor: 'off',
  demo: true,
};
const SIGNED_IN = {
  ...VISITOR,
  user: { id: 'me', name: 'Fatma Yıldız', locale: 'nl' },
  idleUntil: '2027-02-01T11:00:00.000Z',
  endsAt: '2027-02-01T22:00:00.000Z',
  secondFactor: 'on',
};

/** jsdom has no passkeys; this is what the library asks of a browser, and what the bytes "abc" come back as. */
const BYTES = new Uint8Array([97, 98, 99]).buffer;
const device = { create: jest.fn<() => Promise<unknown>>(), get: jest.fn<() => Promise<unknown>>() };
const made = (response: object) => ({
  id: 'YWJj',
  rawId: BYTES,
  type: 'public-key',
  response,
  getClientExtensionResults: () => ({}),
});
const refusal = (name: string) => Promise.reject(Object.assign(new Error(name), { name }));

beforeEach(() => {
  Object.assign(globalThis, { PublicKeyCredential: function PublicKeyCredential() {} });
  Object.defineProperty(navigator, 'credentials', { value: device, configurable: true });
  device.create.mockReset().mockImplementation(() =>
    Promise.resolve(
      made({
        clientDataJSON: BYTES,
        attestationObject: BYTES,
        getTransports: () => ['internal', 'of-tomorrow'],
      }),
    ),
  );
  device.get
    .mockReset()
    .mockImplementation(() =>
      Promise.resolve(
        made({ clientDataJSON: BYTES, authenticatorData: BYTES, signature: BYTES, userHandle: BYTES }),
      ),
    );
});

describe('one’s own passkeys', () => {
  const open = (answers: object, passkeys: object[] = []) =>
    openPage('/profiel/inloggen', 'coordinator', {
      'GET /api/profile/sessions': { sessions: [] },
      [`GET ${FACTOR}`]: factor(passkeys.length > 0),
      [`GET ${KEYS}`]: () => ({ passkeys }),
      ...answers,
    });

  it('are made with a name, and the first comes with recovery codes', async () => {
    const passkeys: object[] = [];
    const page = await open(
      {
        [`POST ${KEYS}/creation`]: CREATION,
        [`POST ${KEYS}`]: () => {
          passkeys.push(PHONE);
          return { codes: ['abcde-fghjk-mnpqr'] };
        },
      },
      passkeys,
    );
    await page.says('Met een passkey logt u in met uw vinger, gezicht of pincode.');
    await page.press('Passkey toevoegen');
    expect(document.activeElement?.id).toBe('passkey-name');
    await page.press('Verder');
    await page.says('Vul een naam in.');
    expect(device.create).not.toHaveBeenCalled();
    await page.write('Naam van de passkey', ' Telefoon van werk ');
    await page.press('Verder');
    await page.says('abcde-fghjk-mnpqr');
    expect(document.activeElement?.textContent).toBe('Uw herstelcodes');
    expect(page.requests).toContainEqual({
      method: 'POST',
      path: KEYS,
      body: {
        name: 'Telefoon van werk',
        id: 'YWJj',
        clientDataJSON: 'YWJj',
        attestationObject: 'YWJj',
        transports: ['internal'],
      },
    });
    await page.press('Ik heb de codes bewaard');
    await page.says('De passkey is toegevoegd.');
    expect(document.activeElement?.id).toBe('passkey-add');
    await page.says('Telefoon van werk');
  });

  it.each([
    ['NotAllowedError', 'Er is geen passkey gebruikt.'],
    ['InvalidStateError', 'Dit apparaat heeft al een passkey voor uw account.'],
    ['SecurityError', 'Dit apparaat of deze browser kan hier geen passkey gebruiken.'],
  ])('are not made where the browser says %s, and the name stays', async (name, words) => {
    device.create.mockImplementation(() => refusal(name));
    const page = await open({ [`POST ${KEYS}/creation`]: CREATION });
    await page.says('Passkey toevoegen');
    await page.press('Passkey toevoegen');
    await page.write('Naam van de passkey', 'Sleutel');
    await page.press('Verder');
    await page.says(words);
    expect(page.host.querySelector<HTMLInputElement>('#passkey-name')?.value).toBe('Sleutel');
  });

  it('get another name, which stands in the field as it was', async () => {
    const passkeys = [PHONE];
    const page = await open(
      {
        [`PATCH ${KEYS}/phone`]: ({ name }: { name: string }) => {
          passkeys[0] = { ...PHONE, name };
          return {};
        },
      },
      passkeys,
    );
    await page.says('Telefoon van werk');
    await page.press('Naam wijzigen: Telefoon van werk');
    const field = page.host.querySelector<HTMLInputElement>('#passkey-name');
    expect([document.activeElement, field?.value]).toEqual([field, 'Telefoon van werk']);
    await page.write('Naam van de passkey', ' ');
    await page.press('Naam opslaan');
    await page.says('Vul een naam in.');
    await page.write('Naam van de passkey', 'Oude telefoon ');
    await page.press('Naam opslaan');
    await page.says('De naam is gewijzigd.');
    expect(page.requests.filter(({ method }) => method === 'PATCH')).toEqual([
      { method: 'PATCH', path: `${KEYS}/phone`, body: { name: 'Oude telefoon' } },
    ]);
    expect(document.activeElement?.id).toBe('passkey-add');
  });

  it('go after a second press, and the last one may have to stay', async () => {
    const needed = { status: 403, code: 'secondFactorNeeded' };
    const page = await open({ [`DELETE ${KEYS}/phone`]: needed }, [PHONE]);
    await page.says('Telefoon van werk');
    await page.press('Verwijderen: Telefoon van werk');
    expect(page.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
    await page.press('Ja, verwijderen');
    await page.says('Uw rol vraagt om een tweede stap. Stel eerst een andere in.');
  });
});

describe('signing in by a passkey', () => {
  const open = (answers: object) =>
    openPage('/inloggen', 'coordinator', {
      'GET /api/session': VISITOR,
      'POST /api/session/passkey/challenge': CHALLENGE,
      ...answers,
    });

  it('takes no password, and leads to the page', async () => {
    const page = await open({ 'POST /api/session/passkey': SIGNED_IN });
    await page.press('Inloggen met een passkey');
    await page.says('Fatma');
    expect(page.requests).toContainEqual({
      method: 'POST',
      path: '/api/session/passkey',
      body: {
        id: 'YWJj',
        clientDataJSON: 'YWJj',
        authenticatorData: 'YWJj',
        signature: 'YWJj',
        userHandle: 'YWJj',
      },
    });
    expect(page.router.url).toBe('/start');
  });

  it('says why it did not go', async () => {
    const page = await open({ 'POST /api/session/passkey': { status: 401, code: 'signInFailed' } });
    await page.press('Inloggen met een passkey');
    await page.says('Deze passkey klopt niet.');
    device.get.mockImplementation(() => refusal('NotAllowedError'));
    await page.press('Inloggen met een passkey');
    await page.says('Er is geen passkey gebruikt.');
  });

  it('is the second step of whoever has no app, with a recovery code in its place', async () => {
    const page = await open({
      'POST /api/session': { ...VISITOR, secondFactor: 'asked' },
      'GET /api/session/second-factor': { app: false, passkey: true, recoveryCode: true },
      'POST /api/session/passkey': SIGNED_IN,
    });
    await page.write('E-mailadres', 'fatma@debrug.example');
    await page.write('Wachtwoord', 'geheim');
    await page.press('Inloggen');
    await page.says('Uw apparaat vraagt om uw vinger, gezicht of pincode.');
    expect(page.host.querySelector('input[autocomplete=one-time-code]')).toBeNull();
    await page.press('Ik heb mijn passkey niet');
    await page.says('Vul een van uw herstelcodes in.');
    await page.press('Ik gebruik mijn passkey');
    await page.press('Gebruik uw passkey');
    await page.says('Fatma');
    expect(page.router.url).toBe('/start');
  });
});
