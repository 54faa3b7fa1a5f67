import { openPage } from '../../../../testing/open-page';
import { action, planAnswers, playedResult, SAVE, savedChanges } from '../../../../testing/plan';

const ROUND = 'GET /api/organisations/o/plan/rounds';
const CLOSE = 'POST /api/organisations/o/plan/rounds';

const ACTIONS = [
  action({ id: 'a1', title: 'Meldcode bespreken', dueOn: '2027-01-10' }),
  action({ id: 'a2', title: 'Training plannen', dueOn: '2027-03-01', status: 'busy' }),
  action({ id: 'a3', title: 'Al gezien', dueOn: '2027-04-01', lookedOn: '2027-02-01' }),
];
const OWN = { month: '2027-02', doneAt: null, open: 3, overdue: 1, partnersToCheck: 2 };
const ANSWERS = {
  ...planAnswers(ACTIONS),
  [ROUND]: OWN,
  [CLOSE]: { month: '2027-02', doneAt: '2027-02-01T10:00:00.000Z' },
  [SAVE]: playedResult({ outcome: 'applied', version: 4 }),
};

/** A key, pressed where focus is. */
function key(name: string): void {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
  );
}

describe('the monthly round', () => {
  it('asks of each open action how it stands, and goes on to the next one', async () => {
    const page = await openPage('/verbeterplan/maandronde', 'focalPerson', ANSWERS);
    await page.says('Nog 2 acties');
    await page.says('Gezien op 1 februari 2027');
    page.host.querySelector<HTMLElement>('#ronde-a1 button')?.focus();
    key('1');
    await page.says('Nog 1 actie');
    expect(document.activeElement?.closest('section')?.id).toBe('ronde-a2');
    key('3');
    await page.says('U heeft alle acties gezien.');
    expect((document.activeElement as HTMLElement).textContent.trim()).toBe('Klaar voor deze maand');
    expect(savedChanges(page.requests)).toMatchObject([
      { actionId: 'a1', onTrack: true },
      { actionId: 'a2', status: 'done' },
    ]);
    await page.press('Klaar voor deze maand');
    await page.says('U bent klaar voor deze maand.');
    expect(page.requests.at(-1)).toMatchObject({ method: 'POST', body: { month: '2027-02' } });
  });

  it('takes keys that follow each other before the page was painted', async () => {
    const page = await openPage('/verbeterplan/maandronde', 'focalPerson', ANSWERS);
    await page.says('Nog 2 acties');
    page.host.querySelector<HTMLElement>('#ronde-a1 button')?.focus();
    key('1');
    key('3');
    await page.says('U heeft alle acties gezien.');
    expect(savedChanges(page.requests)).toMatchObject([{ onTrack: true }, { status: 'done' }]);
  });

  it('takes everything back, as if nobody had looked', async () => {
    const page = await openPage('/verbeterplan/maandronde', 'focalPerson', ANSWERS);
    await page.says('Nog 2 acties');
    await page.press('Klaar');
    await page.says('Nog 1 actie');
    await page.press('Ongedaan maken: Meldcode bespreken');
    await page.says('Nog 2 acties');
    expect(savedChanges(page.requests).at(-1)).toMatchObject({ status: 'planned', onTrack: false });
  });

  it('offers a month further as a new date, and takes none in the past', async () => {
    const page = await openPage('/verbeterplan/maandronde', 'focalPerson', ANSWERS);
    await page.says('Nog 2 acties');
    await page.press('Nieuwe datum');
    await page.write('Nieuwe datum', '2027-02-01');
    await page.press('Neem deze datum');
    await page.says('Kies een datum na vandaag.');
    expect(savedChanges(page.requests)).toEqual([]);
    await page.write('Nieuwe datum', '2027-03-01');
    await page.press('Neem deze datum');
    await page.says('Nieuwe datum: 1 maart 2027');
    expect(savedChanges(page.requests)).toMatchObject([{ actionId: 'a1', dueOn: '2027-03-01' }]);
  });

  it('asks why an action stops', async () => {
    const page = await openPage('/verbeterplan/maandronde', 'focalPerson', ANSWERS);
    await page.says('Nog 2 acties');
    await page.press('Gestopt');
    await page.press('Stop de actie');
    await page.says('Vul in waarom de actie stopt.');
    await page.write('Waarom stopt deze actie?', 'Niet meer nodig');
    await page.press('Stop de actie');
    await page.says('Gestopt: Niet meer nodig');
    expect(savedChanges(page.requests)).toMatchObject([{ status: 'stopped', stopReason: 'Niet meer nodig' }]);
  });

  it('is not ended while something is not with the server', async () => {
    const page = await openPage('/verbeterplan/maandronde', 'focalPerson', {
      ...ANSWERS,
      [SAVE]: { status: 500, code: 'unexpected' },
    });
    await page.says('Nog 2 acties');
    await page.press('Op schema');
    await page.press('Klaar voor deze maand');
    await page.says('Niet alles is bewaard.');
    expect(page.requests.filter(({ path, method }) => method === 'POST' && path.endsWith('/rounds'))).toEqual(
      [],
    );
  });
});
