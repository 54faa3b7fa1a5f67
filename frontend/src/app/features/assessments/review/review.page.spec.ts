import { openPage } from '../../../../testing/open-page';
import { yearAnswers } from '../../../../testing/year';

const URL = '/zelfevaluatie/2027/controleren';

describe('the page on which answers are checked', () => {
  it('lists what is still open, each with the way to it', async () => {
    const page = await openPage(URL, 'coordinator', yearAnswers());
    await page.says('dingen te doen');
    const links = [...page.host.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/zelfevaluatie/2027/vraag/MEL-02');
    await page.says('Bekijk wat de inspectie ziet');
    expect(links).toContain('/sector');
    expect(page.host.querySelector('h1')?.textContent).toContain('2027');
    expect(document.title).toContain('Zicht op uitbuiting');
  });

  it('is not for somebody who answers assigned questions', async () => {
    const page = await openPage(URL, 'contributor', yearAnswers({ asked: ['MEL-01'] }));
    expect(page.router.url).not.toBe(URL);
  });
});
