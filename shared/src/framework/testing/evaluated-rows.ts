import type { Answer, Answers } from '../answers/answer.js';
import type { Criterion } from '../criterion.js';
import { evaluate } from '../evaluation/evaluate.js';
import type { Rules } from '../framework.js';
import { smallFramework } from './small-framework.js';

/** The row of a framework of this one criterion, for this answer. */
export function rowOf(
  criterion: Criterion,
  answer: Answer | undefined,
  sectors: readonly string[] = ['JHV'],
) {
  const framework = smallFramework({ criteria: [criterion] });
  const answers = answer === undefined ? {} : { [criterion.code]: answer };
  const row = evaluate(framework, { round: 2027, sectors, answers }).criteria[0];
  if (row === undefined) throw new Error('no row');
  return row;
}

/** The rows of a framework of these criteria. */
export function rowsOf(criteria: readonly Criterion[], answers: Answers, rules: Partial<Rules> = {}) {
  const framework = smallFramework({ criteria, rules });
  return evaluate(framework, { round: 2027, sectors: ['JHV'], answers }).criteria;
}
