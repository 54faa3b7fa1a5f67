import type { ReferenceData } from '@zicht/shared/framework/reference-data.contract';
import type { JoinRequestList } from '@zicht/shared/joining/join.contract';
import { openPage } from '../../../testing/open-page';

const item = (code: string, nl: string) => ({ code, title: { nl, en: nl }, attributes: {} });
const REFERENCE = {
  lists: {
    sectors: [item('JON', 'Jongerenwerk'), item('GEM', 'Gemeente')],
    size_classes: [item('KL2', '10 tot 50 medewerkers')],
    size_classes_municipality: [item('G1', 'Minder dan 25.000 inwoners')],
    safety_regions: [item('VR09', 'Utrecht')],
    police_regions: [item('RE03', 'Midden-Nederland')],
    youth_regions: [item('JZ22', 'Utrecht Stad')],
  },
  municipalities: [{ code: 'GM0344', name: 'Utrecht', safetyRegion: 'VR09', policeRegion: 'RE03' }],
} as unknown as ReferenceData;
const REQUEST = {
  organisationId: 'o9',
  name: 'Jongerenwerk Lekoever',
  kvkNumber: '12345678',
  mainSector: 'JON',
  municipalityCode: 'GM0344',
  sizeClass: 'KL2',
  concernName: '',
  askerName: 'Mila Postma',
  askerFunction: 'Teamleider',
  email: 'mila@lekoever.example',
  askedAt: '2027-01-31T09:30:00.000Z',
  sameNumber: ['Jeugdhulp De Brug'],
};
const LIST: JoinRequestList = { requests: [REQUEST], concerns: [{ id: 'c1', name: 'Vechtgroep' }] };
const KNOWN = { 'GET /api/reference-data': REFERENCE };

// jsdom knows the element, not its methods.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.open = false;
};

describe('asking to join', () => {
  it('names each field that is missing, derives the regions, and sends what was filled in', async () => {
    const page = await openPage('/meedoen', 'coordinator', { ...KNOWN, 'POST /api/joining': {} });
    await page.says('Aanvraag versturen');
    await page.press('Aanvraag versturen');
    await page.says('Vul het KvK-nummer in: 8 cijfers.');
    await page.says('Vul uw functie in.');
    expect(page.host.querySelectorAll('.zou-error-summary li')).toHaveLength(8);
    await page.write('Naam van de organisatie', 'Jongerenwerk Lekoever');
    await page.write('KvK-nummer', '1234 5678');
    choose(page.host, 'organisation-mainSector', 'JON');
    choose(page.host, 'organisation-municipalityCode', 'GM0344');
    await page.says('Veiligheidsregio: Utrecht. Politieregio: Midden-Nederland.');
    choose(page.host, 'organisation-sizeClass', 'KL2');
    await page.write('Uw naam', 'Mila Postma');
    await page.write('Uw functie', 'Teamleider');
    await page.write('Uw e-mailadres op het werk', 'mila@lekoever.example');
    await page.press('Aanvraag versturen');
    await page.says('Wij mailden een link naar mila@lekoever.example.');
    expect(page.requests.at(-1)?.body).toEqual({
      name: 'Jongerenwerk Lekoever',
      kvkNumber: '12345678',
      mainSector: 'JON',
      municipalityCode: 'GM0344',
      sizeClass: 'KL2',
      concernName: '',
      askerName: 'Mila Postma',
      askerFunction: 'Teamleider',
      email: 'mila@lekoever.example',
      locale: 'nl',
    });
  });

  it('measures a municipality by its inhabitants, and forgets a class of the other measure', async () => {
    const page = await openPage('/meedoen', 'coordinator', KNOWN);
    await page.says('Aanvraag versturen');
    choose(page.host, 'organisation-mainSector', 'JON');
    choose(page.host, 'organisation-sizeClass', 'KL2');
    choose(page.host, 'organisation-mainSector', 'GEM');
    await page.says('Minder dan 25.000 inwoners');
    await page.press('Aanvraag versturen');
    await page.says('Kies hoe groot de organisatie is.');
  });

  it('is confirmed by a button, never by opening the link', async () => {
    const page = await openPage('/meedoen/bevestigen#geheim', 'coordinator', {
      'POST /api/joining/confirmation': {},
    });
    await page.says('Bevestig mijn aanvraag');
    expect(page.requests.some(({ method }) => method === 'POST')).toBe(false);
    await page.press('Bevestig mijn aanvraag');
    await page.says('Uw aanvraag is bevestigd');
    expect(page.requests.at(-1)?.body).toEqual({ token: 'geheim' });
  });

  it('says that a link is dead', async () => {
    const page = await openPage('/meedoen/bevestigen#oud', 'coordinator', {});
    await page.says('Bevestig mijn aanvraag');
    await page.press('Bevestig mijn aanvraag');
    await page.says('Deze link werkt niet (meer).');
  });
});

