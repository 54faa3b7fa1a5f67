import { TestBed } from '@angular/core/testing';
import type { IdentityProvider } from '@zicht/shared/identity/single-sign-on.contract';
import { openPage } from '../../../../testing/open-page';
import { GO_TO } from '../../../core/session/go-to';

const PATH = '/api/organisations/o/identity-provider';
const PROVIDER: IdentityProvider = {
  version: 3,
  issuer: 'https://login.example',
  clientId: 'zicht',
  hasSecret: true,
  roleClaim: 'groups',
  roleMapping: [{ value: 'zicht beheer', role: 'coordinator' }],
  letsNewcomersIn: false,
  trustsSecondStep: true,
  secondStepLevel: null,
  allowsLocalAccounts: true,
  state: 'setUp',
  test: null,
  returnAddress: 'https://zicht.example/inloggen/organisatie/k7mpx-q9d2h/terug',
  signInAddress: 'https://zicht.example/inloggen/organisatie/k7mpx-q9d2h',
  leftAddress: 'https://zicht.example/inloggen',
  hasSecondFactor: false,
};
const TEST = {
  startedAt: '2027-02-01T09:30:00.000Z',
  endedAt: '2027-02-01T09:31:00.000Z',
  fault: null,
  roles: ['coordinator' as const],
  secondStep: true,
};

describe('the provider of an organisation', () => {
  const press = (host: HTMLElement, words: string) =>
    [...host.querySelectorAll('button')].find((each) => each.textContent?.trim() === words)?.click();
  const show = (provider: Partial<IdentityProvider>, more: object = {}) =>
    openPage('/beheer/inloggen', 'coordinator', {
      [`GET ${PATH}`]: { ...PROVIDER, ...provider },
      [`PUT ${PATH}`]: null,
      [`POST ${PATH}/switch`]: null,
      ...more,
    });

  it('is saved without its secret when that stays', async () => {
    const page = await show({});
    await page.says('Nog niet getest');
    press(page.host, 'Instellingen bewaren');
    await page.says('De instellingen zijn bewaard.');
    const body = page.requests.find(({ method }) => method === 'PUT')?.body;
    expect(body).toMatchObject({
      version: 3,
      issuer: 'https://login.example',
      roleMapping: [{ value: 'zicht beheer', role: 'coordinator' }],
      trustsSecondStep: true,
    });
    expect(body).not.toHaveProperty('clientSecret');
  });

  it('asks for what is missing', async () => {
    const page = await show({ version: 0, issuer: '', clientId: '', hasSecret: false, test: null });
    await page.says('Nog niet ingesteld');
    press(page.host, 'Instellingen bewaren');
    await page.says('Vul het geheim van de client in.');
    expect(page.words()).toContain('Vul het adres van de inlogdienst in.');
    expect(page.words()).not.toContain('Terugkeeradres');
  });

  it('is tried at the provider', async () => {
    const gone: string[] = [];
    TestBed.overrideProvider(GO_TO, { useValue: (address: string) => gone.push(address) });
    const page = await show({}, { [`POST ${PATH}/test`]: { address: 'https://login.example/auth' } });
    await page.says('Test eerst of inloggen werkt.');
    press(page.host, 'Inloggen testen');
    for (let turn = 0; gone.length === 0 && turn < 100; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(gone).toEqual(['https://login.example/auth']);
  });

  it.each([
    [{ ...TEST, endedAt: null }, 'niet teruggekomen'],
    [{ ...TEST, fault: 'wrongSecret' as const }, 'of het geheim klopt niet'],
    [TEST, 'U zou deze rollen krijgen: Coördinator.'],
    [{ ...TEST, secondStep: false }, 'Wij vragen die dan zelf.'],
  ])('tells how the test went: %o', async (test, words) => {
    const page = await show({ test, state: 'tested' });
    await page.says(words);
  });

  it('takes passwords off where the coordinator signs in with two steps', async () => {
    const page = await show({ state: 'on', test: TEST, hasSecondFactor: true });
    await page.says('Staat aan');
    press(page.host, 'Wachtwoorden uitzetten');
    await page.says('Wachtwoorden geven hier geen toegang meer.');
    expect(page.requests.find(({ path }) => path.endsWith('/switch'))?.body).toEqual({
      version: 3,
      isOn: true,
      allowsLocalAccounts: false,
    });
  });

  it('says what that takes where they do not', async () => {
    const page = await show({ state: 'on', test: TEST });
    await page.says('als u zelf in twee stappen inlogt');
    expect(page.words()).not.toContain('Wachtwoorden uitzetten');
  });
});
