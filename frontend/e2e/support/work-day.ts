import type { SaveChangesResult } from '@zicht/shared/assessments/answer.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { expect, type Page } from '@playwright/test';
import fc from 'fast-check';
import { accountOf } from './worlds/accounts';
import type { ApiUser } from './worlds/api';
import { newId, readAssessment, YEAR } from './assessment';
import { AssessmentPages } from './pages';
import type { WeakWorld } from './worlds/weak-world';
import type { Seat } from './worlds/world';

/** Questions with five levels, of one theme, so that the page itself leads from one to the other. */
export const QUESTIONS = ['HUL-01', 'HUL-02', 'HUL-04'] as const;
type Question = (typeof QUESTIONS)[number];

/** One thing that happens to somebody who fills in answers in a browser. */
export type Step =
  | { readonly kind: 'write' | 'choose' | 'jump' | 'colleague'; readonly question: Question }
  | { readonly kind: 'reload' | 'closeTab' | 'cut' | 'loseReplies' | 'mend' | 'expire' | 'restart' };

const about = (kind: 'write' | 'choose' | 'jump' | 'colleague') =>
  fc.record({ kind: fc.constant(kind), question: fc.constantFrom(...QUESTIONS) });
const plain = (kind: 'reload' | 'closeTab' | 'cut' | 'loseReplies' | 'mend' | 'expire' | 'restart') =>
  fc.constant({ kind });

/** What may happen, and how often. A restart costs a process, so it is rare. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 30, arbitrary: about('write') },
  { weight: 12, arbitrary: about('choose') },
  { weight: 8, arbitrary: about('jump') },
  { weight: 10, arbitrary: about('colleague') },
  { weight: 7, arbitrary: plain('reload') },
  { weight: 4, arbitrary: plain('closeTab') },
  { weight: 8, arbitrary: plain('cut') },
  { weight: 4, arbitrary: plain('loseReplies') },
  { weight: 8, arbitrary: plain('mend') },
  { weight: 4, arbitrary: plain('expire') },
  { weight: 1, arbitrary: plain('restart') },
);

interface State {
  readonly criterion: string;
  readonly version: number;
  readonly option: string | null;
  readonly explanation: string;
  readonly by: string;
}

/** Fatma at work in a browser, and a colleague elsewhere who changes the same answers. */
export class WorkDay {
  private pages: AssessmentPages;
  private texts = 0;
  /** What Fatma did last, by question. */
  private readonly last = new Map<Question, { explanation?: string; option?: string }>();
  /** What the server told her browser. */
  private readonly heard: string[] = [];

  private constructor(
    private readonly weak: WeakWorld,
    private readonly seat: Seat,
    private readonly colleague: ApiUser,
    private readonly fatma: ApiUser,
  ) {
    this.pages = this.watch(seat.page);
  }

  static async begin(weak: WeakWorld): Promise<WorkDay> {
    const account = accountOf('coordinator');
    const [fatma, colleague] = [
      await weak.world.apiUser(account),
      await weak.world.apiUser(accountOf('contributor')),
    ];
    const { organisationId } = fatma;
    await fatma.post(fillPath(API_PATHS.assignments, { organisationId, year: YEAR }), {
      criteria: [...QUESTIONS],
      assigneeId: colleague.session.user?.id,
    });
    const seat = await weak.seatOf(account, { serviceWorkers: 'allow' });
    const day = new WorkDay(weak, seat, colleague, fatma);
    for (const question of QUESTIONS) {
      await day.pages.openQuestion(question);
      await day.pages.keepsQuestion(question);
    }
    await day.pages.keepsAll();
    return day;
  }

