import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import type { SecondFactor } from '@zicht/shared/identity/second-factor.contract';
import { SaveQueues } from '../../../core/autosave/queue/save-queues';
import { openPage } from '../../../../testing/open-page';

const OFF: SecondFactor = {
  isOn: false,
  since: null,
  hasPasskey: false,
  recoveryCodesLeft: 0,
  isRequired: false,
  isThroughProvider: false,
  mayChange: true,
};
const ON: SecondFactor = {
  isOn: true,
  since: '2027-01-20T10:00:00.000Z',
  hasPasskey: false,
  recoveryCodesLeft: 1,
  isRequired: false,
  isThroughProvider: false,
  mayChange: true,
};
const SET_UP = {
  secret: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  uri: 'otpauth://totp/Zicht%20op%20uitbuiting:fatma@debrug.example?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
};
const CODES = ['abcde-fghjk-mnpqr', 'bcdef-ghjkm-npqrs'];
const FACTOR = '/api/profile/second-factor';
const WRONG = { status: 422, code: 'invalidInput', faults: [{ path: '/code', code: 'wrongCode' }] };
const at = (hours: number): string =>
  new Date(Date.parse('2027-02-01T10:00:00.000Z') + hours * 3_600_000).toISOString();
const SESSION = {
  user: { id: 'me', name: 'Fatma Yıldız', locale: 'nl' },
  memberships: [
    {
      kind: 'organisation',
      bodyId: 'o',
      bodyName: 'Jeugdhulp De Brug',
      fictitious: true,
      roles: ['coordinator'],
    },
  ],
  lastOrganisationId: null,
  idleUntil: at(1),
  endsAt: at(12),
  now: at(0),
  demo: true,
};
const VISITOR = {
  ...SESSION,
  user: null,
  memberships: [],
  idleUntil: null,
  endsAt: null,
  secondFactor: 'off',
};
const OTHERS = {
  'GET /api/profile/sessions': { sessions: [] },
  'GET /api/profile/passkeys': { passkeys: [] },
  'GET /api/profile/account-lines': { lines: [] },
};

