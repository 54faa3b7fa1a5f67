import type { ReferenceData } from '@zicht/shared/framework/reference-data.contract';
import type { Succession } from '@zicht/shared/succession/succession.contract';
import { openPage } from '../../../../testing/open-page';

const REFERENCE = {
  lists: { sectors: [], size_classes: [], size_classes_municipality: [], youth_regions: [] },
  municipalities: [],
} as unknown as ReferenceData;
const NAMES = { o1: 'De Brug', o2: 'De Haven', o3: 'Nieuwland' };
const organisation = ([organisationId, name]: [string, string]) => ({
  organisationId,
  name,
  kvkNumber: null,
  mainSector: 'JON',
  municipalityCode: 'GM0344',
  youthRegion: null,
  sizeClass: 'KL2',
  status: 'active',
  closesOn: organisationId === 'o1' ? '2027-01-15' : null,
  version: 1,
});
const recorded: Succession = {
  id: 's1',
  day: '2027-01-15',
  reason: 'inTradeRegister',
  predecessors: [{ organisationId: 'o1', name: 'De Brug' }],
  successors: [
    { organisationId: 'o2', name: 'De Haven' },
    { organisationId: 'o3', name: 'Nieuwland' },
  ],
  canBeTakenBack: true,
};

// jsdom knows the element, not its methods.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.open = false;
};

describe('organisations that end and organisations that carry on', () => {
  const open = (lists: Succession[][], answers: object = {}, names: Record<string, string> = NAMES) =>
    openPage('/platform/organisaties', 'platformAdministrator', {
      'GET /api/reference-data': REFERENCE,
      'GET /api/platform/recoveries': { recoveries: [] },
      'GET /api/platform/organisations': { organisations: Object.entries(names).map(organisation) },
      'GET /api/platform/successions': () => ({ successions: lists.length > 1 ? lists.shift() : lists[0] }),
      ...answers,
    });

  it('are recorded in a form that says what happens, names what is missing, and sends no empty place', async () => {
    const page = await open(
      [[], [recorded]],
      { 'POST /api/platform/successions': {} },
      { ...NAMES, o4: 'De Kade' },
    );
    await page.says('Gesloten op 15 januari 2027');
    await page.press('Samenvoegen of splitsen');
    await page.says('Antwoorden blijven waar ze staan.');
    // One that ends already is no choice any more.
    const options = [...page.host.querySelectorAll<HTMLOptionElement>('#predecessors-0 option')];
    expect(options.map(({ value }) => value)).toEqual(['', 'o2', 'o3', 'o4']);
    await page.press('Leg vast en mail');
    for (const words of ['Kies welke organisatie sluit.', 'Kies een dag vanaf vandaag', 'Kies een reden.'])
      await page.says(words);
    expect(page.requests.some(({ method }) => method === 'POST')).toBe(false);
    await page.press('Nog een organisatie toevoegen');
    choose(page.host, '#predecessors-0', 'o2');
    choose(page.host, '#predecessors-2', 'o2');
    choose(page.host, '#successors-0', 'o4');
    choose(page.host, '#succession-reason', 'municipalReorganisation');
    await page.write('Gesloten vanaf', '2027-03-01');
    await page.says('Kies elke organisatie maar één keer.');
    choose(page.host, '#predecessors-2', 'o3');
    await page.press('Leg vast en mail');
    await page.says('Het is vastgelegd.');
    expect(page.requests.find(({ method }) => method === 'POST')?.body).toEqual({
      predecessors: ['o2', 'o3'],
      successors: ['o4'],
      day: '2027-03-01',
      reason: 'municipalReorganisation',
    });
  });

  it('are one into several as well', async () => {
    const page = await open([[]]);
    await page.says('Samenvoegen of splitsen');
    await page.press('Samenvoegen of splitsen');
    expect(page.host.querySelectorAll('[id^=predecessors-]')).toHaveLength(2);
    page.host.querySelector<HTMLInputElement>('dialog input[value=split]')!.click();
    await page.says('Organisatie die verdergaat (2)');
    expect(page.host.querySelectorAll('[id^=predecessors-]')).toHaveLength(1);
    expect(page.host.querySelectorAll('[id^=successors-]')).toHaveLength(2);
  });

  it('are taken back after a question, and not once it is too late', async () => {
    const page = await open([[recorded, { ...recorded, id: 's2', canBeTakenBack: false }], []], {
      'DELETE /api/platform/successions/s1': {},
    });
    await page.says('Sluit: De Brug. Gaat verder: De Haven en Nieuwland.');
    expect(page.words().split('Terugnemen').length - 1).toBe(1);
    await page.press('Terugnemen: De Brug');
    await page.says('Dan werken alle organisaties weer zoals daarvoor.');
    await page.press('Neem terug');
    await page.says('Het is teruggenomen.');
    expect(page.requests.some(({ method, path }) => method === 'DELETE' && path.endsWith('/s1'))).toBe(true);
  });

  it('say so when it cannot be done any more', async () => {
    const page = await open([[recorded]], {
      'DELETE /api/platform/successions/s1': { status: 409, code: 'illegalTransition' },
    });
    await page.says('Terugnemen');
    await page.press('Terugnemen: De Brug');
    await page.press('Neem terug');
    await page.says('Deze stap kan nu niet.');
  });
});

function choose(host: HTMLElement, selector: string, value: string): void {
  const select = host.querySelector<HTMLSelectElement>(selector);
  if (select === null) throw new Error(`There is no list ${selector}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
}
