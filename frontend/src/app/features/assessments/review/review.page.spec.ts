import { openPage } from '../../../../testing/open-page';
import { yearAnswers } from '../../../../testing/year';

const URL = '/zelfevaluatie/2027/controleren';

const SESSION = {
  user: { id: 'me', name: 'Fatma Yıldız', locale: 'nl' },
  lastOrganisationId: null,
  secondFactor: 'off',
  idleUntil: '2027-02-01T11:00:00.000Z',
  endsAt: '2027-02-01T22:00:00.000Z',
  now: '2027-02-01T10:00:00.000Z',
  demo: true,
};
const MEMBERSHIP = {
  kind: 'organisation',
  bodyId: 'o',
  bodyName: 'Jeugdhulp De Brug',
  fictitious: true,
  roles: ['coordinator'],
};

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

  it.each([
    [{ isSuspended: true }, 'Uw organisatie is op slot. U kunt nu niets invullen of indienen.'],
    [{ isClosed: true }, 'Uw organisatie is gesloten. Deze zelfevaluatie wordt niet meer ingediend.'],
  ])('asks nothing where nothing can be filled in, and says why: %j', async (standing, words) => {
    const page = await openPage(URL, 'coordinator', {
      ...yearAnswers(),
      'GET /api/session': { ...SESSION, memberships: [{ ...MEMBERSHIP, ...standing }] },
    });
    await page.says(words);
    expect(page.host.textContent).not.toContain('dingen te doen');
    expect(page.host.textContent).not.toContain('naar het bestuur');
    expect([...page.host.querySelectorAll('a')].map(({ textContent }) => textContent)).not.toContain(
      'Wijzig',
    );
  });

  it('is not for somebody who answers assigned questions', async () => {
    const page = await openPage(URL, 'contributor', yearAnswers({ asked: ['MEL-01'] }));
    expect(page.router.url).not.toBe(URL);
  });
});
