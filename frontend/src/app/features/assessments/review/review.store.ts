import { computed, inject, Injectable } from '@angular/core';
import type { Evidence } from '@zicht/shared/assessments/evidence.contract';
import { blockersBeforeSubmit, type Blocker } from '@zicht/shared/framework/answers/blockers-before-submit';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { requestState } from '../../../core/request/request-state';
import { calendarDay, CLOCK } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { AssessmentApi } from '../assessment.api';
import { AssessmentStore } from '../assessment.store';
import { injectPreviousEvaluation } from '../previous-evaluation';
import { textOf } from '../current-answer';
import { answeredThemes } from './answered-themes';
import { warningsOf } from './warnings';

/** What stands in the way of the board, what deserves a second look, and all answers to read. */
@Injectable()
export class ReviewStore {
  private readonly api = inject(AssessmentApi);
  private readonly assessments = inject(AssessmentStore);
  private readonly clock = inject(CLOCK);
  private readonly previous = injectPreviousEvaluation();
  private readonly words = injectAnswerWords();
  private readonly t = injectTexts();
  private readonly evidence = requestState<readonly Evidence[]>();

  /** The list to work through: a "don't know" stays in its place once it is confirmed, so that it can be taken back. */
  readonly toDo = computed<readonly Blocker[]>(() => this.find([]));
  /** What stands in the way now. */
  readonly blockers = computed<readonly Blocker[]>(() => this.find(this.confirmed()));
  readonly warnings = computed(() => {
    const [evaluation, assessment] = [this.assessments.evaluation(), this.assessments.assessment()];
    if (evaluation === null || assessment === null) return [];
    return warningsOf({
      evaluation,
      previous: this.previous(),
      evidenceCounts: assessment.evidenceCounts,
      explanationOf: (code) => this.assessments.answerOf(code).explanation,
      textsOf: (code) => {
        const { explanation, value } = this.assessments.answerOf(code);
        return [explanation, textOf(value)];
      },
      evidence: this.evidence.value() ?? [],
      year: assessment.year,
      today: calendarDay(this.clock()),
    });
  });
  readonly themes = computed(() => {
    const evaluation = this.assessments.evaluation();
    if (evaluation === null) return [];
    const { words, t } = this;
    return answeredThemes({ evaluation, answers: this.assessments.answers(), words, t });
  });

  /** Reads the register of evidence, soonest to expire first; without it the other warnings still show. */
  async loadEvidence(): Promise<void> {
    const address = this.assessments.address();
    if (address === null) return;
    await this.evidence.run(async () => (await this.api.allEvidence(address.organisationId)).evidence);
  }

  isConfirmed(criterion: string): boolean {
    return this.assessments.answerOf(criterion).confirmed;
  }

  /** Leaves a "don't know" as it is, or takes that back. */
  confirm(criterion: string, confirmed: boolean): void {
    this.assessments.saveChange(criterion, { confirmed });
  }

  private readonly confirmed = computed(() =>
    [...this.assessments.answers().values()]
      .filter((answer) => answer.confirmed)
      .map(({ criterion }) => criterion),
  );

  private find(confirmed: readonly string[]): readonly Blocker[] {
    const evaluation = this.assessments.evaluation();
    return evaluation === null ? [] : blockersBeforeSubmit(evaluation, confirmed);
  }
}
