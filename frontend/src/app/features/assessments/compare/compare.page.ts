import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Answer } from '@zicht/shared/framework/answer';
import type { CriterionEvaluation, Evaluation } from '@zicht/shared/framework/evaluation';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { PageHeading } from '../../../core/page/page-heading';
import { DataTable } from '../../../ui/elements/data-table';
import { EmptyState } from '../../../ui/elements/empty-state';
import { RequestStateView } from '../../../ui/elements/request-state';
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
} from './comparison';

const ONLY_CHANGED = 'gewijzigd';

/** "Vergelijken": this year's answers beside last year's, with the change in words. */
@Component({
  selector: 'zou-compare-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Breadcrumb, DataTable, EmptyState, PageHeading, RequestStateView, RouterLink],
  templateUrl: './compare.page.html',
})
export class ComparePage {
  /** From the query: `gewijzigd` shows only what changed. */
  readonly alleen = input<string>();

  protected readonly store = inject(AssessmentStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  private readonly words = injectAnswerWords();
  private readonly router = inject(Router);

  protected readonly base = computed(() => `/zelfevaluatie/${String(this.store.year() ?? '')}`);
  protected readonly trail = computed(() => [{ words: this.t('approval.trail'), link: this.base() }]);
  protected readonly isFiltered = computed(() => this.alleen() === ONLY_CHANGED);
  private readonly all = computed<readonly ComparedTheme[]>(() => {
    const [now, before] = [this.store.evaluation(), this.store.previousEvaluation()];
    if (now === null || before === null) return [];
    return compareYears(
      { evaluation: now, answerOf: (code) => this.store.answerOf(code).value },
      { evaluation: before, answerOf: (code) => this.previousValue(code) },
    );
  });
  protected readonly themes = computed(() =>
    this.all()
      .map((theme) => ({
        ...theme,
        title: this.titleOf(theme.code),
        before: this.levelWords(this.store.previousEvaluation(), theme.levelBefore),
        now: this.levelWords(this.store.evaluation(), theme.levelNow),
        questions: theme.questions.filter((question) => !this.isFiltered() || isChanged(question)),
      }))
      .filter(({ questions }) => questions.length > 0),
  );
  protected readonly count = computed(() =>
    this.themes().reduce((sum, { questions }) => sum + questions.length, 0),
  );

  protected questionTitle({ now, before }: ComparedQuestion): string {
    const row = now ?? before;
    return row === null ? '' : this.t.of(row.criterion.title);
  }

  protected answerNow({ code, now }: ComparedQuestion): string {
    return this.answerWords(this.store.evaluation(), now, this.store.answerOf(code).value);
  }

  protected answerBefore({ code, before }: ComparedQuestion): string {
    return this.answerWords(this.store.previousEvaluation(), before, this.previousValue(code));
  }

  protected changeWords(change: Change): string {
    if (change.kind !== 'higher' && change.kind !== 'lower')
      return this.t(`approval.compare.change.${change.kind}`);
    const by = this.f.decimal(change.by, Number.isInteger(change.by) ? 0 : 1);
    return this.t(`approval.compare.change.${change.kind}`, { by });
  }

  protected async filter(event: Event): Promise<void> {
    const alleen = (event.target as HTMLInputElement).checked ? ONLY_CHANGED : null;
    await this.router.navigate([], {
      queryParams: { alleen },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  private previousValue(code: string): Answer | null {
    return this.store.previous()?.answers.find(({ criterion }) => criterion === code)?.value ?? null;
  }

  private titleOf(code: string): string {
    const frameworks = [this.store.framework(), this.store.previousFramework()];
    const theme = frameworks
      .flatMap((framework) => framework?.themes ?? [])
      .find((entry) => entry.code === code);
    return theme === undefined ? code : this.t.of(theme.title);
  }

  private answerWords(
    evaluation: Evaluation | null,
    row: CriterionEvaluation | null,
    value: Answer | null,
  ): string {
    if (evaluation === null || row === null) return this.t('approval.compare.notAsked');
    return this.words.answer(evaluation.framework, row.criterion, value);
  }

  private levelWords(evaluation: Evaluation | null, level: number | null): string {
    return evaluation === null || level === null ? '' : this.words.level(evaluation.framework, level);
  }
}
