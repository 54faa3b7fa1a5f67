import type { Evidence } from '@zicht/shared/assessments/evidence.contract';
import { openPage } from '../../../../testing/open-page';
import { yearAnswers } from '../../../../testing/year';

const LIST = 'GET /api/organisations/o/evidence';
const ADD = 'POST /api/organisations/o/evidence';

const REFERENCE: Evidence = {
  id: 'e1',
  title: 'Meldcode',
  kind: null,
  datedOn: '2026-05-02',
  edition: '3',
  owner: 'Kwaliteit',
  place: 'Kwaliteitshandboek',
  validUntil: '2027-03-01',
  version: 4,
  addedBy: 'Bram de Wit',
  addedAt: '2026-05-03T10:00:00.000Z',
  links: [{ year: 2027, criterion: 'MEL-01' }],
};
const others = {
  ...yearAnswers(),
  'GET /api/reference-data': { lists: { evidence_kinds: [] } },
  [LIST]: { evidence: [REFERENCE], total: 1, nextOffset: null },
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

describe('the register of evidence', () => {
  it('puts on top what ends within 60 days, and says where it is used', async () => {
    const page = await openPage('/bewijs', 'coordinator', others);
    await page.says('Verlopen, of verloopt binnen 60 dagen');
    expect(page.host.querySelector('a[href="/zelfevaluatie/2027/vraag/MEL-01"]')).not.toBeNull();
  });

  it('keeps what was typed when the form closes by itself, until it is saved or cancelled', async () => {
    const page = await openPage('/bewijs', 'coordinator', { ...others, [ADD]: REFERENCE });
    const title = () => page.host.querySelector<HTMLInputElement>('#reference-title')?.value;
    const open = async () => {
      await page.press('Verwijzing toevoegen');
      await page.says('Bewaar');
      // The device is asked for what was kept.
      await new Promise((resolve) => setTimeout(resolve));
    };
    await page.says('Meldcode');
    await open();
    await page.write('Titel', 'Scholingsplan');
    page.host.querySelector('dialog[open]')?.dispatchEvent(new Event('cancel'));
    await open();
    expect(title()).toBe('Scholingsplan');

    await page.press('Annuleren');
    await open();
    expect(title()).toBe('');

    await page.write('Titel', 'Scholingsplan');
    await page.write('Waar te vinden', 'Intranet');
    await page.press('Bewaar');
    await page.says('De verwijzing is toegevoegd.');
    await open();
    expect(title()).toBe('');
  });

  it('sends nothing before title and place are there, and then what was written', async () => {
    const page = await openPage('/bewijs', 'coordinator', { ...others, [ADD]: REFERENCE });
    await page.says('Meldcode');
    await page.press('Verwijzing toevoegen');
    await page.says('Bewaar');
    await page.press('Bewaar');
    await page.says('Vul de titel in.');
    expect(changes(page.requests)).toEqual([]);
    await page.write('Titel', ' Scholingsplan ');
    await page.write('Waar te vinden', 'Intranet');
    await page.press('Bewaar');
    await page.says('De verwijzing is toegevoegd.');
    expect(changes(page.requests)).toMatchObject([
      { method: 'POST', body: { title: 'Scholingsplan', place: 'Intranet', validUntil: null, links: [] } },
    ]);
  });

  it('asks before it removes, and says why it may not', async () => {
    const remove = 'DELETE /api/organisations/o/evidence/e1';
    const answers = { ...others, [remove]: { status: 409, code: 'assessmentNotEditable' } };
    const page = await openPage('/bewijs', 'coordinator', answers);
    await page.says('Meldcode');
    await page.press('Verwijder Meldcode');
    await page.says('verdwijnt ook bij de vragen');
    expect(changes(page.requests)).toEqual([]);
    await page.press('Ja, verwijder');
    await page.says('Daarom blijft zij staan.');
    expect(changes(page.requests)).toMatchObject([{ method: 'DELETE' }]);
  });

  it('lets a board member read alone', async () => {
    const page = await openPage('/bewijs', 'boardMember', others);
    await page.says('Meldcode');
    expect(page.words()).not.toContain('Verwijzing toevoegen');
  });
});
