import { TestBed } from '@angular/core/testing';
import { GO_TO } from '../../../core/session/go-to';
import { openPage } from '../../../../testing/open-page';

const CODE = 'k7mpx-q9d2h';
const at = (hours: number): string =>
  new Date(Date.parse('2027-02-01T10:00:00.000Z') + hours * 3_600_000).toISOString();
const VISITOR = {
  user: null,
  memberships: [],
  lastOrganisationId: null,
  secondFactor: 'off',
  idleUntil: null,
  endsAt: null,
  now: at(0),
  demo: true,
};
const BRAM = {
  ...VISITOR,
  user: { id: 'bram', name: 'Bram de Wit', locale: 'nl' },
  memberships: [
    { kind: 'organisation', bodyId: 'o', bodyName: 'De Brug', fictitious: true, roles: ['focalPerson'] },
  ],
  idleUntil: at(1),
  endsAt: at(12),
  signInCode: CODE,
};
const START = 'POST /api/session/organisation';
const RETURN = 'POST /api/session/organisation/return';
const BACK = `/inloggen/organisatie/${CODE}/terug?code=abc&state=x%2Fy&iss=https%3A%2F%2Fprovider.example`;

describe('signing in through an organisation', () => {
  const gone: string[] = [];

  beforeEach(() => {
    gone.length = 0;
    localStorage.clear();
    TestBed.overrideProvider(GO_TO, { useValue: (address: string) => gone.push(address) });
  });

  const press = (host: HTMLElement, words: string) =>
    [...host.querySelectorAll<HTMLElement>('button, a')]
      .find((each) => each.textContent?.trim() === words)
      ?.click();
  const visit = (url: string, answers: object) =>
    openPage(url, 'focalPerson', { 'GET /api/session': VISITOR, ...answers });

  it('goes to the provider from the address of the organisation, with the page that was wanted', async () => {
    const page = await visit(`/inloggen/organisatie/${CODE}?terug=%2Fverbeterplan`, {
      [START]: { address: 'https://provider.example/auth' },
    });
    press(page.host, 'Naar uw inlogdienst');
    await page.says('U gaat naar uw inlogdienst.');
    expect(page.requests.at(-1)?.body).toEqual({ code: CODE, returnPath: '/verbeterplan' });
    expect(gone).toEqual(['https://provider.example/auth']);
  });

  it('says in words when the address is none, and finds a short name in a whole address', async () => {
    const page = await visit('/inloggen/organisatie', { [START]: { status: 404, code: 'notFound' } });
    press(page.host, 'Verder');
    await page.says('Vul het inlogadres in dat u van uw coördinator kreeg.');
    const input = page.host.querySelector<HTMLInputElement>('#sign-in-address');
    if (input === null) throw new Error('No field');
    input.value = `https://zicht.example/inloggen/organisatie/${CODE}`;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    press(page.host, 'Verder');
    await page.says('U logt in bij de inlogdienst van uw organisatie.');
    press(page.host, 'Naar uw inlogdienst');
    await page.says('Dit inlogadres werkt niet (meer).');
    expect(gone).toEqual([]);
  });

  it('hands on what the provider sent, goes to the page that was wanted, and remembers the organisation', async () => {
    const page = await visit(BACK, {
      [RETURN]: { session: BRAM, returnPath: '/profiel', fault: null },
      'GET /api/profile/mail': { rhythm: 'atOnce' },
    });
    await page.says('Bram de Wit');
    const sent = page.requests.find(({ path }) => path.endsWith('/return'))?.body as { query: string };
    expect(Object.fromEntries(new URLSearchParams(sent.query))).toEqual({
      code: 'abc',
      state: 'x/y',
      iss: 'https://provider.example',
    });
    expect(localStorage.getItem('zou.signInCode')).toBe(CODE);
  });

  it('goes to no other address than of this service afterwards', async () => {
    const page = await visit(BACK, {
      [RETURN]: { session: { ...VISITOR, secondFactor: 'asked' }, returnPath: '//evil.example', fault: null },
    });
    await page.says('Uw inlogdienst vroeg geen tweede stap.');
    expect(gone).toEqual([]);
  });

  it('says why somebody is not let in', async () => {
    const page = await visit(BACK, { [RETURN]: { session: VISITOR, returnPath: '/start', fault: 'noRole' } });
    await page.says('Uw groepen geven hier geen rol.');
    expect(page.words()).toContain('Opnieuw inloggen via uw organisatie');
  });

  it('signs out at the provider too, once', async () => {
    localStorage.setItem('zou.signInOpen', CODE);
    const answers = {
      'POST /api/session/organisation/departure': { address: 'https://provider.example/end' },
    };
    const page = await visit('/inloggen?uit', answers);
    await page.says('Inloggen via uw organisatie');
    for (let turn = 0; gone.length === 0 && turn < 100; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(gone).toEqual(['https://provider.example/end']);
    expect(localStorage.getItem('zou.signInOpen')).toBeNull();
  });
});
