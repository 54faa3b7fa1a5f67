import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { environment, ROOT } from '../support/worlds/environment';
import { ROUTES } from '../support/sweep/routes';
import { test } from '../support/test';
import { visit, WIDTHS } from '../support/visit';

const FOLDER = join(ROOT, 'test-results/pictures');
mkdirSync(FOLDER, { recursive: true });

for (const route of ROUTES) {
  for (const [name, state] of Object.entries(route.states)) {
    test(`${route.path} ${name}`, async ({ shared }) => {
      for (const width of WIDTHS) {
        const { page } = await visit(shared, route, state, { language: 'nl', width });
        const file = `${route.path.replace(/[^a-z]+/gi, '-').replace(/^-|-$/g, '') || 'onbekend'}.${name}.${width}.png`;
        await page.screenshot({ path: join(FOLDER, file), fullPage: true, animations: 'disabled' });
        await page.close();
      }
    });
  }
}

/** What the README shows: page, state, and the name of the file. */
const README = [
  ['zelfevaluatie/:year/vraag/:criterion', 'normal', 'question'],
  ['resultaten/:year', 'submitted', 'results'],
  ['verbeterplan', 'normal', 'plan'],
] as const;

if (environment.takesReadmePicture) {
  for (const [path, name, file] of README) {
    test(`the picture of the README: ${file}`, async ({ shared }) => {
      const route = ROUTES.find((each) => each.path === path);
      const state = route?.states[name];
      if (!route || !state) throw new Error(`There is no page ${path} in state ${name}.`);
      const { page } = await visit(shared, route, state, { language: 'nl', width: 1280 });
      await page.screenshot({ path: join(ROOT, `docs/images/${file}.png`), animations: 'disabled' });
    });
  }
}
