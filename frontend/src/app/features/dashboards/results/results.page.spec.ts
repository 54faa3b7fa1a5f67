import type { Results, YearAnswers } from '@zicht/shared/dashboards/results.contract';
import { FRAMEWORK, openPage } from '../../../../testing/open-page';
import { storedAnswer, yearAnswers } from '../../../../testing/year';

const URL = '/resultaten/2027';
const RESULTS = 'GET /api/organisations/o/assessments/2027/results';

function results(answers: YearAnswers['answers'], submittedAt: string | null = null): Results {
  return {
    current: {
      year: 2027,
      frameworkCode: FRAMEWORK.code,
      frameworkVersion: FRAMEWORK.version,
      referenceDate: '2027-01-01',
      sectors: ['JHV'],
      submittedAt,
      answers,
    },
    previous: null,
  };
}

/** The whole of "Risicotaxatie": without an instrument there is no more to ask. */
const RISK = [storedAnswer('RIS-01', 'nee')];

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
