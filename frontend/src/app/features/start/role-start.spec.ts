import { openPage, sessionOf } from '../../../testing/open-page';

window.scrollTo = () => undefined;

describe('somebody who belongs to no organisation any more', () => {
  const alone = { 'GET /api/session': { ...sessionOf('contributor'), memberships: [] } };

  it('reads so, and how to come in again, on the start page', async () => {
    const page = await openPage('/start', 'contributor', alone);
    await page.says('U hoort nu bij geen organisatie. Een coördinator kan u uitnodigen.');
  });

  it('reads of no role on a page that is closed', async () => {
    const page = await openPage('/beheer/gebruikers', 'contributor', alone);
    await page.says('U mag deze pagina niet bekijken');
    expect(page.words()).not.toContain('Uw rol is nu');
  });
});
