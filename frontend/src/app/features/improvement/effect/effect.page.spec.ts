import type { Claim } from '@zicht/shared/improvement/claim.contract';
import type { Plan } from '@zicht/shared/improvement/plan/plan.contract';
import { FRAMEWORK, openPage } from '../../../../testing/open-page';
import { action, planAnswers } from '../../../../testing/plan';

const PLAN = 'GET /api/organisations/o/plan';
const MAKE = 'PUT /api/organisations/o/plan/claims/MEL-01';
const UNDO = 'POST /api/organisations/o/plan/claims/MEL-01/undo';

const CONFIRMED = {
  year: 2026,
  frameworkCode: FRAMEWORK.code,
  frameworkVersion: FRAMEWORK.version,
  referenceDate: '2026-01-01',
  sectors: ['JHV'],
  submittedAt: '2026-04-20T10:00:00.000Z',
  answers: [
    { criterion: 'MEL-01', value: { option: '1' } },
    { criterion: 'MEL-02', value: { option: '2' } },
  ],
};
const CLAIM: Claim = {
  criterion: 'MEL-01',
  version: 2,
  value: { option: '2' },
  heldOn: '2026-11-01',
  reason: { kind: 'action', actionId: 'done' },
  evidence: [{ id: 'e1', title: 'Verslag oefening' }],
  claimedBy: { id: 'bram', name: 'Bram de Wit' },
  claimedAt: '2026-11-02T10:00:00.000Z',
};
const DONE = action({ id: 'done', title: 'Meldcode geoefend', status: 'done', doneOn: '2026-11-01' });
const FINISHED = { actionId: 'done', title: 'Meldcode geoefend', criteria: ['MEL-01'], doneOn: '2026-11-01' };

function answersWith(changes: Partial<Plan>, more: object = {}) {
  const plan = {
    today: '2027-02-01',
    counts: { planned: 1, busy: 0, done: 1, stopped: 0, overdue: 0, withoutOwner: 0 },
    latest: CONFIRMED,
    confirmed: CONFIRMED,
    claims: [],
    open: [{ actionId: 'a1', criteria: ['MEL-02'] }],
    taken: [],
    finishedSince: [FINISHED],
    round: { month: '2027-02', doneAt: null },
    ...changes,
  };
  return {
    ...planAnswers([action({ id: 'a1', title: 'Registratie regelen', criteria: ['MEL-02'] }), DONE]),
    [PLAN]: plan,
    'GET /api/organisations/o/evidence': { evidence: [], total: 0, nextOffset: null },
    ...more,
  };
}
const changes = (requests: readonly { readonly method: string }[]) =>
  requests.filter(({ method }) => method !== 'GET');

// jsdom knows the element, not its methods.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.open = false;
};

describe('what the plan brings', () => {
  it('tells confirmed, now and expected apart, each with its reason', async () => {
    const page = await openPage('/verbeterplan/effect', 'focalPerson', answersWith({ claims: [CLAIM] }));
    await page.says('Per vraag');
    await page.says('Registratie regelen');
    const rows = [...page.host.querySelectorAll('.zou-effect')].map((row) =>
      [...row.querySelectorAll('h3, dd')].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
    );
    expect(rows).toEqual([
      [expect.stringContaining('MEL-01'), 'niveau 1: Begin', 'niveau 2: Basis', 'gelijk'],
      [expect.stringContaining('MEL-02'), 'niveau 2: Basis', 'gelijk', 'niveau 3: Op orde'],
    ]);
    expect(page.words()).toContain('Wat u indiende op 20 april 2026');
    expect(page.words()).toContain('Bram de Wit legde vast');
    expect(page.words()).toContain('De actie “Meldcode geoefend” is klaar. Bewijs: Verslag oefening.');
  });

  it('offers to record what a finished action may show, confirms nothing by itself, and goes back', async () => {
    const made = { outcome: 'applied', version: 1, current: { ...CLAIM, version: 1 } };
    const undone = { outcome: 'applied', version: 2, current: null };
    const answers = answersWith({}, { [MAKE]: () => made, [UNDO]: () => undone });
    const page = await openPage('/verbeterplan/effect', 'focalPerson', answers);
    await page.says('Bij MEL-01 kunt u nu misschien niveau 2: Basis laten zien.');
    expect(changes(page.requests)).toEqual([]);
    await page.press('Leg stand nu vast: MEL-01');
    await page.says('De actie is klaar: Meldcode geoefend');
    await page.press('Leg vast');
    await page.says('Bij MEL-01 staat nu uw stand.');
    await page.press('Ongedaan maken');
    expect(changes(page.requests)).toMatchObject([
      {
        body: {
          version: 0,
          value: { option: '2' },
          heldOn: '2026-11-01',
          reason: { kind: 'action', actionId: 'done' },
        },
      },
      { body: { version: 1 } },
    ]);
  });

  it('records a measurement in between of any question, and sends nothing that is incomplete', async () => {
    const page = await openPage('/verbeterplan/effect', 'coordinator', answersWith({}));
    await page.says('Per vraag');
    await page.press('Tussentijdse meting');
    await page.says('Over welke vraag gaat het?');
    await page.press('Leg vast');
    await page.says('Kies een vraag.');
    expect(changes(page.requests)).toEqual([]);
  });

  it('shows both when a colleague said otherwise, and puts mine on top', async () => {
    const stale = { outcome: 'stale', version: 5, current: { ...CLAIM, version: 5, value: { option: '4' } } };
    const answers = answersWith({ claims: [CLAIM] }, { [MAKE]: () => stale });
    const page = await openPage('/verbeterplan/effect', 'coordinator', answers);
    await page.says('Per vraag');
    await page.press('Wijzig stand nu: MEL-01');
    await page.says('Hoe staat het nu?');
    await page.press('Leg vast');
    await page.says('iets anders vast bij MEL-01');
    await page.press('Mijn tekst');
    expect(changes(page.requests)).toMatchObject([{ body: { version: 2 } }, { body: { version: 5 } }]);
  });

  it('says which of them do not count any more', async () => {
    const old = { ...CLAIM, claimedAt: '2026-04-01T10:00:00.000Z' };
    const page = await openPage('/verbeterplan/effect', 'boardMember', answersWith({ claims: [old] }));
    await page.says('Telt niet meer mee');
    expect(page.words()).not.toContain('Leg stand nu vast');
  });
});
