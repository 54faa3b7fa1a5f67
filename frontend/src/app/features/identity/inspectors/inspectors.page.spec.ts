import type { Inspectors } from '@zicht/shared/identity/inspectorate.contract';
import { openPage } from '../../../../testing/open-page';

const INSPECTORS: Inspectors = {
  people: [
    {
      userId: 'anna',
      name: 'Anna Kok',
      email: 'anna@inspectie.example',
      roles: ['inspectorateCoordinator'],
      since: '2026-01-01T10:00:00.000Z',
      version: 1,
    },
    {
      userId: 'wouter',
      name: 'Wouter Smit',
      email: 'wouter@inspectie.example',
      roles: ['inspector'],
      since: '2026-01-01T10:00:00.000Z',
      version: 4,
    },
  ],
  invitations: [
    {
      id: 'i1',
      email: 'nieuw@inspectie.example',
      roles: ['inspector'],
      invitedBy: 'Anna Kok',
      invitedAt: '2027-01-30T10:00:00.000Z',
      expiresAt: '2027-02-06T10:00:00.000Z',
      isExpired: false,
      mail: 'sent',
    },
  ],
  coordinators: 1,
};

// jsdom knows the element, not its methods.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.open = false;
};

describe('the people of an inspectorate', () => {
  const open = (answers: object = {}) =>
    openPage('/beheer/inspecteurs', 'inspectorateCoordinator', {
      'GET /api/inspectorates/i/people': INSPECTORS,
      ...answers,
    });

  it('are shown with what they may do, and a warning below two coordinators', async () => {
    const page = await open();
    await page.says('Wouter Smit');
    expect(page.words()).toContain('Er is maar één coördinator');
    expect(page.words()).toContain('Inspecteur: ziet alleen cijfers van groepen organisaties');
    expect(page.words()).toContain('Geldig tot');
  });

  it('are invited as inspector, unless another role is chosen', async () => {
    const page = await open({ 'POST /api/inspectorates/i/invitations': {} });
    await page.says('Wouter Smit');
    await page.press('Inspecteur uitnodigen');
    await page.press('Uitnodiging sturen');
    await page.says('Vul een e-mailadres in');
    await page.write('E-mailadres', 'mees@inspectie.example');
    await page.press('Uitnodiging sturen');
    await page.says('Wij mailen een uitnodiging naar mees@inspectie.example.');
    expect(page.requests.find(({ method }) => method === 'POST')?.body).toEqual({
      email: 'mees@inspectie.example',
      roles: ['inspector'],
      locale: 'nl',
    });
  });

  it('are let go on the version that was read, and the last coordinator is told why not', async () => {
    const page = await open({
      'POST /api/inspectorates/i/people/wouter/removal': {},
      'POST /api/inspectorates/i/people/anna/removal': {
        status: 422,
        code: 'invalidInput',
        faults: [{ path: '/userId', code: 'lastCoordinator' }],
      },
    });
    await page.says('Wouter Smit');
    await page.press('Laten vertrekken: Wouter Smit');
    await page.press('Laten vertrekken');
    await page.says('Wouter Smit hoort niet meer bij uw inspectie.');
    expect(page.requests.find(({ method }) => method === 'POST')?.body).toEqual({ version: 4 });
    await page.press('Laten vertrekken: Anna Kok');
    await page.press('Laten vertrekken');
    await page.says('Dit is de laatste coördinator.');
  });

  it('are not managed by an inspector', async () => {
    const page = await openPage('/beheer/inspecteurs', 'inspector', {});
    await page.says('U mag deze pagina niet bekijken');
  });
});
