import { splitFramework, withFields, type PartContent } from '@zicht/shared/framework/drafts/draft-parts';
import type { DraftFault, FrameworkDraft, SaveParts } from '@zicht/shared/framework/framework-draft.contract';
import { FRAMEWORK, openPage } from '../../../testing/open-page';

const ID = '018d0000-0000-7000-8000-0000000000d1';
const DRAFT = `/api/framework-drafts/${ID}`;
const PAGE = `/platform/normenkader/${ID}`;
const moment = { isOwn: true, name: 'Lotte Prins', at: '2027-01-31T10:00:00.000Z' };
type State = FrameworkDraft['draft']['state'];

function draftOf(more: { fields?: PartContent; faults?: DraftFault[]; state?: State; isOwn?: boolean } = {}) {
  const { fields = {}, faults = [], state = 'draft', isOwn = true } = more;
  const isProposed = state === 'proposed';
  return {
    draft: {
      id: ID,
      code: FRAMEWORK.code,
      frameworkVersion: '2028.1',
      state,
      version: 3,
      started: moment,
      changed: moment,
      proposed: isProposed ? { ...moment, isOwn } : null,
      published: null,
    },
    last: { code: FRAMEWORK.code, version: FRAMEWORK.version },
    parts: splitFramework(FRAMEWORK as unknown as PartContent).map((part) => ({
      ...part,
      content: part.code === 'KEN-01' ? withFields(part.content, fields) : part.content,
      version: 1,
      changed: moment,
    })),
    faults,
    lines: [{ ...moment, action: 'started', part: null }],
    may: {
      edit: state === 'draft',
      propose: state === 'draft' && faults.length === 0,
      takeBack: isProposed,
      publish: isProposed && !isOwn,
      withdraw: true,
    },
  } satisfies FrameworkDraft;
}

const applied = ({ changes }: SaveParts, faults: readonly DraftFault[] = []) => ({
  results: changes.map(({ changeId, baseVersion }) => ({
    changeId,
    outcome: 'applied',
    version: baseVersion + 1,
    savedAt: moment.at,
  })),
  faults,
});

window.scrollTo = () => undefined;
// jsdom knows the element, not its methods.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.open = false;
};

