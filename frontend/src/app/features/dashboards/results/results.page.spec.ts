import type { Results, YearAnswers } from '@zicht/shared/dashboards/results.contract';
import { FRAMEWORK, openPage } from '../../../../testing/open-page';
import { emptyResults, storedAnswer, yearAnswers } from '../../../../testing/year';

const URL = '/resultaten/2027';
const RESULTS = 'GET /api/organisations/o/assessments/2027/results';

function results(answers: YearAnswers['answers'], submittedAt: string | null = null): Results {
  const current: YearAnswers = {
    year: 2027,
    frameworkCode: FRAMEWORK.code,
    frameworkVersion: FRAMEWORK.version,
    referenceDate: '2027-01-01',
    sectors: ['JHV'],
    submittedAt,
    answers,
  };
  return { ...emptyResults(current), submitted: submittedAt === null ? [] : [current] };
}

/** The whole of "Risicotaxatie": without an instrument there is no more to ask. */
const RISK = [storedAnswer('RIS-01', 'nee')];

/** A median of 55 on the scale of a publication is 2.2 levels. */
const RISK_OF_ALL = { code: 'RIS', status: 'shown', organisations: 24, answers: [], median: 55 } as const;

/** A submitted year with a claim made since and an open action. */
function withPlan(): Results {
  const given = results(
    [storedAnswer('RIS-01', 'deels'), storedAnswer('RIS-03', '1')],
    '2027-01-30T10:00:00.000Z',
  );
  const action = {
    actionId: 'a',
    title: 'Kies een instrument',
    criteria: ['RIS-01'],
    status: 'busy' as const,
    dueOn: '2027-01-31',
    ownerId: 'me',
    ownerRole: null,
    locationIds: [],
  };
  const claim = {
    criterion: 'RIS-03',
    value: { option: '2' },
    heldOn: '2027-01-31',
    reason: 'measurement' as const,
    action: null,
    evidence: 1,
    claimedBy: 'me',
    claimedAt: '2027-01-31T10:00:00.000Z',
  };
  return { ...given, plan: { ...given.plan, open: [action], claims: [claim] } };
}

