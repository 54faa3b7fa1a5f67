import type { Inspectorate } from '@zicht/shared/identity/inspectorate.contract';
import type { Recovery } from '@zicht/shared/identity/recovery.contract';
import { openPage } from '../../../../testing/open-page';

const inspectorate = (changes: Partial<Inspectorate> = {}): Inspectorate => ({
  inspectorateId: 'i1',
  name: 'Inspectie Jeugd',
  inspectors: 3,
  firstInvitation: null,
  ...changes,
});

// jsdom knows the element, not its methods.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.open = false;
};

describe('inspectorates', () => {
  const open = (list: Inspectorate[], answer: object = {}, recoveries: Recovery[] = []) =>
    openPage('/platform/inspecties', 'platformAdministrator', {
      'GET /api/platform/inspectorates': () => ({ inspectorates: list }),
      'POST /api/platform/inspectorates': answer,
      'GET /api/platform/recoveries': () => ({ recoveries }),
      'POST /api/platform/recoveries/i1/confirmation': {},
    });

  it('are registered with whom to invite first', async () => {
    const page = await open([inspectorate()]);
    await page.says('3 personen');
    expect(page.words()).not.toContain('Opnieuw uitnodigen');
    await page.press('Inspectie inschrijven');
    await page.press('Uitnodiging sturen');
    await page.says('Vul de naam van de inspectie in.');
    await page.write('Naam van de inspectie', 'Inspectie Onderwijs');
    await page.write('E-mailadres van de eerste coördinator', 'els@onderwijs.example');
    await page.press('Uitnodiging sturen');
    await page.says('Wij mailen een uitnodiging voor Inspectie Onderwijs naar els@onderwijs.example.');
    expect(page.requests.find(({ method }) => method === 'POST')?.body).toEqual({
      name: 'Inspectie Onderwijs',
      email: 'els@onderwijs.example',
      locale: 'nl',
    });
  });

  it('without anybody are invited anew under their own name', async () => {
    const firstInvitation = {
      email: 'fout@jeugd.example',
      expiresAt: '2027-02-06T10:00:00.000Z',
      isExpired: false,
    };
    const page = await open([inspectorate({ inspectors: 0, firstInvitation })], {
      status: 422,
      code: 'invalidInput',
      faults: [{ path: '/name', code: 'alreadyRegistered' }],
    });
    await page.says('Wacht op fout@jeugd.example, tot 6 februari 2027');
    await page.press('Opnieuw uitnodigen: Inspectie Jeugd');
    await page.write('E-mailadres van de eerste coördinator', 'goed@jeugd.example');
    await page.press('Uitnodiging sturen');
    await page.says('Deze inspectie heeft al mensen.');
    expect(page.requests.find(({ method }) => method === 'POST')?.body).toMatchObject({
      name: 'Inspectie Jeugd',
      email: 'goed@jeugd.example',
    });
  });

  it('without a coordinator get one here, and no organisation does', async () => {
    const proposal = {
      email: 'a@jeugd.example',
      proposedBy: 'Omar',
      isOwn: false,
      expiresAt: '2027-02-08T10:00:00.000Z',
    };
    const recovery = {
      kind: 'inspectorate',
      organisationId: 'i1',
      name: 'Jeugd',
      members: 2,
      proposal,
    } as const;
    const organisation = { ...recovery, kind: 'organisation', organisationId: 'o1', name: 'Lek' } as const;
    const page = await open([inspectorate()], {}, [recovery, organisation]);
    await page.says('In deze inspecties kan niemand inspecteurs beheren.');
    expect(page.words()).not.toContain('Lek');
    await page.press('Bevestig en nodig uit: Jeugd');
    await page.says('De coördinator van Jeugd is uitgenodigd.');
    expect(page.requests.findLast(({ method }) => method === 'POST')?.body).toEqual({
      email: 'a@jeugd.example',
    });
  });
});
