import { FRAMEWORK, frameworksAnswer, openPage } from '../../../../../testing/open-page';
import { emptyResults, yearAnswers } from '../../../../../testing/year';

const RESULTS = 'GET /api/organisations/o/assessments/2027/results';
const OLDER = {
  ...FRAMEWORK,
  version: '2026.1',
  criteria: FRAMEWORK.criteria.map((criterion) =>
    criterion.code === 'MEL-01'
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

function results() {
  const empty = emptyResults({
    year: 2027,
    frameworkCode: FRAMEWORK.code,
    frameworkVersion: FRAMEWORK.version,
    referenceDate: '2027-01-01',
    sectors: ['JHV'],
    submittedAt: null,
    answers: [],
  });
  const finished = { actionId: 'a', title: 'Oefenen', criteria: ['MEL-01'], doneOn: '2026-09-01' };
  return {
    ...empty,
    evidenceBefore: [{ criterion: 'MEL-01', references: 2, expired: 1 }],
    plan: { ...empty.plan, finishedSince: [finished] },
  };
}

function open(code: string, role: 'coordinator' | 'contributor' = 'coordinator') {
  return openPage(`/zelfevaluatie/2027/vraag/${code}`, role, {
    ...yearAnswers({
      previous: PREVIOUS,
      assignments: [
        { criterion: code, assignee: { id: 'me', name: 'Fatma Yıldız' }, dueOn: null, message: '' },
      ] as never,
    }),
    ...frameworksAnswer(FRAMEWORK, OLDER),
    [RESULTS]: results(),
  });
}

describe('what happened around a question since last year', () => {
  it('is shown on request: the words, expired evidence, finished actions; until then nothing is asked', async () => {
    const page = await open('MEL-01');
    await page.says('Wat is er sindsdien veranderd?');
    expect(page.requests.some(({ path }) => path.endsWith('/results'))).toBe(false);
    await toggle(page.host);
    await page.says('De vraag is anders gesteld.');
    await page.says('1 bewijs is verlopen.');
    await page.says('“Oefenen” (1 sep 2026)');
    expect(page.host.querySelector('zou-since-note del')).not.toBeNull();
    expect(page.host.querySelector('zou-since-note a')?.getAttribute('href')).toBe(
      '/zelfevaluatie/2027/sinds-vorig-jaar',
    );
  });

  it('says so when nothing changed', async () => {
    const page = await open('KEN-02');
    await page.says('Wat is er sindsdien veranderd?');
    await toggle(page.host);
    await page.says('De vraag is gelijk gebleven.');
    expect(page.words()).not.toContain('verlopen.');
  });

  it('tells who answers given questions of the words alone', async () => {
    const page = await open('MEL-01', 'contributor');
    await page.says('Wat is er sindsdien veranderd?');
    await toggle(page.host);
    await page.says('De vraag is anders gesteld.');
    expect(page.requests.some(({ path }) => path.endsWith('/results'))).toBe(false);
    expect(page.words()).not.toContain('Oefenen');
  });
});

/** Opens the details of last year; jsdom opens them on a click and tells it late. */
async function toggle(host: HTMLElement): Promise<void> {
  const details = host.querySelector<HTMLDetailsElement>('zou-last-year details');
  if (!details) throw new Error('Nothing of last year is shown.');
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await Promise.resolve();
}
