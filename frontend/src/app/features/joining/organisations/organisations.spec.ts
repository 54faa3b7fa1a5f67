import type { ReferenceData } from '@zicht/shared/framework/reference-data.contract';
import type { PlatformOrganisation } from '@zicht/shared/organisations/platform-organisation.contract';
import { openPage } from '../../../../testing/open-page';

const item = (code: string, nl: string) => ({ code, title: { nl, en: nl }, attributes: {} });
const REFERENCE = {
  lists: {
    sectors: [item('JON', 'Jongerenwerk')],
    size_classes: [item('KL2', '10 tot 50 medewerkers'), item('MID', '50 tot 250 medewerkers')],
    size_classes_municipality: [],
    safety_regions: [],
    police_regions: [],
    youth_regions: [],
  },
  municipalities: [{ code: 'GM0344', name: 'Utrecht', safetyRegion: 'VR09', policeRegion: 'RE03' }],
} as unknown as ReferenceData;
const organisation = (changes: Partial<PlatformOrganisation> = {}): PlatformOrganisation => ({
  organisationId: 'o1',
  name: 'Jongerenwerk Lekoever',
  kvkNumber: '12345678',
  mainSector: 'JON',
  municipalityCode: 'GM0344',
  youthRegion: null,
  sizeClass: 'KL2',
  status: 'active',
  closesOn: null,
  version: 3,
  ...changes,
});

// jsdom knows the element, not its methods.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.open = false;
};

describe('organisations', () => {
  const open = (lists: PlatformOrganisation[][], answers: object = {}) =>
    openPage('/platform/organisaties', 'platformAdministrator', {
      'GET /api/reference-data': REFERENCE,
      'GET /api/platform/recoveries': { recoveries: [] },
      'GET /api/platform/organisations': () => ({ organisations: lists.shift() }),
      ...answers,
    });

  it('are renamed and changed with a reason, on the version that was read', async () => {
    const page = await open([[organisation()], [organisation({ name: 'Lek', version: 4 })]], {
      'PUT /api/platform/organisations/o1': {},
    });
    await page.says('Jongerenwerk · Utrecht · KvK 12345678');
    await page.press('Wijzig: Jongerenwerk Lekoever');
    await page.write('Naam van de organisatie', 'Lek');
    choose(page.host, '#organisation-sizeClass', 'MID');
    await page.press('Bewaar');
    await page.says('Kies een reden.');
    choose(page.host, '#change-reason', 'correction');
    await page.press('Bewaar');
    await page.says('De gegevens van Lek zijn gewijzigd.');
    expect(page.requests.find(({ method }) => method === 'PUT')?.body).toEqual({
      name: 'Lek',
      kvkNumber: '12345678',
      mainSector: 'JON',
      municipalityCode: 'GM0344',
      youthRegion: null,
      sizeClass: 'MID',
      version: 3,
      reason: 'correction',
    });
  });

  it('are suspended and go on, each for a reason that fits', async () => {
    const page = await open([[organisation()], [organisation({ status: 'suspended', version: 4 })]], {
      'PUT /api/platform/organisations/o1/standing': {},
    });
    await page.says('Op slot zetten');
    await page.press('Op slot zetten: Jongerenwerk Lekoever');
    expect(reasonsIn(page.host)).toEqual(['', 'askedByOrganisation', 'safety', 'noCoordinator']);
    choose(page.host, 'dialog select', 'safety');
    await page.press('Op slot zetten');
    await page.says('Jongerenwerk Lekoever staat op slot.');
    const sent = page.requests.find(({ method }) => method === 'PUT');
    expect(sent?.body).toEqual({ status: 'suspended', version: 3, reason: 'safety' });
    await page.press('Van het slot halen: Jongerenwerk Lekoever');
    expect(reasonsIn(page.host)).toEqual(['', 'askedByOrganisation', 'solved']);
  });

  it('without a coordinator get one by two administrators: one proposes, another confirms', async () => {
    const recovery = { kind: 'organisation', organisationId: 'o1', name: 'Lek', members: 2 };
    const proposal = { email: 'a@lek.example', proposedBy: 'Omar', expiresAt: '2027-02-08T10:00:00.000Z' };
    const lists = [
      [
        { ...recovery, proposal: null },
        { ...recovery, kind: 'inspectorate', name: 'Toezicht', proposal: null },
      ],
      [{ ...recovery, proposal: { ...proposal, isOwn: true } }],
      [{ ...recovery, proposal: { ...proposal, isOwn: false } }],
      [],
    ];
    const page = await open([[organisation()]], {
      'GET /api/platform/recoveries': () => ({ recoveries: lists.shift() }),
      'PUT /api/platform/recoveries/o1': {},
      'POST /api/platform/recoveries/o1/confirmation': {},
    });
    await page.says('2 personen');
    expect(page.words()).not.toContain('Toezicht');
    for (const email of ['geen adres', 'a@lek.example']) {
      if (email === 'geen adres') await page.press('Coördinator voorstellen: Lek');
      await page.write('E-mailadres van de nieuwe coördinator', email);
      await page.press('Voorstellen');
    }
    await page.says('Uw voorstel voor Lek wacht op een andere beheerder.');
    expect(page.words()).not.toContain('Bevestig en nodig uit');
    await page.press('Coördinator voorstellen: Lek');
    await page.write('E-mailadres van de nieuwe coördinator', 'a@lek.example');
    await page.press('Voorstellen');
    await page.says('Bevestig en nodig uit');
    await page.press('Bevestig en nodig uit: Lek');
    await page.says('De coördinator van Lek is uitgenodigd.');
    expect(page.requests.findLast(({ method }) => method === 'POST')?.body).toEqual({
      email: 'a@lek.example',
    });
  });

  it('that left are shown and not changed', async () => {
    const page = await open([[organisation({ status: 'left' })]], {
      'GET /api/platform/organisations/o1/erasure-certificate': { status: 404, code: 'notFound' },
    });
    await page.says('Doet niet meer mee');
    expect(page.host.querySelectorAll('.zou-rows .zou-button')).toHaveLength(1);
    await page.press('Bewijs van wissen: Jongerenwerk Lekoever');
    expect(page.host.querySelector('[role=alert]')).not.toBeNull();
  });
});

function reasonsIn(host: HTMLElement): string[] {
  return [...host.querySelectorAll<HTMLOptionElement>('dialog select option')].map(({ value }) => value);
}

function choose(host: HTMLElement, selector: string, value: string): void {
  const select = host.querySelector<HTMLSelectElement>(selector);
  if (select === null) throw new Error(`There is no list ${selector}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
}
