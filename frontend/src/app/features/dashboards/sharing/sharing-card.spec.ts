import { FRAMEWORK, openPage } from '../../../../testing/open-page';
import { emptyResults, yearAnswers } from '../../../../testing/year';

const SHARING = '/api/organisations/o/profile-sharing';
const RESULTS = 'GET /api/organisations/o/assessments/2027/results';

const answers = (sharing: object, put: unknown = undefined) => ({
  ...yearAnswers(),
  [RESULTS]: emptyResults({
    year: 2027,
    frameworkCode: FRAMEWORK.code,
    frameworkVersion: FRAMEWORK.version,
    referenceDate: '2027-01-01',
    sectors: ['JHV'],
    submittedAt: null,
    answers: [],
  }),
  [`GET ${SHARING}`]: sharing,
  [`PUT ${SHARING}`]: put,
});
const NOT_SHARED = { concernName: 'Vechtgroep', shared: null };
const SHARED = {
  concernName: 'Vechtgroep',
  shared: { at: '2027-01-15T10:00:00.000Z', byName: 'Fatma Yıldız', profile: null },
};

describe('sharing with the concern', () => {
  it('is switched on and off by the coordinator, and says what is shared', async () => {
    const page = await openPage(
      '/resultaten/2027',
      'coordinator',
      answers(NOT_SHARED, (sent: { readonly isShared: boolean }) => (sent.isShared ? SHARED : NOT_SHARED)),
    );
    await page.says('Vechtgroep ziet niets van uw organisatie.');
    expect(page.words()).toContain('Antwoorden, teksten, bewijs en acties deelt u niet.');
    await page.press('Profiel delen');
    await page.says('Fatma Yıldız zette dit aan op 15 januari 2027.');
    await page.says('Vechtgroep ziet vanaf nu uw profiel.');
    await page.press('Stoppen met delen');
    await page.says('Vechtgroep ziet uw profiel niet meer.');
    expect(page.requests.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([
      { isShared: true },
      { isShared: false },
    ]);
  });

  it('stays as it was when the switch fails', async () => {
    const page = await openPage(
      '/resultaten/2027',
      'coordinator',
      answers(NOT_SHARED, { status: 500, code: 'unexpected' }),
    );
    await page.says('Vechtgroep ziet niets van uw organisatie.');
    await page.press('Profiel delen');
    await new Promise((resolve) => setTimeout(resolve));
    expect(page.words()).toContain('Vechtgroep ziet niets van uw organisatie.');
    expect(page.host.querySelector('zou-sharing-card [role=alert]')).not.toBeNull();
  });

  it('is only read by others, and absent without a concern', async () => {
    const page = await openPage('/resultaten/2027', 'boardMember', answers(SHARED));
    await page.says('Uw coördinator kan dit aan- of uitzetten.');
    expect(page.host.querySelector('zou-sharing-card button')).toBeNull();
  });

  it('is nothing for an organisation that is its own', async () => {
    const page = await openPage(
      '/resultaten/2027',
      'coordinator',
      answers({ concernName: null, shared: null }),
    );
    await page.says('Nog geen resultaten');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(page.host.querySelector('zou-sharing-card')?.textContent?.trim() ?? '').toBe('');
  });
});