describe('the pages of framework managers', () => {
  it('list drafts and versions, and begin the next version as a copy of the last', async () => {
    const title = FRAMEWORK.title;
    const versions = [
      { code: FRAMEWORK.code, version: '2027.1', title, publishedAt: moment.at, rounds: [2027] },
    ];
    const page = await openPage('/platform/normenkader', 'frameworkManager', {
      'GET /api/framework-versions': { versions, drafts: [] },
      'POST /api/framework-drafts': { id: ID },
      [`GET ${DRAFT}`]: draftOf(),
    });
    await page.says('In gebruik voor 2027');
    await page.press('Nieuw concept beginnen');
    await page.press('Begin');
    await page.says('Er is niets te herstellen.');
    expect(page.requests.find(({ method }) => method === 'POST')?.body).toEqual({
      version: '2028.1',
      source: { kind: 'published', code: FRAMEWORK.code, version: '2027.1' },
    });
  });

  it('keep what is typed in either language, and show it at once as organisations see it', async () => {
    const sent: SaveParts[] = [];
    const page = await openPage(`${PAGE}/criterion/KEN-01`, 'frameworkManager', {
      [`GET ${DRAFT}`]: draftOf(),
      [`POST ${DRAFT}/changes`]: (body: SaveParts) => (sent.push(body), applied(body)),
    });
    await page.says('Zo ziet een organisatie de vraag');
    await page.write('Vraag (Nederlands)', 'Een heel andere vraag?');
    await page.says('Een heel andere vraag?');
    const preview = page.host.querySelector('.zou-preview');
    expect(preview?.querySelector('h3')?.textContent).toContain('Een heel andere vraag?');
    await page.says('Kies het hoogste niveau');
    // The questionnaire's own level picker stands there, and takes an answer that goes nowhere.
    expect(preview?.querySelectorAll('zou-level-picker input').length).toBeGreaterThan(4);
    await page.says('Opgeslagen');
    expect(sent.at(-1)?.changes).toMatchObject([
      {
        kind: 'criterion',
        code: 'KEN-01',
        baseVersion: 1,
        fields: { question: { nl: 'Een heel andere vraag?', en: FRAMEWORK.criteria[0]?.question.en } },
      },
    ]);
  });

  it('lead from a fault to its field, and say there what is wrong', async () => {
    const faults = [
      { part: { kind: 'criterion' as const, code: 'KEN-01' }, path: '/question/en', code: 'form.minLength' },
    ];
    const question = { nl: 'Alleen Nederlands?', en: '' };
    const page = await openPage(PAGE, 'frameworkManager', {
      [`GET ${DRAFT}`]: draftOf({ faults, fields: { question } }),
    });
    await page.says('Er is 1 punt te herstellen.');
    expect(page.words()).not.toContain('Voorstellen voor publicatie');
    await page.press('KEN-01: Vraag, Engels');
    await page.says('Vraag (Engels)');
    await page.says('Vul een tekst in.');
    while (document.activeElement?.id !== 'veld-question-en')
      await new Promise((resolve) => setTimeout(resolve, 10));
  });

  it('move a question with buttons that keep focus, and read its new place out', async () => {
    const [first, second, ...others] = FRAMEWORK.criteria;
    const later = {
      ...draftOf(),
      parts: splitFramework({
        ...FRAMEWORK,
        criteria: [second, first, ...others],
      }).map((part) => ({ ...part, version: 2, changed: moment })),
    };
    const states = [draftOf(), later];
    const page = await openPage(`${PAGE}/criterion/KEN-01`, 'frameworkManager', {
      [`GET ${DRAFT}`]: () => states.shift() ?? later,
      [`POST ${DRAFT}/parts/move`]: {},
    });
    await page.says('Plaats 1 van');
    await page.press('Eerder zetten');
    await page.says('Dit onderdeel staat al vooraan.');
    expect(page.requests.some(({ path }) => path.endsWith('/move'))).toBe(false);
    await page.press('Later zetten');
    await page.says('KEN-01 staat nu op plaats 2 van');
    expect(page.host.querySelector('zou-part-order [role=status]')?.textContent).toContain('plaats 2');
    expect(page.host.querySelectorAll('zou-part-order button:disabled')).toHaveLength(0);
    expect(page.requests.find(({ path }) => path.endsWith('/move'))?.body).toEqual({
      kind: 'criterion',
      code: 'KEN-01',
      version: 1,
      move: 'later',
      passes: 'KEN-02',
    });
    await page.router.navigateByUrl(`${PAGE}/verschil`);
    await page.says('De vragen staan nu zo');
  });

  it('show both values when a colleague changed the same part, and lose neither before the choice', async () => {
    const theirs = { ...FRAMEWORK.criteria[0], question: { nl: 'Vraag van Pieter?', en: 'Pieter?' } };
    const sent: SaveParts[] = [];
    const page = await openPage(`${PAGE}/criterion/KEN-01`, 'frameworkManager', {
      [`GET ${DRAFT}`]: draftOf(),
      [`POST ${DRAFT}/changes`]: (body: SaveParts) => {
        sent.push(body);
        const [change] = body.changes;
        return change?.baseVersion === 1
          ? {
              results: [{ changeId: change.changeId, outcome: 'stale', version: 5, current: theirs }],
              faults: [],
            }
          : applied(body);
      },
    });
    await page.says('Vraag (Nederlands)');
    await page.write('Vraag (Nederlands)', 'Mijn vraag?');
    await page.says('Een collega wijzigde dit onderdeel terwijl u typte.');
    expect(page.words()).toContain('Vraag van Pieter?');
    expect(page.words()).toContain('Mijn vraag?');
    await page.press('Mijn tekst');
    await page.says('Opgeslagen');
    expect(sent.at(-1)?.changes).toMatchObject([
      { baseVersion: 5, fields: { question: { nl: 'Mijn vraag?' } } },
    ]);
  });

  it('compare word by word with the last version, and say what it means over the years', async () => {
    const question = { nl: 'Weet elke medewerker dit?', en: 'x y' };
    const page = await openPage(`${PAGE}/verschil`, 'frameworkManager', {
      [`GET ${DRAFT}`]: draftOf({ fields: { question, weight: 1, breaksTrend: true } }),
    });
    await page.says('Vergeleken met versie 2027.1.');
    await page.says('Antwoorden op deze vragen zijn niet te vergelijken met de vorige versie: KEN-01');
    expect(page.words()).toContain('Gewicht');
    expect(page.words()).toContain('Van 3 naar 1');
    expect(page.host.querySelectorAll('ins').length).toBeGreaterThan(0);
    expect(page.host.querySelector('del')?.textContent).toContain('verwijderd');
  });

  it('let somebody else than who proposed it publish, after a question', async () => {
    const states = [draftOf({ state: 'proposed', isOwn: false }), draftOf({ state: 'published' })];
    const page = await openPage(PAGE, 'frameworkManager', {
      [`GET ${DRAFT}`]: () => states.shift(),
      [`POST ${DRAFT}/publishing`]: {},
    });
    await page.says('Een andere kaderbeheerder kan dit concept nu publiceren.');
    expect(page.words()).toContain('Lotte Prins, op 31 januari 2027');
    await page.press('Publiceren');
    await page.press('Nu publiceren');
    await page.says('De versie is gepubliceerd.');
    expect(page.requests.find(({ path }) => path.endsWith('/publishing'))?.body).toEqual({ version: 3 });
  });

  it('offer no publishing to who proposed it, and no fields of what is proposed', async () => {
    const page = await openPage(PAGE, 'frameworkManager', {
      [`GET ${DRAFT}`]: draftOf({ state: 'proposed' }),
    });
    await page.says('U stelde dit concept voor.');
    expect(page.words()).not.toContain('Publiceren');
    await page.router.navigateByUrl(`${PAGE}/criterion/KEN-01`);
    await page.says('Haal het voorstel terug om te wijzigen.');
    expect(page.host.querySelector('.zou-question textarea')).toBeNull();
  });

  it('are for framework managers alone', async () => {
    const page = await openPage('/platform/normenkader', 'platformAdministrator', {});
    await page.says('U mag deze pagina niet bekijken');
  });
});
