import { computed, inject, Injectable, signal } from '@angular/core';
import type { Answer } from '@zicht/shared/framework/answers/answer';
import { answerFaults } from '@zicht/shared/framework/answers/answer-faults';
import { applicableNotes, applicableTextNotices } from '@zicht/shared/framework/applicability';
import { copiedDenominator } from '@zicht/shared/framework/answers/copied-denominator';
import { denominatorOf } from '@zicht/shared/framework/evaluation/evaluate';
import type { AnswerFault } from '@zicht/shared/framework/faults/answer-fault';
import { criterionByCode, themeByCode } from '@zicht/shared/framework/look-up';
import { calendarDay, CLOCK } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import type { SaveState } from '../../../ui/saving/save-status';
import { AssessmentLists, type ListedQuestion } from '../assessment-lists';
import { AssessmentStore } from '../assessment.store';
import type { AnswerPatch, CurrentAnswer } from '../current-answer';
import type { SavePace } from '../saving/answer-saving';

/** One question of the assessment in view: its answer, its neighbours, and what an answer changes elsewhere. */
@Injectable()
export class QuestionStore {
  private readonly store = inject(AssessmentStore);
  private readonly lists = inject(AssessmentLists);
  private readonly t = injectTexts();
  private readonly today = calendarDay(inject(CLOCK)());
  private readonly code = signal('');
  /** Answers that are not whole yet and so cannot be kept by the server, by question. */
  private readonly unfinished = signal<ReadonlyMap<string, Answer>>(new Map());
  private readonly fresh = signal<ReadonlySet<string>>(new Set());
  private readonly settledCount = signal(0);
  private readonly said = signal('');

  readonly criterionCode = this.code.asReadonly();
  readonly framework = this.store.framework;
  readonly sectors = this.store.sectors;
  readonly criterion = computed(() => {
    const framework = this.framework();
    return framework === null ? null : (criterionByCode(framework, this.code()) ?? null);
  });
  readonly theme = computed(() => {
    const [framework, criterion] = [this.framework(), this.criterion()];
    return framework === null || criterion === null
      ? null
      : (themeByCode(framework, criterion.theme) ?? null);
  });
  readonly row = computed(() => this.store.evaluation()?.byCode.get(this.code()) ?? null);
  readonly answer = computed<CurrentAnswer>(() => this.store.answerOf(this.code()));
  /** What stands in the fields: the answer, or what is not whole yet. */
  readonly value = computed<Answer | null>(() => this.unfinished().get(this.code()) ?? this.answer().value);
  readonly isUnfinished = computed(() => this.unfinished().has(this.code()));
  readonly faults = computed<readonly AnswerFault[]>(() => this.faultsOf(this.unfinished().get(this.code())));
  readonly canAnswer = computed(() => this.store.canAnswer(this.code()));
  readonly copiedDenominator = computed(() => {
    const [evaluation, criterion] = [this.store.evaluation(), this.criterion()];
    return evaluation === null || criterion === null ? null : copiedDenominator(evaluation, criterion);
  });
  readonly notes = computed(() => {
    const [framework, criterion] = [this.framework(), this.criterion()];
    if (framework === null || criterion === null) return [];
    const isZero = denominatorOf(this.row() ?? undefined) === 0;
    return applicableNotes(framework, criterion, this.sectors(), isZero).map(({ text }) => this.t.of(text));
  });
  readonly textNotices = computed(() => {
    const framework = this.framework();
    return framework === null
      ? []
      : applicableTextNotices(framework, this.sectors()).map((text) => this.t.of(text));
  });

  private readonly all = computed(() => this.lists.themes().flatMap(({ questions }) => questions));
  private readonly index = computed(() => this.all().findIndex(({ code }) => code === this.code()));
  readonly isVisible = computed(() => this.index() >= 0);
  readonly previousQuestion = computed<ListedQuestion | null>(() => this.all()[this.index() - 1] ?? null);
  readonly nextQuestion = computed<ListedQuestion | null>(() =>
    this.isVisible() ? (this.all()[this.index() + 1] ?? null) : null,
  );
  /** Place among the questions of the theme: from 1, and how many. */
  readonly position = computed(() => {
    const questions =
      this.lists.themes().find(({ theme }) => theme.code === this.theme()?.code)?.questions ?? [];
    return { number: questions.findIndex(({ code }) => code === this.code()) + 1, count: questions.length };
  });

  readonly saveState = computed<SaveState>(() =>
    this.isUnfinished() || this.refusal() !== null ? 'pending' : this.store.saveState(),
  );
  readonly refusal = computed(() => this.store.refusalOf(this.code()));
  readonly conflict = computed(() => this.store.conflictOf(this.code()));
  /** Rises each time the person leaves a field or chooses something. */
  readonly settled = this.settledCount.asReadonly();
  /** What screen readers hear when questions came or went. */
  readonly announcement = this.said.asReadonly();

  show(code: string): void {
    this.code.set(code);
    this.said.set('');
  }

  isNew(code: string): boolean {
    return this.fresh().has(code);
  }

  /** Takes an answer: saved when it is whole, kept on the screen when it is not. */
  setValue(value: Answer | null, pace: SavePace = 'now'): void {
    const code = this.code();
    const isWhole = value === null || this.faultsOf(value).length === 0;
    this.unfinished.update((unfinished) => {
      const next = new Map(unfinished);
      if (value === null || isWhole) next.delete(code);
      else next.set(code, value);
      return next;
    });
    if (!isWhole) return;
    const before = new Set(this.store.questions().map((row) => row.code));
    this.save({ value }, pace);
    this.noticeQuestions(before);
    if (pace === 'now') this.settle();
  }

  setExplanation(explanation: string): void {
    this.save({ explanation }, 'soon');
  }

  /** Any other part of the answer. */
  save(patch: AnswerPatch, pace: SavePace = 'now'): void {
    this.store.saveChange(this.code(), patch, pace);
  }

  /** The person left a field: what was typed goes now. */
  settle(): void {
    this.settledCount.update((count) => count + 1);
    void this.store.flush();
  }

  retry(): void {
    void this.store.retrySaving();
  }

  private faultsOf(value: Answer | undefined): readonly AnswerFault[] {
    const [framework, criterion, round] = [this.framework(), this.criterion(), this.store.round()];
    if (value === undefined || framework === null || criterion === null || round === null) return [];
    return answerFaults(framework, criterion, this.sectors(), value, {
      referenceDate: round.referenceDate,
      today: this.today,
      copiedDenominator: this.copiedDenominator(),
    });
  }

  private noticeQuestions(before: ReadonlySet<string>): void {
    const now = this.store.questions().map((row) => row.code);
    const came = now.filter((code) => !before.has(code));
    const went = [...before].filter((code) => !now.includes(code));
    if (came.length + went.length === 0) return;
    this.fresh.update((fresh) => new Set([...fresh, ...came].filter((code) => !went.includes(code))));
    const parts = [
      came.length === 0
        ? ''
        : this.t.count('assessments.conditions.came', came.length, { codes: came.join(', ') }),
      went.length === 0
        ? ''
        : this.t.count('assessments.conditions.went', went.length, { codes: went.join(', ') }),
    ];
    this.said.set(parts.filter((part) => part !== '').join(' '));
  }
}