  async take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'write':
        return this.write(step.question);
      case 'choose':
        return this.choose(step.question);
      case 'jump':
        return this.goTo(step.question);
      case 'colleague':
        return this.editElsewhere(step.question);
      case 'reload':
        await this.pages.page.reload();
        return;
      case 'closeTab':
        await this.pages.page.close({ runBeforeUnload: true });
        this.pages = this.watch(await this.seat.context.newPage());
        return;
      case 'cut':
        return this.weak.line.cut();
      case 'loseReplies':
        return this.weak.line.breakAt('reply');
      case 'mend':
        return this.weak.line.mend();
      case 'expire':
        return this.weak.world.endSessions(accountOf('coordinator'));
      case 'restart':
        await this.weak.kill();
        return this.weak.revive();
    }
  }

  /** The line is whole and Fatma signed in; then all that went wrong since the last end, as sentences. */
  async end(): Promise<string[]> {
    this.weak.line.mend();
    const conflicts = new Map<Question, string>();
    // A conflict at one question keeps the others from saying that all is saved; so each is looked at first.
    await expect(async () => {
      for (const question of QUESTIONS) await this.resolveAt(question, conflicts);
      expect(await this.isSaved()).toBe(true);
    }).toPass({ timeout: 60_000 });
    const states = await this.weak.world.query<State>(
      `SELECT criterion, version, value ->> 'option' AS option, explanation, changed_by AS by
       FROM app.answer_history WHERE organisation_id = $1 AND criterion = ANY ($2) AND assessment_id =
         (SELECT id FROM app.assessments WHERE organisation_id = $1 AND year = $3) ORDER BY criterion, version`,
      [this.fatma.organisationId, [...QUESTIONS], YEAR],
    );
    const faults = QUESTIONS.flatMap((question) => [
      ...this.lostAt(question, states, conflicts.get(question) ?? ''),
      ...this.wrongAt(question, states),
    ]);
    this.last.clear();
    return faults;
  }

  private async write(question: Question): Promise<void> {
    const explanation = this.newText('Fatma');
    await this.doAt(question, async () => {
      await this.pages.explanation.fill(explanation, { timeout: 2_000 });
      await expect(this.pages.explanation).toHaveValue(explanation, { timeout: 500 });
    });
    this.last.set(question, { ...this.last.get(question), explanation });
  }

  private async choose(question: Question): Promise<void> {
    const options = this.pages.editor.getByRole('radio');
    let option = '';
    await this.doAt(question, async () => {
      const checked = await options.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked));
      const radio = options.nth(checked.indexOf(false));
      option = await radio.inputValue();
      await radio.check({ timeout: 2_000 });
    });
    this.last.set(question, { ...this.last.get(question), option });
  }

  /** The colleague looks, then changes what is there. */
  private async editElsewhere(question: Question): Promise<void> {
    const { answers } = await readAssessment(this.colleague);
    const baseVersion = answers.find(({ criterion }) => criterion === question)?.version ?? 0;
    const { organisationId } = this.colleague;
    await this.colleague.send<SaveChangesResult>(
      'POST',
      fillPath(API_PATHS.changes, { organisationId, year: YEAR }),
      {
        changes: [{ changeId: newId(), criterion: question, baseVersion, explanation: this.newText('Noor') }],
      },
      [409],
    );
  }

  /** Goes there as a person does: by the page where it stands, and signing in where that is asked. */
  private async goTo(question: Question): Promise<void> {
    const { page } = this.pages;
    const isThere = () => page.url().endsWith(question);
    if (page.url() === 'about:blank') await this.pages.openQuestion(question);
    await this.signInWhereAsked();
    const link = page.locator(`zou-theme-nav a[href$="${question}"]`);
    if (!isThere() && (await link.isVisible())) await link.click({ timeout: 3_000 }).catch(() => undefined);
    await this.signInWhereAsked();
    if (!isThere()) await this.pages.openQuestion(question);
    await expect(async () => {
      await this.signInWhereAsked();
      expect(isThere()).toBe(true);
      await expect(this.pages.explanation).toBeEditable({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
  }

  /** Does it there; where the dialog of an ended sign-in comes in between, signs in and does it then. */
  private async doAt(question: Question, act: () => Promise<void>): Promise<void> {
    await expect(async () => {
      await this.goTo(question);
      await act();
    }).toPass({ timeout: 60_000 });
  }

  private async signInWhereAsked(): Promise<void> {
    const { page } = this.pages;
    const password = page.locator('dialog[open] input[type=password], main input[type=password]');
    if (!(await password.first().isVisible())) return;
    this.weak.line.mend();
    await this.pages.signIn(accountOf('coordinator'));
    await expect(password).toHaveCount(0);
  }

  /** Notes what a conflict shows, and keeps Fatma's words. */
  private async resolveAt(question: Question, conflicts: Map<Question, string>): Promise<void> {
    await this.goTo(question);
    const comparer = this.pages.page.locator('.zou-compare');
    await expect(comparer.or(this.pages.saved).first())
      .toBeVisible({ timeout: 1_500 })
      .catch(() => undefined);
    if (!(await comparer.isVisible())) return;
    conflicts.set(question, `${conflicts.get(question) ?? ''} ${await comparer.innerText()}`);
    await comparer.getByRole('button', { name: this.pages.say('ui.conflict.keepMine') }).click();
    await expect(comparer).toBeHidden();
  }

  private async isSaved(): Promise<boolean> {
    await this.signInWhereAsked();
    const status = (await this.pages.page.locator('.zou-save').innerText()).trim();
    return status === '' || (await this.pages.saved.isVisible());
  }

  /** What was typed and is neither on the server, nor shown in a conflict, nor replaced by somebody else. */
  private lostAt(question: Question, all: readonly State[], conflict: string): string[] {
    const states = all.filter(({ criterion }) => criterion === question);
    const me = this.fatma.session.user?.id;
    const { explanation, option } = this.last.get(question) ?? {};
    const has = (state: State | undefined, field: 'explanation' | 'option', wanted: string) =>
      state?.[field] === wanted;
    const arrived = (field: 'explanation' | 'option', wanted: string): boolean => {
      const at = states.findLastIndex((state) => has(state, field, wanted));
      return (
        at >= 0 &&
        states
          .slice(at + 1)
          .every((state, index) => state.by !== me || state[field] === states[at + index]?.[field])
      );
    };
    return [
      ...(explanation === undefined || conflict.includes(explanation) || arrived('explanation', explanation)
        ? []
        : [`lost: ${question} "${explanation}"`]),
      ...(option === undefined || conflict !== '' || arrived('option', option)
        ? []
        : [`lost: ${question} level ${option}`]),
    ];
  }

  /** What arrived twice, and what of the colleague was replaced without having been on this screen. */
  private wrongAt(question: Question, all: readonly State[]): string[] {
    const states = all.filter(({ criterion }) => criterion === question);
    const news = states.filter(({ explanation }, index) => explanation !== states[index - 1]?.explanation);
    const me = this.fatma.session.user?.id;
    return news.flatMap((state, index) => {
      const [before, text] = [news[index - 1], state.explanation];
      const isTwice = text !== '' && news.slice(0, index).some(({ explanation }) => explanation === text);
      const isUnseen =
        before?.explanation.startsWith('Noor') === true &&
        state.by === me &&
        !this.heard.some((body) => body.includes(`"${before.explanation}"`));
      return [
        ...(isTwice ? [`applied twice: ${question} "${text}"`] : []),
        ...(isUnseen ? [`overwritten unseen: ${question} "${before.explanation}"`] : []),
      ];
    });
  }

  private newText(name: string): string {
    this.texts += 1;
    return `${name} schrijft ${this.texts}.`;
  }

  private watch(page: Page): AssessmentPages {
    page.on('response', (response) => {
      if (/\/assessments\/2027(\/changes)?$/.test(new URL(response.url()).pathname))
        void response.text().then(
          (body) => this.heard.push(body),
          () => undefined,
        );
    });
    return new AssessmentPages(page);
  }
}
