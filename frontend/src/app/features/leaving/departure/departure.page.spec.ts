import type { Departure } from '@zicht/shared/leaving/departure.contract';
import { openPage } from '../../../../testing/open-page';

const PATH = '/api/organisations/o/departure';
const STAYS: Departure = { graceDays: 30, endsOnIfAsked: '2027-03-03', departure: null };
const LEAVES: Departure = {
  ...STAYS,
  departure: { askedAt: '2027-02-01T10:00:00.000Z', askedBy: 'Fatma Yıldız', endsOn: '2027-03-03' },
};
const open = (states: Departure[], answers: object = {}) =>
  openPage('/beheer/vertrek', 'coordinator', {
    [`GET ${PATH}`]: () => (states.length > 1 ? states.shift() : states[0]),
    ...answers,
  });

describe('an organisation that leaves', () => {
  it('is told what happens to what, offered its data, and asks in two steps', async () => {
    const page = await open([STAYS, LEAVES], { [`POST ${PATH}`]: {} });
    await page.says('Gepubliceerde cijfers blijven');
    for (const words of ['Zelfevaluaties', 'Verbeterplan', 'Mensen', 'Logboek'])
      expect(page.words()).toContain(words);
    expect(page.host.querySelector('a[href="/beheer/gegevens"]')).not.toBeNull();
    await page.press('Stoppen');
    await page.says('Dan wissen wij alles op 3 maart 2027.');
    expect(document.activeElement?.id).toBe('leaving-question');
    expect(page.requests.some(({ method }) => method === 'POST')).toBe(false);
    await page.press('Ja, stop');
    await page.says('stopt op 3 maart 2027');
    expect(page.words()).toContain('Fatma Yıldız vroeg dit op 1 februari 2027.');
    expect(page.requests.find(({ method }) => method === 'POST')?.body).toEqual({ isSure: true });
    expect(page.words()).not.toContain('Ja, stop');
  });

  it('takes it back in one', async () => {
    const page = await open([LEAVES, STAYS], { [`DELETE ${PATH}`]: {} });
    await page.says('stopt op 3 maart 2027');
    await page.press('Neem terug');
    await page.says('Er wordt niets gewist.');
    expect(page.words()).toContain('Stoppen');
  });

  it('says so when somebody was first', async () => {
    const page = await open([STAYS], { [`POST ${PATH}`]: { status: 409, code: 'illegalTransition' } });
    await page.says('Gepubliceerde cijfers blijven');
    await page.press('Stoppen');
    await page.press('Ja, stop');
    expect(page.host.querySelector('[role=alert]')).not.toBeNull();
  });

  it('is for a coordinator alone', async () => {
    const page = await openPage('/beheer/vertrek', 'boardMember', {});
    expect(page.words()).not.toContain('Stoppen');
  });
});
