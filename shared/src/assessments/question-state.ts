import type { Answer } from '../framework/answers/answer.js';
import type { Criterion } from '../framework/criterion.js';
import type { CriterionEvaluation } from '../framework/evaluation/evaluation.js';
import type { Framework } from '../framework/framework.js';
import { criterionByCode } from '../framework/look-up.js';

/** How a question stands, for lists and navigation. */
export type QuestionState = 'open' | 'answered' | 'dontKnow' | 'notApplicable' | 'check';

/** How a theme stands; `check`: all is answered, and something of it needs a second look. */
export type ThemeStanding = 'notStarted' | 'busy' | 'check' | 'done';

/** What of an answer decides how its question stands. */
export interface StandingAnswer {
  readonly value: Answer | null;
  readonly explanation: string;
  readonly confirmed: boolean;
}

/** Last year's text beside a question, and whether the question was worded otherwise then. */
export interface PreviousWording {
  readonly explanation: string;
  readonly isReworded: boolean;
}

/** Last year's wording and text of a question; null where it was not asked. */
export function previousWording(
  criterion: Criterion,
  framework: Framework | null,
  answers: readonly { readonly criterion: string; readonly explanation: string }[],
): PreviousWording | null {
  const before = framework === null ? undefined : criterionByCode(framework, criterion.code);
  if (before === undefined) return null;
  const answer = answers.find((candidate) => candidate.criterion === criterion.code);
  return {
    explanation: answer?.explanation ?? '',
    isReworded: before.question.nl !== criterion.question.nl,
  };
}

/**
 * State of a visible question. `check`: numbers that no longer fit together, or a text of last year that nobody
 * confirmed for a question that is worded otherwise now. The one function behind every screen.
 */
export function questionState(
  row: CriterionEvaluation,
  answer: StandingAnswer,
  previous: PreviousWording | null,
): QuestionState {
  const isCarriedOver =
    previous !== null &&
    previous.isReworded &&
    previous.explanation !== '' &&
    answer.explanation === previous.explanation;
  if (row.contradiction !== null || (isCarriedOver && !answer.confirmed && answer.value !== null))
    return 'check';
  if (!row.asked) return stateOfValue(answer.value);
  if (row.state === 'dontKnow') return 'dontKnow';
  if (row.state === 'notApplicable') return 'notApplicable';
  return row.state === 'open' ? 'open' : 'answered';
}

/** For readers of assigned questions alone, who do not have the answers that decide what is asked. */
function stateOfValue(value: Answer | null): QuestionState {
  if (value === null) return 'open';
  if ('dontKnow' in value) return 'dontKnow';
  return 'notApplicable' in value ? 'notApplicable' : 'answered';
}

/** How a theme stands, from the states of its scored questions; of one without, from the optional ones. */
export function themeStanding(states: readonly QuestionState[]): ThemeStanding {
  const answered = states.filter((state) => state !== 'open').length;
  if (answered === 0) return 'notStarted';
  if (answered < states.length) return 'busy';
  return states.includes('check') ? 'check' : 'done';
}
