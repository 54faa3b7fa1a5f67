import type { Round } from '@zicht/shared/assessments/round.contract';
import { FRAMEWORK, openPage } from '../../../../testing/open-page';

const LIST = 'GET /api/publications';
const ROUND: Round = {
  year: 2027,
  frameworkCode: FRAMEWORK.code,
  frameworkVersion: FRAMEWORK.version,
  referenceDate: '2027-01-01',
  opensOn: '2027-01-01',
  closesOn: '2027-05-01',
  snapshotOn: '2027-09-01',
  publishedOn: '2027-10-18',
};
/** Published after the round of 2027 was opened. */
const newestFramework = { code: FRAMEWORK.code, version: '2028.1' };
const publication = (round: Round) => ({ year: round.year, round, status: 'open' });
const NEXT: Round = {
  ...ROUND,
  year: 2028,
  frameworkVersion: '2028.1',
  referenceDate: '2028-01-01',
  opensOn: '2028-01-01',
  closesOn: '2028-05-01',
  snapshotOn: '2028-09-01',
  publishedOn: '2028-10-18',
};

// jsdom knows the element, not its methods.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.open = false;
};

describe('opening a round', () => {
  it('proposes the days of the newest one a year later with the newest framework, and shows the round that was opened', async () => {
    const lists = [[ROUND], [NEXT, ROUND]];
    const page = await openPage('/platform/publicaties', 'publicationManager', {
      [LIST]: () => ({ isAble: true, newestFramework, publications: lists.shift()?.map(publication) }),
      'POST /api/rounds': {},
    });
    await page.says('Publicatie 2027');
    await page.press('Ronde openen');
    await page.says('De antwoorden gaan over');
    page.host.querySelector<HTMLElement>('dialog .zou-button--primary')?.click();
    await page.says('De ronde van 2028 is geopend.');
    expect(page.requests.find(({ method }) => method === 'POST')?.body).toEqual(NEXT);
    expect(page.words()).toContain('Publicatie 2028');
  });

  it('sends nothing while days are out of order, and says it in words when the year has a round', async () => {
    const page = await openPage('/platform/publicaties', 'publicationManager', {
      [LIST]: { isAble: true, newestFramework, publications: [publication(ROUND)] },
      'POST /api/rounds': { status: 409, code: 'illegalTransition' },
    });
    await page.says('Publicatie 2027');
    await page.press('Ronde openen');
    await page.write('Indienen tot en met', '2027-12-31');
    const confirm = () => page.host.querySelector<HTMLElement>('dialog .zou-button--primary')?.click();
    confirm();
    await page.says('Deze dag ligt voor de dag erboven.');
    expect(page.requests.some(({ method }) => method === 'POST')).toBe(false);
    await page.write('Indienen tot en met', '2028-05-01');
    confirm();
    await page.says('Dit jaar heeft al een ronde.');
  });
});
