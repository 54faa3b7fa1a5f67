import { blockersBeforeSubmit } from '@zicht/shared/framework/answers/blockers-before-submit';
import type { BlockerReason } from '@zicht/shared/framework/answers/blockers-before-submit';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { Evaluation } from '@zicht/shared/framework/evaluation/evaluation';
import type { Framework } from '@zicht/shared/framework/framework';
import type { Round } from '@zicht/shared/assessments/round.contract';
import { givenAnswers } from './answer.js';
import type { StoredAnswerState } from './answer.js';
import type { Assessment } from './assessment.js';
import { NotReadyForBoard } from './assessments.errors.js';

/** An assessment evaluated with the functions that browser and server share. */
export function evaluateAssessment(
  framework: Framework,
  assessment: Pick<Assessment, 'year' | 'sectors'>,
  referenceDate: Round['referenceDate'],
  answers: Iterable<Pick<StoredAnswerState, 'criterion' | 'value'>>,
): Evaluation {
  return evaluate(framework, {
    round: assessment.year,
    referenceDate,
    sectors: assessment.sectors,
    answers: givenAnswers(answers),
  });
}

/**
 * Nothing may stand in the way of sending to the board.
 * @throws NotReadyForBoard with a fault for each question, its path `/answers/<criterion>`
 */
export function requireReadiness(evaluation: Evaluation, confirmed: Iterable<string>): void {
  const blockers = blockersBeforeSubmit(evaluation, confirmed);
  if (blockers.length === 0) return;
  throw new NotReadyForBoard(blockers.map(({ criterion, reason }) => blockerFault(criterion, reason)));
}

function blockerFault(criterion: string, reason: BlockerReason): { path: string; code: string } {
  return { path: `/answers/${criterion}`, code: reason };
}
