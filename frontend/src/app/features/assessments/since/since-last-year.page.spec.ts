import { FRAMEWORK, frameworksAnswer, openPage } from '../../../../testing/open-page';
import { emptyResults, yearAnswers } from '../../../../testing/year';

const URL = '/zelfevaluatie/2027/sinds-vorig-jaar';
const OLDER = {
  ...FRAMEWORK,
  version: '2026.1',
  criteria: FRAMEWORK.criteria.map((criterion) =>
    criterion.code === 'KEN-01'
      ? { ...criterion, question: { nl: 'Ziet de leiding dit?', en: 'Does the leadership see this?' } }
      : criterion,
  ),
};
const PREVIOUS = {
  year: 2026,
  frameworkCode: OLDER.code,
  frameworkVersion: OLDER.version,
  submittedAt: '2026-04-01T10:00:00.000Z',
  answers: [],
};
const RESULTS = emptyResults({
  year: 2027,
  frameworkCode: FRAMEWORK.code,
  frameworkVersion: FRAMEWORK.version,
  referenceDate: '2027-01-01',
  sectors: ['JHV'],
  submittedAt: null,
  answers: [],
});

function open(url = URL) {
  return openPage(url, 'coordinator', {
    ...yearAnswers({ previous: PREVIOUS }),
    ...frameworksAnswer(FRAMEWORK, OLDER),
    'GET /api/organisations/o/assessments/2027/results': {
      ...RESULTS,
      evidenceBefore: [{ criterion: 'MEL-01', references: 1, expired: 1 }],
      plan: {
        ...RESULTS.plan,
        finishedSince: [{ actionId: 'a', title: 'Oefenen', criteria: ['MEL-02'], doneOn: '2026-09-01' }],
      },
    },
  });
}

describe('the page of what happened since last year', () => {
  it('shows what needs attention alone, with the reason and the difference in words', async () => {
    const page = await open();
    await page.says('3 vragen in deze lijst');
    await page.says('De vraag is anders gesteld.');
    await page.says('1 bewijs is verlopen.');
    await page.says('“Oefenen” (1 sep 2026)');
    expect(page.host.querySelector('zou-word-diff del')).not.toBeNull();
  });

  it('shows every question when the address asks for it', async () => {
    const page = await open(`${URL}?toon=alles`);
    await page.says('De vraag is gelijk gebleven.');
    expect(page.host.querySelectorAll('.zou-rows > li').length).toBeGreaterThan(20);
  });
});