describe('requests to join', () => {
  const open = (answers: object = {}) =>
    openPage('/platform/aanvragen', 'platformAdministrator', {
      ...KNOWN,
      'GET /api/platform/join-requests': LIST,
      ...answers,
    });

  it('are shown with what is known of them, and approved with what is corrected', async () => {
    const lists = [LIST, { ...LIST, requests: [] }];
    const page = await open({
      'GET /api/platform/join-requests': () => lists.shift(),
      'POST /api/platform/join-requests/o9/approval': {},
    });
    await page.says('Utrecht, politieregio Midden-Nederland');
    await page.says('Dit KvK-nummer heeft ook: Jeugdhulp De Brug.');
    await page.press('Toelaten: Jongerenwerk Lekoever');
    choose(page.host, 'enrol-which-concern', 'new');
    await page.says('Naam van het concern');
    await page.write('Naam van het concern', 'Welzijnsgroep');
    choose(page.host, 'enrol-youth-region', 'JZ22');
    await page.press('Toelaten en uitnodigen');
    await page.says('Jongerenwerk Lekoever doet nu mee.');
    await page.says('Geen open aanvragen');
    const sent = page.requests.find(({ method }) => method === 'POST');
    expect(sent?.body).toEqual({
      name: 'Jongerenwerk Lekoever',
      kvkNumber: '12345678',
      mainSector: 'JON',
      municipalityCode: 'GM0344',
      sizeClass: 'KL2',
      youthRegion: 'JZ22',
      concern: { name: 'Welzijnsgroep' },
    });
  });

  it('are refused for a reason, and say so when a colleague was first', async () => {
    const page = await open();
    await page.says('Mila Postma, Teamleider');
    await page.press('Afwijzen: Jongerenwerk Lekoever');
    await page.press('Afwijzen en mailen');
    await page.says('Kies een reden.');
    const select = page.host.querySelector<HTMLSelectElement>('dialog select');
    choose(page.host, select?.id ?? '', 'incomplete');
    await page.press('Afwijzen en mailen');
    await page.says('Een collega heeft al over deze aanvraag beslist.');
    expect(page.requests.at(-1)?.body).toEqual({ reason: 'incomplete' });
  });

  it('can be passed over: an organisation is registered at once', async () => {
    const page = await open({ 'POST /api/platform/organisations': {} });
    await page.says('Organisatie inschrijven');
    await page.press('Organisatie inschrijven');
    await page.press('Inschrijven en uitnodigen');
    await page.says('Vul een e-mailadres in');
    expect(page.requests.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('are for administrators alone', async () => {
    const page = await openPage('/platform/aanvragen', 'publicationManager', KNOWN);
    await page.says('U mag deze pagina niet bekijken');
  });
});

function choose(host: HTMLElement, id: string, value: string): void {
  const select = host.querySelector<HTMLSelectElement>(`#${id}`);
  if (select === null) throw new Error(`There is no list ${id}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
}
