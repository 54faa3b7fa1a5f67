import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { keyFacts } from '@zicht/shared/framework/evaluation/key-facts';
import { scoreOf } from '@zicht/shared/framework/evaluation/score';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { injectKeyFactWords } from '../../../core/framework/key-fact-words';
import { Card } from '../../../ui/elements/card';
import { DataTable } from '../../../ui/elements/data-table';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { AssessmentStore, valuesOf } from '../assessment.store';
import { injectPreviousEvaluation } from '../previous-evaluation';
import { limitingCodes } from '../review/answered-themes';

/** What a board reads first: the facts in words, and the level or score of each theme beside last year's. */
@Component({
  selector: 'zou-assessment-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Card, DataTable],
  templateUrl: './assessment-summary.html',
})
export class AssessmentSummary {
  protected readonly store = inject(AssessmentStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  private readonly previous = injectPreviousEvaluation();
  private readonly words = injectAnswerWords();
  private readonly keyFactWords = injectKeyFactWords();

  protected readonly facts = computed(() => {
    const evaluation = this.store.evaluation();
    if (evaluation === null) return [];
    const now = { framework: evaluation.framework, facts: keyFacts(evaluation, this.store.values()) };
    const [before, previous] = [this.previous(), this.store.previous()];
    if (before === null || previous === null) return this.keyFactWords(now, null);
    const facts = keyFacts(before, valuesOf(previous.answers));
    return this.keyFactWords(now, { framework: before.framework, facts });
  });
  protected readonly rows = computed(() => {
    const evaluation = this.store.evaluation();
    if (evaluation === null) return [];
    const scores = scoreOf(evaluation).themes;
    return evaluation.framework.themes
      .filter(({ code }) => evaluation.criteria.some((row) => row.theme === code && row.asked))
      .map((theme) => ({
        code: theme.code,
        title: this.t.of(theme.title),
        now: this.resultOf(evaluation, theme.code),
        before: this.resultOf(this.previous(), theme.code),
        limitedBy: limitingCodes(scores[theme.code]),
      }));
  });
  /** The total, where the framework opens its results with it. */
  protected readonly total = computed(() => {
    const evaluation = this.store.evaluation();
    if (evaluation?.framework.scoring.headline !== 'total') return null;
    const { overall, overallLevel } = scoreOf(evaluation);
    if (overall === null) return null;
    const score = this.f.decimal(overall, evaluation.framework.scoring.total.decimals);
    const level = overallLevel ?? null;
    return level === null ? score : `${score} (${this.words.level(evaluation.framework, level)})`;
  });

  /** The level of a theme; its score where themes have none. */
  private resultOf(evaluation: ReturnType<typeof this.store.evaluation>, theme: string): string {
    const score = evaluation === null ? undefined : scoreOf(evaluation).themes[theme];
    if (evaluation === null || score === undefined || score.score === null)
      return this.t('approval.summary.none');
    if (score.level !== null) return this.words.level(evaluation.framework, score.level);
    return this.f.decimal(score.score, evaluation.framework.scoring.themes.decimals);
  }
}
