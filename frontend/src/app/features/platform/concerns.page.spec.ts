import type { ConcernList } from '@zicht/shared/sector-statistics/publication.contract';
import { openPage } from '../../../testing/open-page';

const LIST = 'GET /api/platform/concerns';
const CONCERNS = [
  { id: 'c1', name: 'Stichting Vechtgroep' },
  { id: 'c2', name: 'De Staat' },
];
const list = (...known: readonly (string | null)[]): ConcernList => ({
  organisations: known.map((name, index) => ({
    organisationId: `o${index}`,
    name: `Organisatie ${index}`,
    mainSector: 'JHV',
    concern: name === null ? null : { id: 'c1', name },
    version: 3,
  })),
  concerns: CONCERNS,
  without: known.filter((name) => name === null).length,
});

// jsdom knows the element, not its methods.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.open = false;
};

describe('the concerns of organisations', () => {
  it('say which organisations have none, and one is settled from those that are known', async () => {
    const lists = [list(null, 'De Staat'), list('Stichting Vechtgroep', 'De Staat')];
    const page = await openPage('/platform/concerns', 'platformAdministrator', {
      [LIST]: () => lists.shift(),
      'PUT /api/platform/concerns/o0': {},
    });
    await page.says('Van 1 organisatie is het concern nog niet bevestigd');
    await page.press('Bevestig: Organisatie 0');
    await page.press('Bewaar');
    await page.says('Kies een concern.');
    choose(page.host, 'c1');
    await page.press('Bewaar');
    await page.says('Organisatie 0 hoort nu bij Stichting Vechtgroep.');
    expect(page.requests.at(-2)).toMatchObject({
      method: 'PUT',
      path: '/api/platform/concerns/o0',
      body: { concern: { id: 'c1' }, version: 3 },
    });
    expect(page.words()).not.toContain('nog niet bevestigd');
  });

  it('can be new ones, and keep what was typed when somebody else was first', async () => {
    const page = await openPage('/platform/concerns', 'platformAdministrator', {
      [LIST]: list(null),
      'PUT /api/platform/concerns/o0': { status: 409, code: 'staleVersion' },
    });
    await page.says('Organisatie 0');
    await page.press('Bevestig: Organisatie 0');
    choose(page.host, 'new');
    await page.says('Naam van het concern');
    await page.write('Naam van het concern', 'Gemeente Lekstad');
    await page.press('Bewaar');
    await page.says('Een collega heeft dit intussen gewijzigd.');
    expect(page.requests.at(-1)?.body).toEqual({ concern: { name: 'Gemeente Lekstad' }, version: 3 });
    expect(page.host.querySelector<HTMLInputElement>('dialog input')?.value).toBe('Gemeente Lekstad');
  });

  it('are found by name, fifty at a time', async () => {
    const page = await openPage('/platform/concerns', 'platformAdministrator', {
      [LIST]: list(...Array.from({ length: 120 }, () => 'De Staat')),
    });
    await page.says('120 organisaties');
    expect(page.host.querySelectorAll('.zou-rows li')).toHaveLength(50);
    await page.press('Toon meer');
    expect(page.host.querySelectorAll('.zou-rows li')).toHaveLength(100);
    await page.write('Zoek op organisatie of concern', 'organisatie 11');
    await page.says('11 organisaties');
  });

  it('are for platform administrators alone', async () => {
    const page = await openPage('/platform/concerns', 'publicationManager', { [LIST]: list(null) });
    await page.says('U mag deze pagina niet bekijken');
    expect(page.requests.some(({ path }) => path.includes('concerns'))).toBe(false);
  });
});

function choose(host: HTMLElement, value: string): void {
  const select = host.querySelector<HTMLSelectElement>('dialog select');
  if (select === null) throw new Error('There is nothing to choose from.');
  select.value = value;
  select.dispatchEvent(new Event('change'));
}
