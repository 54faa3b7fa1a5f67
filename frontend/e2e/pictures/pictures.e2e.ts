import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { environment, ROOT } from '../support/environment';
import { ROUTES } from '../support/routes';
import { test } from '../support/test';
import { visit, WIDTHS } from '../support/visit';

const FOLDER = join(ROOT, 'test-results/pictures');
mkdirSync(FOLDER, { recursive: true });

for (const route of ROUTES) {
  for (const [name, state] of Object.entries(route.states)) {
    test(`${route.path} ${name}`, async ({ shared }) => {
      for (const width of WIDTHS) {
        const { page, context } = await visit(shared, route, state, { language: 'nl', width });
        const file = `${route.path.replace(/[^a-z]+/gi, '-').replace(/^-|-$/g, '') || 'onbekend'}.${name}.${width}.png`;
        await page.screenshot({ path: join(FOLDER, file), fullPage: true, animations: 'disabled' });
        await context.close();
      }
    });
  }
}

if (environment.takesReadmePicture) {
  test('the picture of the README', async ({ shared }) => {
    const route = ROUTES.find(({ path }) => path === 'zelfevaluatie/:year/vraag/:criterion');
    if (!route) throw new Error('There is no page of a question.');
    const { page } = await visit(shared, route, route.states.normal, { language: 'nl', width: 1280 });
    await page.screenshot({ path: join(ROOT, 'docs/images/question.png'), animations: 'disabled' });
  });
}
