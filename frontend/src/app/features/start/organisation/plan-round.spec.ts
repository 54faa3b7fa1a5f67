import { openPage } from '../../../../testing/open-page';
import { yearAnswers } from '../../../../testing/year';

const ROUND = 'GET /api/organisations/o/plan/rounds';
const OWN = { month: '2027-02', doneAt: null, open: 3, overdue: 1, partnersToCheck: 0 };

describe('the monthly round on the start page', () => {
  it('stands there for the focal person, with what is open and late', async () => {
    const page = await openPage('/start', 'focalPerson', { ...yearAnswers(), [ROUND]: OWN });
    await page.says('5 minuten deze maand');
    expect(page.words()).toContain('U heeft 3 open acties. 1 daarvan is te laat.');
    expect(page.host.querySelector('a[href="/verbeterplan/maandronde"]')).not.toBeNull();
  });

  it.each([
    ['was done', 'focalPerson', { ...OWN, doneAt: '2027-02-01T09:00:00.000Z' }],
    ['has nothing in it', 'focalPerson', { ...OWN, open: 0, overdue: 0 }],
    ['cannot be read', 'focalPerson', { status: 500, code: 'unexpected' }],
    ['is not asked of this role', 'coordinator', OWN],
  ] as const)('does not, when it %s', async (_, role, round) => {
    const page = await openPage('/start', role, { ...yearAnswers(), [ROUND]: round });
    await page.says('Zelfevaluatie invullen');
    expect(page.words()).not.toContain('5 minuten deze maand');
  });
});
