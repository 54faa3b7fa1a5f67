import type { ActionDetail } from '@zicht/shared/improvement/plan/plan.contract';
import { openPage } from '../../../../testing/open-page';
import { action, planAnswers, playedResult, SAVE, savedChanges } from '../../../../testing/plan';

const BRAM = { id: 'bram', name: 'Bram de Wit' };
const ACTION = action({ note: 'Eerst het team vragen.' });

function detail(changes: Partial<ActionDetail> = {}): Readonly<Record<string, unknown>> {
  const whole: ActionDetail = {
    action: ACTION,
    events: [
      {
        version: 3,
        kinds: ['rescheduled', 'handedOver'],
        by: BRAM,
        at: '2027-01-10T10:00:00.000Z',
        changes: {
          dueOn: { before: '2027-02-01', after: '2027-03-01' },
          ownerId: { before: null, after: 'me' },
          ownerRole: { before: 'HR', after: null },
        },
      },
      { version: 1, kinds: ['created'], by: BRAM, at: '2026-10-01T10:00:00.000Z', changes: {} },
    ],
    comments: [],
    people: [{ id: 'me', name: 'Fatma Yıldız' }],
    ...changes,
  };
  return {
    ...planAnswers([ACTION]),
    'GET /api/organisations/o/plan/actions/a1': whole,
    [SAVE]: playedResult({ outcome: 'applied', version: 4 }),
  };
}

// jsdom knows the element, not its methods.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.open = false;
};

window.scrollTo = () => undefined;

// The first look at a page reads and compiles all of it.
beforeAll(() => Promise.all([import('./action.page'), import('./new-action.page')]), 60_000);

describe('one action', () => {
  it('tells its history in sentences, with who and what was before', async () => {
    const page = await openPage('/verbeterplan/acties/a1', 'coordinator', detail());
    await page.says('Verzette de einddatum van 1 februari 2027 naar 1 maart 2027.');
    expect(page.words()).toContain('Gaf de actie van HR / opleidingen aan Fatma Yıldız.');
    expect(page.words()).toContain('Maakte deze actie.');
  });

  it('saves what is typed by itself, on the version that was seen', async () => {
    const page = await openPage('/verbeterplan/acties/a1', 'coordinator', detail());
    await page.says('Geschiedenis');
    await page.write('Notitie', 'Het team is akkoord.');
    await page.leave('Notitie');
    await page.says('Opgeslagen');
    expect(savedChanges(page.requests)).toMatchObject([{ baseVersion: 3, note: 'Het team is akkoord.' }]);
  });

  it('keeps an action without a name on the screen until it has one again', async () => {
    const page = await openPage('/verbeterplan/acties/a1', 'coordinator', detail());
    await page.says('Geschiedenis');
    await page.write('Wat', '');
    await page.leave('Wat');
    await page.says('Vul in wat u gaat doen.');
    expect(savedChanges(page.requests)).toEqual([]);
    await page.write('Wat', 'Meldcode oefenen');
    await page.leave('Wat');
    await page.says('Opgeslagen');
    expect(savedChanges(page.requests)).toMatchObject([{ title: 'Meldcode oefenen' }]);
  });

  it('is to be read by a board member, with the note and without fields', async () => {
    const page = await openPage('/verbeterplan/acties/a1', 'boardMember', detail());
    await page.says('Eerst het team vragen.');
    expect(page.host.querySelectorAll('zou-action-fields, zou-status-menu')).toHaveLength(0);
  });

  it('says that its owner has left', async () => {
    const left = action({ owner: { ...BRAM, isActive: false } });
    const page = await openPage('/verbeterplan/acties/a1', 'coordinator', detail({ action: left }));
    await page.says('Kies wie de actie overneemt.');
  });
});

describe('a new action', () => {
  const answers = { ...planAnswers([]), [SAVE]: playedResult({ outcome: 'applied', version: 1 }) };

  it('is about the question that it was asked from, and is sent whole or not at all', async () => {
    const page = await openPage('/verbeterplan/acties/nieuw?vraag=MEL-01', 'coordinator', answers);
    await page.says('Beschrijf wat u gaat doen');
    await page.press('Actie toevoegen');
    await page.says('Vul in wat u gaat doen.');
    expect(savedChanges(page.requests)).toEqual([]);
    await page.write('Wat', 'Meldcode oefenen');
    await page.press('Actie toevoegen');
    const [sent] = savedChanges(page.requests);
    expect(sent).toMatchObject({
      baseVersion: 0,
      title: 'Meldcode oefenen',
      criteria: ['MEL-01'],
      ownerId: 'me',
    });
    expect(page.router.url).toBe(`/verbeterplan/acties/${sent?.actionId ?? ''}`);
  });

  it('keeps what was typed while the person looks elsewhere', async () => {
    const page = await openPage('/verbeterplan/acties/nieuw', 'coordinator', answers);
    await page.says('Beschrijf wat u gaat doen');
    await page.write('Wat', 'Half een gedachte');
    await page.router.navigateByUrl('/verbeterplan');
    await page.router.navigateByUrl('/verbeterplan/acties/nieuw');
    await page.says('Beschrijf wat u gaat doen');
    expect(page.host.querySelector<HTMLTextAreaElement>('#action-title')?.value).toBe('Half een gedachte');
  });
});
