import type { CriterionEvaluation } from '../evaluation/evaluation.js';

/** Whether an answer asks for a proof (`domain.md` 2.4): its question does, and it has the points from which it does. */
export function asksForEvidence({ asked, state, criterion, points }: CriterionEvaluation): boolean {
  const { evidence } = criterion;
  return (
    asked && state === 'answered' && evidence.request === 'required' && (points ?? 0) >= evidence.fromPoints
  );
}
