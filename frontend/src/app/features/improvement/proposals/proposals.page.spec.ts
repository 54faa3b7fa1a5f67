import { openPage } from '../../../../testing/open-page';
import { planAnswers, planOf, playedResult, SAVE, savedChanges } from '../../../../testing/plan';

const PLAN = 'GET /api/organisations/o/plan';

// The first look at a page reads and compiles all of it.
beforeAll(() => Promise.all([import('./proposals.page'), import('../plan/plan.page')]), 60_000);

describe('what the answers propose', () => {
  const answers = {
    ...planAnswers([]),
    [PLAN]: planOf({ 'MEL-01': '1', 'KEN-01': '2', 'BOR-01': '4' }),
    [SAVE]: playedResult({ outcome: 'applied', version: 1 }),
  };

  it('is every question below the line, the most urgent first, with the reason and its source', async () => {
    const page = await openPage('/verbeterplan/voorstellen', 'coordinator', answers);
    await page.says('Voor 2 vragen staat nog niets in uw plan.');
    const heads = [...page.host.querySelectorAll('h2')].map((head) => head.textContent?.trim().slice(0, 6));
    expect(heads).toEqual(['MEL-01', 'KEN-01']);
    expect(page.words()).toContain('Waarom stellen wij dit voor?');
    expect(savedChanges(page.requests)).toEqual([]);
  });

  it('is added by one click, with owner and date at hand', async () => {
    const page = await openPage('/verbeterplan/voorstellen', 'coordinator', answers);
    await page.says('MEL-01');
    const button = page.host.querySelector<HTMLElement>('.zou-rows button');
    button?.click();
    await page.says('Toegevoegd aan uw plan.');
    expect(savedChanges(page.requests)).toMatchObject([
      { baseVersion: 0, criteria: ['MEL-01'], suggestion: expect.stringMatching(/^MEL-01-/) },
    ]);
    await page.says('Voor 1 vraag staat nog niets in uw plan.');
    expect(page.host.querySelectorAll('zou-added-suggestion select')).toHaveLength(1);
  });

  it('is counted where the plan is empty', async () => {
    const page = await openPage('/verbeterplan', 'coordinator', answers);
    await page.says('Op basis van uw antwoorden stellen wij er 2 voor.');
  });

  it('gives a board member nothing to press', async () => {
    const page = await openPage('/verbeterplan/voorstellen', 'boardMember', answers);
    await page.says('MEL-01');
    expect(page.host.querySelectorAll('.zou-rows button')).toHaveLength(0);
  });
});
