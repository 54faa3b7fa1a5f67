import { openPage } from '../../../testing/open-page';

const COORDINATOR = {
  organisationName: 'Zorg- en Veiligheidshuis',
  functionTitle: 'Zorgcoördinator',
  phone: '030 111 11 11',
  email: '',
  checkedOn: '2026-12-01',
};

describe('the help page', () => {
  it('shows members whom their organisation calls, with the help line and the day of the last check', async () => {
    const page = await openPage('/hulp', 'contributor', {
      'GET /api/organisations/o/care-coordinators': { careCoordinators: [COORDINATOR] },
    });
    await page.says('Zorg- en Veiligheidshuis, Zorgcoördinator');
    expect(page.words()).toContain('0800-2000');
    expect(page.words()).toContain('Gecontroleerd op 1 december 2026.');
    expect(page.host.querySelector('a[href="tel:0301111111"]')).not.toBeNull();
  });

  it('keeps the help line when nothing can be read', async () => {
    const page = await openPage('/hulp', 'contributor', {});
    await page.says('0800-2000');
    expect(page.words()).not.toContain('Zorgcoördinator mensenhandel:');
  });
});
