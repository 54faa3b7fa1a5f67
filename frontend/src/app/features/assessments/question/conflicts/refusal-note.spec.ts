import { openPage } from '../../../../../testing/open-page';
import { yearAnswers } from '../../../../../testing/year';

interface Sent {
  readonly changes: readonly { readonly changeId: string; readonly criterion: string }[];
}

it.each([
  ['forbidden', 'U kunt dit antwoord niet meer wijzigen.'],
  ['locked', 'De zelfevaluatie is intussen gesloten voor wijzigingen.'],
] as const)(
  'an answer that the server refuses as %s is told so, with the way to let it go',
  async (outcome, words) => {
    const page = await openPage('/zelfevaluatie/2027/vraag/MEL-01', 'coordinator', {
      ...yearAnswers({}),
      'POST /api/organisations/o/assessments/2027/changes': ({ changes }: Sent) => ({
        results: changes.map(({ changeId, criterion }) => ({ changeId, criterion, outcome, faults: [] })),
      }),
    });
    await page.says('Meldcode');
    const level = await shown(page.host, 'input[type=radio]');
    level.click();
    await page.says('Dit antwoord is niet bewaard');
    await page.says(words);
    expect(page.words()).toContain('Mijn wijziging weggooien');
  },
);

async function shown(host: HTMLElement, selector: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = host.querySelector<HTMLElement>(selector);
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`There is no ${selector}`);
}
