import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { PICTURE_API_PATHS } from '@zicht/shared/routes/picture-api-paths';
import type { PictureFigures, PictureVector } from '@zicht/shared/sector-statistics/picture.contract';
import type { ConcernList } from '@zicht/shared/sector-statistics/publication.contract';
import { parse } from 'csv-parse/sync';
import { accountOf } from '../support/worlds/accounts';
import { axeFaults } from '../support/sweep/checks';
import { Keyboard } from '../support/keyboard';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';
import { readWorkbook } from '../support/workbook';

const SIGNS = { '<=': 'hoogstens', '=': 'gelijk', '>=': 'minstens' } as const;

test('an inspector reads the sector picture without a mouse, takes its figures along, and finds no organisation', async ({
  shared,
}) => {
  const administrator = await shared.apiUser(accountOf('platformAdministrator'));
  const { organisations } = await administrator.get<ConcernList>(fillPath(PICTURE_API_PATHS.concerns, {}));
  expect(organisations.length).toBeGreaterThan(300);

  const { page } = await shared.visitor();
  const nl = new AssessmentPages(page);
  const keys = new Keyboard(page);
  const read: string[] = [];
  page.on('response', async (response) => {
    if (/\/api\/(sector|response)/.test(response.url())) read.push(await response.text());
  });
  const main = page.locator('main');
  const look = async (proof: Locator): Promise<void> => {
    await expect(proof).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    read.push(await main.innerText());
  };

  await test.step('signs in, and reads the three facts first', async () => {
    const { email, password } = accountOf('inspector');
    await page.goto('/inloggen?terug=%2Fsector');
    await keys.write(page.getByLabel(nl.say('identity.signIn.email')), email);
    await keys.write(page.getByLabel(nl.say('identity.signIn.password')), password);
    await keys.press('Enter');
    await expect(page).toHaveURL(/\/sector\/\d{4}$/);
    await expect(main.locator('zou-fact-card')).toHaveCount(3);
    await look(main.locator('.zou-heat tbody tr').first());
  });

  const figures = await test.step('chooses a kind of organisation; what is hidden is grey', async () => {
    const sector = page.locator('#filter-sector');
    await expect(sector.locator('option[value=VEI]')).toBeDisabled();
    await keys.walkTo(sector);
    const answered = page.waitForResponse((response) => response.url().includes('sector=GEM'));
    await page.keyboard.type('Gem');
    const answer = (await (await answered).json()) as PictureFigures;
    await expect(page).toHaveURL(/soort=GEM/);
    await expect(main.locator('zou-region-table tbody tr')).toHaveCount(10);
    if (answer.status === 'hidden') throw new Error('Municipalities are hidden.');
    return answer;
  });

  await test.step('takes along exactly what is on the screen, as CSV and as a workbook', async () => {
    const csv = parse(readFileSync(await fileOf(page, keys, nl.button('sectorPicture.download.csv'))), {
      bom: true,
      delimiter: ';',
    });
    const sheet = readWorkbook(await fileOf(page, keys, nl.button('sectorPicture.download.xlsx')));
    // Numbers of a workbook are numbers; in the text they are written as people in the Netherlands do.
    const asText = (cell: string | number): string => String(cell).replace(/^(\d+)\.(\d)$/, '$1,$2');
    const width = csv[0]?.length ?? 0;
    expect(sheet.map((line) => Array.from({ length: width }, (_, at) => asText(line[at] ?? '')))).toEqual(
      csv,
    );

    const [heads = []] = sheet;
    const counts = sheet
      .filter((line) => line[heads.indexOf('aantal')] !== '' && line[heads.indexOf('teken')] !== '')
      .map((line) =>
        ['code', 'organisaties', 'antwoord', 'teken', 'aantal', 'procent'].map(
          (head) => line[heads.indexOf(head)],
        ),
      );
    const shown = [...figures.criteria, ...figures.themes].filter(
      ({ code }) => !code.includes('-') || figures.keyFacts.includes(code),
    );
    expect(counts.slice(1).map(String).sort()).toEqual(shown.flatMap(linesOf).map(String).sort());
    read.push(csv.join('\n'), sheet.join('\n'));
  });

  await test.step('sees one fixed text for a group that is hidden, and the way on', async () => {
    await page.goto(`${new URL(page.url()).pathname}?soort=VEI`);
    await expect(main.locator('zou-small-group')).toContainText(nl.say('sectorPicture.small.text'));
    await expect(main.locator('zou-chart, .zou-heat, zou-fact-card')).toHaveCount(0);
    read.push(await main.innerText());
    await keys.follow(nl.button('sectorPicture.small.link'));
    await expect(main.locator('zou-fact-card')).toHaveCount(3);
  });

  await test.step('goes on to development, participation and method', async () => {
    const follow = (key: string) =>
      keys.follow(page.getByRole('link', { name: nl.say(key), exact: true }).last());
    await follow('sectorPicture.nav.development');
    await expect(nl.heading).toHaveText(nl.say('sectorPicture.development.heading'));
    await look(main.locator('zou-series-card').first());
    await follow('sectorPicture.nav.participation');
    await look(main.locator('zou-participation-table').first());
    await follow('sectorPicture.nav.method');
    await look(main.locator('zou-gate-report'));
    await expect(main.locator('zou-gate-report')).toContainText(/verschil gaat over \d+ organisaties/);
  });

  const everything = read.join('\n');
  expect(organisations.map(({ name }) => name).filter((name) => everything.includes(name))).toEqual([]);
});

/** Presses a button by keyboard; where the file went. */
async function fileOf(page: Page, keys: Keyboard, button: Locator): Promise<string> {
  const download = page.waitForEvent('download');
  await keys.follow(button);
  return (await download).path();
}

function linesOf(vector: PictureVector): readonly (readonly (string | number)[])[] {
  if (vector.status === 'hidden') return [];
  return vector.answers.map(({ answer, sign, value, percent }) => [
    vector.code,
    vector.organisations,
    answer,
    SIGNS[sign],
    value,
    percent,
  ]);
}
