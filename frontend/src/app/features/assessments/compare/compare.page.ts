import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CriterionEvaluation } from '@zicht/shared/framework/evaluation/evaluation';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { PageHeading } from '../../../core/page/page-heading';
import { DataTable } from '../../../ui/elements/data-table';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { WordDiff } from '../../../ui/elements/differences/word-diff';
import { SelectField } from '../../../ui/fields/select-field';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { AssessmentStore } from '../assessment.store';
import {
  compareYears,
  isChanged,
  type Change,
  type ComparedQuestion,
  type ComparedTheme,
  type ComparedYear,
} from './comparison';
import { CompareStore } from './compare.store';

const ONLY_CHANGED = 'gewijzigd';

/** "Vergelijken": the answers of a year beside those of an earlier one, with the change in words. */
@Component({
  selector: 'zou-compare-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Breadcrumb,
    DataTable,
    EmptyState,
    PageHeading,
    RequestStateView,
    RouterLink,
    SelectField,
    WordDiff,
  ],
  providers: [CompareStore],
  templateUrl: './compare.page.html',
})
export class ComparePage {
  /** From the query: `gewijzigd` shows only what changed. */
  readonly alleen = input<string>();
  /** From the query: the year to lay beside the one in the path. */
  readonly met = input<string>();

  protected readonly store = inject(AssessmentStore);
  protected readonly submitted = inject(CompareStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  private readonly words = injectAnswerWords();
  private readonly router = inject(Router);

  protected readonly base = computed(() => `/zelfevaluatie/${String(this.store.year() ?? '')}`);
  protected readonly trail = computed(() => [{ words: this.t('approval.trail'), link: this.base() }]);
  protected readonly isFiltered = computed(() => this.alleen() === ONLY_CHANGED);
  /** The year asked for if it was submitted, else the newest before the one in view. */
  protected readonly beforeYear = computed(() => {
    const years = this.submitted.years();
    const wanted = Number(this.met());
    return years.includes(wanted) ? wanted : (years[0] ?? null);
  });
  protected readonly yearOptions = computed(() =>
    this.submitted.years().map((year) => ({ value: String(year), words: String(year) })),
  );
  private readonly now = computed<ComparedYear | null>(() => {
    const evaluation = this.store.evaluation();
    return evaluation && { evaluation, answerOf: (code) => this.store.answerOf(code).value };
  });
  private readonly before = computed<ComparedYear | null>(() => {
    const year = this.beforeYear();
    return year === null ? null : this.submitted.yearOf(year);
  });
  private readonly all = computed<readonly ComparedTheme[]>(() => {
    const [now, before] = [this.now(), this.before()];
    if (now === null || before === null) return [];
    return compareYears(now, before, this.submitted.frameworksAfter(before.evaluation.round));
  });
  protected readonly themes = computed(() =>
    this.all()
      .map((theme) => ({
        ...theme,
        title: this.titleOf(theme.code),
        before: this.levelWords(this.before(), theme.levelBefore),
        now: this.levelWords(this.now(), theme.levelNow),
        questions: theme.questions.filter((question) => !this.isFiltered() || isChanged(question)),
      }))
      .filter(({ questions }) => questions.length > 0),
  );
  protected readonly count = computed(() =>
    this.themes().reduce((sum, { questions }) => sum + questions.length, 0),
  );

  constructor() {
    effect(() => {
      const [address, isOpened] = [this.store.address(), this.store.assessment() !== null];
      if (address !== null && isOpened) untracked(() => void this.submitted.load(address));
    });
  }

  protected questionTitle({ now, before }: ComparedQuestion): string {
    const row = now ?? before;
    return row === null ? '' : this.t.of(row.criterion.title);
  }

  protected answerNow({ code, now }: ComparedQuestion): string {
    return this.answerWords(this.now(), now, code);
  }

  protected answerBefore({ code, before }: ComparedQuestion): string {
    return this.answerWords(this.before(), before, code);
  }

  protected changeWords(change: Change): string {
    if (change.kind !== 'higher' && change.kind !== 'lower')
      return this.t(`approval.compare.change.${change.kind}`);
    const by = this.f.decimal(change.by, Number.isInteger(change.by) ? 0 : 1);
    return this.t(`approval.compare.change.${change.kind}`, { by });
  }

  protected async filter(event: Event): Promise<void> {
    await this.ask({ alleen: (event.target as HTMLInputElement).checked ? ONLY_CHANGED : null });
  }

  protected async chooseYear(year: string): Promise<void> {
    await this.ask({ met: year });
  }

  private async ask(queryParams: Readonly<Record<string, string | null>>): Promise<void> {
    await this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  private titleOf(code: string): string {
    const theme = [this.now(), this.before()]
      .flatMap((year) => year?.evaluation.framework.themes ?? [])
      .find((entry) => entry.code === code);
    return theme === undefined ? code : this.t.of(theme.title);
  }

  private answerWords(year: ComparedYear | null, row: CriterionEvaluation | null, code: string): string {
    if (year === null || row === null) return this.t('approval.compare.notAsked');
    return this.words.answer(year.evaluation.framework, row.criterion, year.answerOf(code));
  }

  private levelWords(year: ComparedYear | null, level: number | null): string {
    return year === null || level === null ? '' : this.words.level(year.evaluation.framework, level);
  }
}
