import { computed, inject, type Signal } from '@angular/core';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { Evaluation } from '@zicht/shared/framework/evaluation/evaluation';
import { AssessmentStore, valuesOf } from './assessment.store';

/** Last year's answers, evaluated with last year's framework; apart from the store, because a question needs no such thing. */
export function injectPreviousEvaluation(): Signal<Evaluation | null> {
  const store = inject(AssessmentStore);
  return computed(() => {
    const [framework, previous] = [store.previousFramework(), store.previous()];
    if (framework === null || previous === null) return null;
    const { year: round, answers } = previous;
    return evaluate(framework, { round, sectors: store.sectors(), answers: valuesOf(answers) });
  });
}
