import type { Partner, PartnerList } from '@zicht/shared/improvement/partners/partner.contract';
import { openPage } from '../../../../testing/open-page';
import { yearAnswers } from '../../../../testing/year';

const LIST = 'GET /api/organisations/o/partners';
const PUT = 'PUT /api/organisations/o/partners/p1';

const PARTNER: Partner = {
  id: 'p1',
  version: 3,
  kind: 'VT',
  organisationName: 'Veilig Thuis Midden',
  functionTitle: 'Frontdesk',
  phone: '030 000 00 00',
  email: 'advies@partner.example',
  agreementTitle: 'Werkafspraken',
  agreedOn: '2025-01-01',
  agreementUntil: '2026-12-31',
  checkedOn: '2026-01-15',
  checkAgainOn: '2027-01-15',
  changedBy: { id: 'bram', name: 'Bram de Wit' },
  changedAt: '2026-01-15T10:00:00.000Z',
};
const REGISTER: PartnerList = {
  today: '2027-02-01',
  kinds: [
    { code: 'ZCM', title: { nl: 'zorgcoördinator mensenhandel', en: 'care coordinator' }, isExpected: true },
    { code: 'VT', title: { nl: 'Veilig Thuis', en: 'Veilig Thuis' }, isExpected: true },
    { code: 'OM', title: { nl: 'Openbaar Ministerie', en: 'prosecutor' }, isExpected: false },
  ],
  careCoordinator: 'ZCM',
  partners: [PARTNER],
};
const ANSWERS = {
  ...yearAnswers(),
  [LIST]: REGISTER,
  'GET /api/organisations/o/care-coordinators': { careCoordinators: [] },
};
const changes = (requests: readonly { readonly method: string }[]) =>
  requests.filter(({ method }) => method !== 'GET');

// jsdom knows the element, not its methods.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.open = false;
};

describe('the register of partners', () => {
  it('shows what is missing and what is to be checked', async () => {
    const page = await openPage('/verbeterplan/partners', 'focalPerson', ANSWERS);
    await page.says('Veilig Thuis Midden');
    expect(page.words()).toContain('1 partner is een jaar of langer niet gecontroleerd.');
    expect(page.words()).toContain('Verlopen op 31 december 2026');
    expect(page.words()).toContain('Nog niemand ingevuld.');
    expect(page.words()).not.toContain('Openbaar Ministerie');
  });

  it('marks as checked in one step, with a way back', async () => {
    const put = (body: object) => ({ outcome: 'applied', current: { ...PARTNER, ...body, version: 4 } });
    const page = await openPage('/verbeterplan/partners', 'focalPerson', { ...ANSWERS, [PUT]: put });
    await page.says('Veilig Thuis Midden');
    await page.press('Alles klopt nog: Veilig Thuis Midden');
    await page.says('“Veilig Thuis Midden” is vandaag gecontroleerd.');
    await page.press('Ongedaan maken');
    expect(changes(page.requests)).toMatchObject([
      { body: { version: 3, checkedOn: '2027-02-01', phone: '030 000 00 00' } },
      { body: { checkedOn: '2026-01-15' } },
    ]);
  });

  it('warns where a person is named, and lets it stand; sends nothing that is incomplete', async () => {
    const page = await openPage('/verbeterplan/partners', 'coordinator', ANSWERS);
    await page.says('Veilig Thuis Midden');
    await page.press('Partner toevoegen');
    await page.write('Functie', 'mevrouw De Boer');
    await page.write('E-mailadres', 'jan.jansen@gemeente.example');
    await page.says('Bij Functie lijkt een naam te staan.');
    await page.says('Het e-mailadres lijkt van één persoon te zijn.');
    await page.press('Bewaar');
    await page.says('Vul de organisatie in.');
    expect(changes(page.requests)).toEqual([]);
  });

  it('keeps what was typed when the form is closed by Esc', async () => {
    const page = await openPage('/verbeterplan/partners', 'coordinator', ANSWERS);
    await page.says('Veilig Thuis Midden');
    await page.press('Wijzig Veilig Thuis Midden');
    await page.write('Afspraak', 'Nieuw convenant');
    page.host.querySelector('dialog[open]')?.dispatchEvent(new Event('cancel', { cancelable: true }));
    await page.says('Veilig Thuis Midden');
    await page.press('Wijzig Veilig Thuis Midden');
    await page.says('Bewaar');
    const field = page.host.querySelector<HTMLInputElement>('#partner-agreementTitle');
    expect(field?.value).toBe('Nieuw convenant');
  });

  it('shows both when a colleague was faster, and sends mine on top of theirs', async () => {
    const theirs = { ...PARTNER, version: 5, phone: '0900 0001' };
    const stale = { outcome: 'stale', current: theirs };
    const page = await openPage('/verbeterplan/partners', 'coordinator', { ...ANSWERS, [PUT]: () => stale });
    await page.says('Veilig Thuis Midden');
    await page.press('Wijzig Veilig Thuis Midden');
    await page.write('Telefoon', '0900 0002');
    await page.press('Bewaar');
    await page.says('Bram de Wit wijzigde “Veilig Thuis Midden”');
    await page.says('Telefoon: 0900 0001');
    expect(page.words()).toContain('Telefoon: 0900 0002');
    await page.press('Mijn tekst');
    expect(changes(page.requests).at(-1)).toMatchObject({ body: { version: 5, phone: '0900 0002' } });
  });

  it('lets a board member read alone', async () => {
    const page = await openPage('/verbeterplan/partners', 'boardMember', ANSWERS);
    await page.says('Veilig Thuis Midden');
    expect(page.words()).not.toContain('Partner toevoegen');
    expect(page.words()).not.toContain('Alles klopt nog');
  });
});
