import type { Criterion } from '../criterion.js';
import { denominatorOf } from '../evaluation/evaluate.js';
import type { Evaluation } from '../evaluation/evaluation.js';

/** Denominator that a percentage takes over from another criterion now (`sameAs`); null: it asks for its own. */
export function copiedDenominator(evaluation: Evaluation, criterion: Criterion): number | null {
  const sameAs = criterion.type === 'percentage' ? criterion.denominator.sameAs : undefined;
  return sameAs === undefined ? null : denominatorOf(evaluation.byCode.get(sameAs));
}