describe('signing in and security', () => {
  it('ends the account after a second press, and says what stands in the way', async () => {
    const fault = { path: '/userId', code: 'lastCoordinator' };
    const page = await openPage('/profiel/inloggen', 'coordinator', {
      ...OTHERS,
      [`GET ${FACTOR}`]: OFF,
      'POST /api/profile/account-ending': { status: 422, code: 'invalidInput', faults: [fault] },
    });
    await page.says('U kunt uw account zelf beëindigen.');
    await page.press('Account beëindigen');
    await page.says('Er staat dan ‘Voormalig lid’ bij.');
    expect(document.activeElement?.id).toBe('account-ending');
    expect(page.requests.filter(({ method }) => method === 'POST')).toEqual([]);
    await page.press('Ja, account beëindigen');
    await page.says('U bent de enige coördinator van een organisatie.');
    await page.press('Niet beëindigen');
    expect(document.activeElement?.id).toBe('account-ending-begin');
  });

  it('warns with the count of what stands on this device alone before the account ends', async () => {
    const page = await openPage('/profiel/inloggen', 'coordinator', {
      ...OTHERS,
      [`GET ${FACTOR}`]: OFF,
      'POST /api/profile/account-ending': { status: 503, code: 'temporary' },
    });
    const saveAll = jest.spyOn(TestBed.inject(SaveQueues), 'saveAll').mockResolvedValue(3);
    const ends = () => page.requests.filter(({ path }) => path.endsWith('/account-ending')).length;
    await page.press('Account beëindigen');
    await page.press('Ja, account beëindigen');
    await page.says('3 wijzigingen staan alleen op dit apparaat.');
    await page.says('Als u uw account nu beëindigt, is die tekst weg.');
    expect([ends(), saveAll.mock.calls]).toEqual([0, [['me']]]);
    await page.press('Niet beëindigen');
    await page.press('Account beëindigen');
    expect(page.words()).not.toContain('staan alleen op dit apparaat');
    await page.press('Ja, account beëindigen');
    await page.says('3 wijzigingen staan alleen op dit apparaat.');
    await page.press('Toch beëindigen');
    while (ends() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  it('shows nothing of passkeys and passwords to who came in through the organisation and has a password', async () => {
    const page = await openPage('/profiel/inloggen', 'coordinator', {
      ...OTHERS,
      [`GET ${FACTOR}`]: { ...ON, isThroughProvider: true, mayChange: false },
    });
    await page.says('Log in met uw wachtwoord om dit te wijzigen.');
    await page.says('U kunt uw account zelf beëindigen.');
    for (const words of [
      'Met een passkey logt u in',
      'Uw wachtwoord wijzigen',
      'Nieuwe herstelcodes',
      'Uitzetten',
    ])
      expect(page.words()).not.toContain(words);
    expect(page.host.querySelector('zou-change-password, zou-own-passkeys')).toBeNull();
    expect(page.requests.some(({ path }) => path.endsWith('/passkeys'))).toBe(false);
  });

  it('shows passkeys but no password to who came in through the organisation and has none', async () => {
    const page = await openPage('/profiel/inloggen', 'coordinator', {
      ...OTHERS,
      [`GET ${FACTOR}`]: { ...ON, isThroughProvider: true, mayChange: true },
    });
    await page.says('Met een passkey logt u in');
    expect(page.host.querySelector('zou-change-password')).toBeNull();
    expect(page.words()).not.toContain('Uitzetten');
  });

  it('sets an app up, step by step, and shows the recovery codes once', async () => {
    const state = { factor: OFF };
    const page = await openPage('/profiel/inloggen', 'coordinator', {
      ...OTHERS,
      [`GET ${FACTOR}`]: () => state.factor,
      [`POST ${FACTOR}/set-up`]: SET_UP,
      [`PUT ${FACTOR}`]: ({ code }: { code: string }) => {
        if (code !== '123456') return WRONG;
        state.factor = { ...ON, recoveryCodesLeft: 10 };
        return { codes: CODES };
      },
    });
    await page.says('Staat uit.');
    await page.press('Inloggen in twee stappen instellen');
    await page.says('ABCD EFGH IJKL MNOP');
    expect(page.host.querySelector('zou-qr-code svg path')).not.toBeNull();
    await page.write('Code uit uw app', '111111');
    await page.press('Aanzetten');
    await page.says('Deze code klopt niet of is al gebruikt.');
    await page.write('Code uit uw app', '123456');
    await page.press('Aanzetten');
    await page.says(CODES[1]!);
    expect(page.words()).not.toContain('ABCD EFGH');
    await page.press('Ik heb de codes bewaard');
    await page.says('Staat aan sinds 20 januari 2027.');
    expect(page.words()).not.toContain(CODES[1]!);
  });

  it('switches off behind the password alone', async () => {
    const page = await openPage('/profiel/inloggen', 'coordinator', {
      ...OTHERS,
      [`GET ${FACTOR}`]: ON,
      [`POST ${FACTOR}/removal`]: {
        status: 422,
        code: 'invalidInput',
        faults: [{ path: '/password', code: 'wrongPassword' }],
      },
    });
    await page.says('U heeft nog 1 herstelcode.');
    await page.press('Uitzetten');
    await page.press('Zet uit');
    await page.says('Vul uw wachtwoord in.');
    expect(page.requests.filter(({ path }) => path.endsWith('/removal'))).toEqual([]);
    await page.write('Uw wachtwoord', 'geraden');
    await page.press('Zet uit');
    await page.says('Dit wachtwoord klopt niet.');
  });

  it('tells what happened to the account, in sentences', async () => {
    const line = { at: '2027-01-31T10:00:00.000Z', address: '192.0.2.7', isByPasskey: false };
    const page = await openPage('/profiel/inloggen', 'coordinator', {
      ...OTHERS,
      [`GET ${FACTOR}`]: OFF,
      'GET /api/profile/account-lines': {
        lines: [
          { ...line, id: '1', action: 'account.signedIn', isByPasskey: true },
          { ...line, id: '2', action: 'account.passwordChanged' },
          { ...line, id: '3', action: 'account.ofTomorrow' },
        ],
      },
    });
    await page.says('U logde in met een passkey. gisteren');
    await page.says('vanaf netwerkadres 192.0.2.7');
    await page.says('U wijzigde uw wachtwoord.');
    await page.says('Er veranderde iets aan uw account.');
  });

  it('is all that somebody sees whose role asks for a second factor', async () => {
    const page = await openPage('/start', 'coordinator', {
      'GET /api/session': { ...SESSION, secondFactor: 'missing' },
      [`GET ${FACTOR}`]: { ...OFF, isRequired: true },
    });
    await page.says('Uw rol vraagt om een tweede stap bij het inloggen.');
    expect(page.router.url).toBe('/profiel/inloggen');
    expect(page.words()).not.toContain('Wachtwoord wijzigen');
  });
});

describe('the second step of signing in', () => {
  const open = (answers: object) =>
    openPage('/inloggen', 'coordinator', {
      'GET /api/session': VISITOR,
      'POST /api/session': { ...VISITOR, secondFactor: 'asked' },
      ...answers,
    });
  const givePassword = async (page: Awaited<ReturnType<typeof open>>) => {
    await page.write('E-mailadres', 'fatma@debrug.example');
    await page.write('Wachtwoord', 'geheim');
    await page.press('Inloggen');
    await page.says('Vul de code van 6 cijfers in.');
  };

  it('asks for the code after the password, and for a recovery code where the phone is not there', async () => {
    const page = await open({ 'POST /api/session/second-factor': WRONG });
    await givePassword(page);
    expect(page.host.querySelector('input[autocomplete=one-time-code]')).not.toBeNull();
    await page.press('Verder');
    await page.says('Vul de code in.');
    await page.press('Ik heb mijn telefoon niet');
    await page.write('Herstelcode', 'abcde-fghjk-mnpqr');
    await page.press('Verder');
    await page.says('Deze herstelcode klopt niet of is al gebruikt.');
    await page.press('Opnieuw beginnen');
    await page.says('Wachtwoord vergeten?');
    expect(page.host.querySelector('input[type=password]')).not.toBeNull();
  });

  it('lets the person in with the right code', async () => {
    const page = await open({
      'POST /api/session/second-factor': { ...SESSION, secondFactor: 'on' },
      [`GET ${FACTOR}`]: ON,
      ...OTHERS,
    });
    await givePassword(page);
    await page.write('Code uit uw app', '123456');
    await page.press('Verder');
    expect(page.requests).toContainEqual({
      method: 'POST',
      path: '/api/session/second-factor',
      body: { code: '123456' },
    });
    expect(page.router.url).toBe('/start');
  });
});
