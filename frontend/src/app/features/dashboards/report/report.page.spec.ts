import type { YearAnswers } from '@zicht/shared/dashboards/results.contract';
import { bestAnswers } from '@zicht/shared/framework/testing/best-answers';
import { FRAMEWORK, openPage } from '../../../../testing/open-page';
import { emptyResults, yearAnswers } from '../../../../testing/year';

const URL = '/resultaten/2027/rapport';
const RESULTS = 'GET /api/organisations/o/assessments/2027/results';

function year(submittedAt: string | null): YearAnswers {
  const answers = {
    ...bestAnswers(FRAMEWORK, ['JHV']),
    'MEL-01': { option: '1' },
    'KEN-04': { option: '1' },
  };
  return {
    year: 2027,
    frameworkCode: FRAMEWORK.code,
    frameworkVersion: FRAMEWORK.version,
    referenceDate: '2027-01-01',
    sectors: ['JHV'],
    submittedAt,
    answers: Object.entries(answers).map(([criterion, value]) => ({ criterion, value })),
  };
}

const ACTION = {
  actionId: 'a',
  title: 'Oefen de meldcode',
  criteria: ['MEL-01'],
  status: 'busy' as const,
  dueOn: '2027-06-01',
  ownerId: 'me',
  ownerRole: null,
  locationIds: [],
};

describe('the report for the board', () => {
  it('names the biggest gaps, core questions first, with action, owner and date, and who signed', async () => {
    const current = year('2027-03-02T10:00:00.000Z');
    const given = emptyResults(current);
    const signOff = {
      submittedAt: '2027-03-02T10:00:00.000Z',
      approvedAt: '2027-03-01T10:00:00.000Z',
      approvedBy: 'me',
    };
    const page = await openPage(URL, 'boardMember', {
      ...yearAnswers({ status: 'submitted' }),
      [RESULTS]: {
        ...given,
        submitted: [current],
        years: [{ year: 2027, status: 'submitted', closesOn: '2027-05-01', signOff }],
        plan: { ...given.plan, open: [ACTION] },
      },
    });
    await page.says('Fatma Yıldız gaf akkoord op 1 maart 2027.');
    const rows = [...page.host.querySelectorAll('.zou-report__second tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim()),
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]?.[0]).toContain('MEL-01');
    expect(rows[0]?.[0]).toContain('(kernvraag)');
    expect(rows[0]?.slice(2)).toEqual(['Oefen de meldcode', 'Fatma Yıldız', '1 jun 2027']);
    expect(rows[1]?.at(-1)).toBe('Hier is nog geen actie voor.');
  });

  it('says of a draft that it is one', async () => {
    const page = await openPage(URL, 'coordinator', {
      ...yearAnswers(),
      [RESULTS]: emptyResults(year(null)),
    });
    await page.says('Deze zelfevaluatie is nog niet ingediend. De cijfers zijn voorlopig.');
  });
});
