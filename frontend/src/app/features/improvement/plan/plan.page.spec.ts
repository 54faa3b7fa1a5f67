import { openPage } from '../../../../testing/open-page';
import { action, planAnswers, playedResult, SAVE, savedChanges } from '../../../../testing/plan';

const ACTIONS = [
  action({ id: 'a1', title: 'Meldcode bespreken', dueOn: '2027-01-10' }),
  action({ id: 'a2', title: 'Training plannen', dueOn: '2027-03-01', status: 'busy' }),
  action({ id: 'a3', title: 'Kennismaken', dueOn: '2027-06-01', ownerRole: 'HR', owner: null }),
  action({ id: 'a4', title: 'Folder maken', status: 'done', doneOn: '2027-01-20' }),
];

// jsdom knows the element, not its methods.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.open = false;
};

/** The plan, and a server that says this of every change of a1. */
function withResult(result: object) {
  return { ...planAnswers(ACTIONS), [SAVE]: playedResult(result) };
}

// The first look at a page reads and compiles all of it.
beforeAll(() => import('./plan.page'), 60_000);

describe('the plan as a list', () => {
  it('asks what now: too late first, and says how late; the rest by quarter', async () => {
    const page = await openPage('/verbeterplan', 'coordinator', planAnswers(ACTIONS));
    await page.says('U heeft 3 open acties. 1 actie is te laat. 1 actie is dit jaar klaar.');
    const heads = [...page.host.querySelectorAll('h2')].map((head) =>
      head.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(heads).toEqual(['Te laat 1', 'Dit kwartaal 1', 'Later 1', 'Klaar 1']);
    expect(page.words()).toContain('3 weken te laat');
    expect(page.words()).toContain('HR / opleidingen');
  });

  it('lets a board member read, and change nothing', async () => {
    const page = await openPage('/verbeterplan', 'boardMember', planAnswers(ACTIONS));
    await page.says('Training plannen');
    expect(page.words()).not.toContain('Wijzig status');
  });

  it('lets a contributor change their own alone', async () => {
    const others = [
      action({ id: 'b', title: 'Van Bram', owner: { id: 'bram', name: 'Bram', isActive: true } }),
    ];
    const page = await openPage('/verbeterplan', 'contributor', planAnswers([...ACTIONS, ...others]));
    await page.says('Van Bram');
    // Three of their own, one of a role, one of Bram.
    expect(page.host.querySelectorAll('zou-status-menu')).toHaveLength(3);
  });

  it('changes a status in one step, says so, and has a way back', async () => {
    const page = await openPage(
      '/verbeterplan',
      'coordinator',
      withResult({ outcome: 'applied', version: 4 }),
    );
    await page.says('Meldcode bespreken');
    await page.press('Wijzig status Meldcode bespreken');
    await page.press('Bezig');
    await page.says('“Meldcode bespreken” staat nu op Bezig.');
    await page.press('Ongedaan maken');
    expect(savedChanges(page.requests)).toMatchObject([
      { actionId: 'a1', baseVersion: 3, status: 'busy' },
      { actionId: 'a1', baseVersion: 4, status: 'planned' },
    ]);
    expect(page.words()).not.toContain('staat nu op Bezig');
  });

  it('names the question that may now show more when an action is done', async () => {
    const page = await openPage(
      '/verbeterplan',
      'coordinator',
      withResult({ outcome: 'applied', version: 4 }),
    );
    await page.says('Meldcode bespreken');
    await page.press('Wijzig status Meldcode bespreken');
    await page.press('Klaar');
    await page.says('Bij MEL-01 kunt u nu misschien een hoger niveau laten zien.');
    expect(page.host.querySelector('.zou-undo a[href="/zelfevaluatie/2027/vraag/MEL-01"]')).not.toBeNull();
  });

  it('says that the next occurrence stays when what was done is open again', async () => {
    const yearly = action({ id: 'a1', title: 'Meldcode bespreken', repeatMonths: 12, dueOn: '2027-03-10' });
    const next = action({ id: 'a9', title: 'Nog een keer', follows: 'a1', dueOn: '2028-03-10' });
    const page = await openPage('/verbeterplan', 'coordinator', {
      ...planAnswers([yearly, next]),
      [SAVE]: playedResult({ outcome: 'applied', version: 4 }),
    });
    await page.says('Meldcode bespreken');
    await page.press('Wijzig status Meldcode bespreken');
    await page.press('Klaar');
    await page.says('is klaar.');
    expect(page.words()).not.toContain('De volgende keer');
    await page.press('Ongedaan maken');
    await page.says('De volgende keer staat al in uw plan, voor 10 maart 2028.');
    expect(page.host.querySelector('.zou-undo a')?.getAttribute('href')).toBe('/verbeterplan/acties/a9');
    await page.press('Sluiten');
    expect(page.words()).not.toContain('De volgende keer');
  });

  it('asks why an action stops, before anything is sent', async () => {
    const page = await openPage(
      '/verbeterplan',
      'coordinator',
      withResult({ outcome: 'applied', version: 4 }),
    );
    await page.says('Meldcode bespreken');
    await page.press('Wijzig status Meldcode bespreken');
    await page.press('Gestopt');
    await page.press('Stop de actie');
    await page.says('Vul in waarom de actie stopt.');
    expect(savedChanges(page.requests)).toEqual([]);
    await page.write('Waarom stopt deze actie?', 'Niet meer nodig');
    await page.press('Stop de actie');
    expect(savedChanges(page.requests)).toMatchObject([{ status: 'stopped', stopReason: 'Niet meer nodig' }]);
  });

  it('shows both when a colleague was faster, and sends mine on top of theirs', async () => {
    const current = action({ id: 'a1', version: 7, status: 'stopped', stopReason: 'Past elders' });
    const page = await openPage('/verbeterplan', 'coordinator', withResult({ outcome: 'stale', current }));
    await page.says('Meldcode bespreken');
    await page.press('Wijzig status Meldcode bespreken');
    await page.press('Bezig');
    await page.says('Bram de Wit wijzigde “Meldcode bespreken”');
    await page.says('Status: Gestopt');
    await page.press('Mijn tekst');
    expect(savedChanges(page.requests).at(-1)).toMatchObject({ baseVersion: 7, status: 'busy' });
  });

  it('says in words why the server does not take a change', async () => {
    const faults = [{ path: '/status', code: 'illegalTransition' }];
    const page = await openPage('/verbeterplan', 'coordinator', withResult({ outcome: 'invalid', faults }));
    await page.says('Meldcode bespreken');
    await page.press('Wijzig status Meldcode bespreken');
    await page.press('Bezig');
    await page.says('Deze stap kan niet vanaf de status van nu.');
    await page.press('Mijn wijziging weggooien');
    expect(page.words()).not.toContain('Deze wijziging is niet bewaard');
  });
});

describe('the views of the plan', () => {
  it('are one set: filters of the address hold in each, and each keeps them', async () => {
    const url = '/verbeterplan?weergave=bord&status=bezig';
    const page = await openPage(url, 'coordinator', planAnswers(ACTIONS));
    await page.says('1 actie in deze selectie');
    await page.says('Training plannen');
    expect(page.host.querySelectorAll('.zou-board__card')).toHaveLength(1);
    await page.press('Tijdlijn');
    await page.says('1 okt 2026 tot 1 mrt 2027');
    expect(page.router.url).toBe('/verbeterplan?weergave=tijdlijn&status=bezig');
    await page.press('Filters wissen');
    await page.says('Folder maken');
  });

  it('say on the board where a card went, moved by its menu', async () => {
    const answers = withResult({ outcome: 'applied', version: 4 });
    const page = await openPage('/verbeterplan?weergave=bord', 'coordinator', answers);
    await page.says('Training plannen');
    await page.press('Wijzig status Meldcode bespreken');
    await page.press('Bezig');
    await page.says('Actie verplaatst naar Bezig, 1 van 2');
  });

  it('name what needs an owner, and lead to it', async () => {
    const page = await openPage('/verbeterplan', 'coordinator', planAnswers(ACTIONS));
    await page.says('1 actie heeft nog een eigenaar nodig');
    await page.press('1 actie heeft nog een eigenaar nodig');
    await page.says('1 actie in deze selectie');
    expect(page.words()).toContain('Kennismaken');
    expect(page.words()).not.toContain('Training plannen');
  });
});