describe('the page of results', () => {
  it('says where to begin while no theme is whole', async () => {
    const page = await openPage(URL, 'coordinator', { ...yearAnswers(), [RESULTS]: results([]) });
    await page.says('Nog geen resultaten');
    expect(page.host.querySelector('main a, a.zou-button')?.getAttribute('href')).toBe('/zelfevaluatie/2027');
  });

  it('shows what is known as provisional, with hatched tiles', async () => {
    const page = await openPage(URL, 'coordinator', { ...yearAnswers(), [RESULTS]: results(RISK) });
    await page.says('Voorlopig: 1 van');
    await page.says('Risicotaxatie');
    expect(page.host.querySelectorAll('.zou-tile--provisional').length).toBeGreaterThan(0);
    expect(page.host.querySelector('zou-result-tiles a[href="/resultaten/2027/thema/RIS"]')).not.toBeNull();
  });

  it('shows what was submitted as it is', async () => {
    const answers = {
      ...yearAnswers({ status: 'submitted' }),
      [RESULTS]: results(RISK, '2027-01-30T10:00:00.000Z'),
    };
    const page = await openPage(URL, 'boardMember', answers);
    await page.says('30 jan 2027');
    expect(page.words()).not.toContain('Voorlopig');
    expect(page.host.querySelector('.zou-tile--provisional')).toBeNull();
  });

  it('lays what is claimed since and what the plan brings beside what was submitted, and says why', async () => {
    const page = await openPage(URL, 'coordinator', {
      ...yearAnswers({ status: 'submitted' }),
      [RESULTS]: withPlan(),
    });
    await page.says(
      'Van 1 naar 2 punten sinds 31 januari 2027. Gemeld door Fatma Yıldız, na een tussenmeting.',
    );
    await page.says('Verwacht: van 2 naar 4 punten, door “Kies een instrument”.');
    await page.says('1 actie is te laat');
    expect(page.host.querySelector('a[href="/resultaten/2027/thema/RIS?stand=verwacht"]')).not.toBeNull();
  });

  it('opens the sum of what is claimed since', async () => {
    const page = await openPage('/resultaten/2027/thema/RIS?stand=nu', 'coordinator', {
      ...yearAnswers({ status: 'submitted' }),
      [RESULTS]: withPlan(),
    });
    await page.says('Dit is wat u meldde na uw inzending over 2027.');
    await page.says('2 Basis');
  });

  it('says that there are no sector figures, and that an older claim no longer counts', async () => {
    const given = results(RISK, '2027-01-30T10:00:00.000Z');
    const claim = {
      criterion: 'MEL-01',
      value: { option: '2' },
      heldOn: '2026-11-01',
      reason: 'measurement' as const,
      action: null,
      evidence: 0,
      claimedBy: 'me',
      claimedAt: '2026-11-01T10:00:00.000Z',
    };
    const page = await openPage(URL, 'coordinator', {
      ...yearAnswers({ status: 'submitted' }),
      [RESULTS]: { ...given, plan: { ...given.plan, claims: [claim] } },
    });
    await page.says('Midden van de sector: Nog geen sectorcijfers.');
    await page.says('1 oudere melding telt niet meer mee.');
  });

  it.each([
    [['shown'], 'de mediaan van 24 organisaties van uw soort, uit het sectorbeeld 2027.'],
    [
      ['hidden', 'shown'],
      'de mediaan van 24 organisaties samen, uit het sectorbeeld 2027. Uw soort is verborgen.',
    ],
  ])('lays the published median beside its own, of all where its sector is %j', async (statuses, words) => {
    const group = { sector: 'JHV', region: 'RE01', size: 'KLEIN' };
    const left = [...statuses];
    const page = await openPage(URL, 'coordinator', {
      ...yearAnswers({ status: 'submitted' }),
      [RESULTS]: results(RISK, '2027-01-30T10:00:00.000Z'),
      'GET /api/sector-pictures': {
        years: [
          { year: 2027, status: 'published', publishedAt: '2027-10-18T10:00:00.000Z', organisations: 24 },
        ],
      },
      'GET /api/organisations/o/sector-pictures/2027': { year: 2027, group, themes: [], criteria: [] },
      'GET /api/sector-pictures/2027/figures': () =>
        left.shift() === 'hidden'
          ? { status: 'hidden' }
          : { status: 'shown', year: 2027, organisations: 24, themes: [RISK_OF_ALL], criteria: [] },
    });
    await page.says(words);
    const cells = [...page.host.querySelectorAll('tr')]
      .find((row) => row.querySelector('th')?.textContent?.includes('Risicotaxatie'))
      ?.textContent?.replace(/\s+/g, ' ');
    expect(cells).toContain('2,2');
    expect(left).toEqual([]);
  });

  it('looks at one location when the address names it', async () => {
    const given = results(RISK);
    const page = await openPage(`${URL}?locatie=noord`, 'coordinator', {
      ...yearAnswers(),
      [RESULTS]: {
        ...given,
        locations: [
          { id: 'noord', name: 'Noord' },
          { id: 'zuid', name: 'Zuid' },
        ],
        exceptions: [{ criterion: 'RIS-01', locationIds: ['noord'] }],
      },
    });
    await page.says('Geldt niet voor Noord');
    const table = page.host.querySelector('zou-locations-card table')?.textContent ?? '';
    expect([table.includes('Noord'), table.includes('Zuid')]).toEqual([true, false]);
  });

  it('offers another try when the server does not answer', async () => {
    const page = await openPage(URL, 'coordinator', {
      ...yearAnswers(),
      [RESULTS]: { status: 503, code: 'unavailable' },
    });
    await page.says('De website is even niet bereikbaar.');
    const before = page.requests.length;
    await page.press('Probeer opnieuw');
    expect(page.requests.length).toBeGreaterThan(before);
  });

  it('is not for a contributor', async () => {
    const page = await openPage(URL, 'contributor', yearAnswers());
    await page.says('U mag deze pagina niet bekijken');
    expect(page.requests.some(({ path }) => path.endsWith('/results'))).toBe(false);
  });
});
