import { computed, inject, Injectable, signal } from '@angular/core';
import type { AssessmentYear } from '@zicht/shared/assessments/assessment.contract';
import { scoreOf } from '@zicht/shared/framework/evaluation/score';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { AssessmentApi } from '../assessment.api';
import { AssessmentStore } from '../assessment.store';
import { injectPreviousEvaluation } from '../previous-evaluation';

/** Years beside the one in view, the levels of the one before, and the opening of this one. */
@Injectable()
export class OverviewStore {
  private readonly api = inject(AssessmentApi);
  private readonly store = inject(AssessmentStore);
  private readonly previous = injectPreviousEvaluation();
  private readonly words = injectAnswerWords();
  private readonly years = requestState<readonly AssessmentYear[]>();
  private readonly failed = signal<string | null>(null);

  readonly problem = this.failed.asReadonly();
  readonly isOpening = signal(false);
  /** Other years that the organisation worked in, newest first. */
  readonly otherYears = computed(() =>
    (this.years.value() ?? []).filter(
      ({ round, status }) => status !== null && round.year !== this.store.year(),
    ),
  );
  /** Last year's level of each theme in words, by theme code; empty without a year before. */
  readonly previousLevels = computed<ReadonlyMap<string, string>>(() => {
    const evaluation = this.previous();
    if (evaluation === null) return new Map();
    const { themes } = scoreOf(evaluation);
    return new Map(
      Object.entries(themes).flatMap(([code, { level }]) =>
        level === null ? [] : [[code, this.words.level(evaluation.framework, level)] as const],
      ),
    );
  });

  loadYears(): void {
    const address = this.store.address();
    if (address !== null)
      void this.years.run(async () => (await this.api.list(address.organisationId)).years);
  }

  /** Opens the assessment of this year. */
  async open(): Promise<void> {
    if (this.isOpening()) return;
    this.failed.set(null);
    this.isOpening.set(true);
    try {
      await this.store.start();
    } catch (error) {
      this.failed.set(problemCodeOf(error));
    } finally {
      this.isOpening.set(false);
    }
  }
}
