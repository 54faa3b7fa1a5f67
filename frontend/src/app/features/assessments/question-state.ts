import type { Answer } from '@zicht/shared/framework/answer';
import type { CriterionEvaluation } from '@zicht/shared/framework/evaluation';
import type { Framework } from '@zicht/shared/framework/framework';
import type { StatusLook } from '../../ui/elements/status-label';
import type { Texts } from '../../ui/language/texts';
import type { CurrentAnswer } from './current-answer';

/** How a question stands, for lists and navigation. */
export type QuestionState = 'open' | 'answered' | 'dontKnow' | 'notApplicable' | 'check';

/** Last year's text beside a question, and whether the question was worded otherwise then. */
export interface PreviousWording {
  readonly explanation: string;
  readonly isReworded: boolean;
}

/**
 * State of a visible question. `check`: numbers that no longer fit together, or a text of last year that nobody
 * confirmed for a question that is worded otherwise now.
 */
export function questionState(
  row: CriterionEvaluation,
  answer: CurrentAnswer,
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

/** The state in words. */
export function questionStateWords(t: Texts, framework: Framework, state: QuestionState): string {
  const { dontKnow, notApplicable } = framework.rules;
  if (state === 'dontKnow' && dontKnow.allowed) return t.of(dontKnow.statusLabel);
  if (state === 'notApplicable') return t.of(notApplicable.label);
  return t(`assessments.state.${state}`);
}

/** How the state looks: attention goes to what is left to do. */
export function questionStateLook(state: QuestionState): StatusLook {
  if (state === 'open') return 'neutral';
  return state === 'dontKnow' || state === 'check' ? 'busy' : 'plain';
}

/** How far a theme is. */
export interface ThemeState {
  readonly answered: number;
  readonly asked: number;
  readonly words: string;
  readonly look: StatusLook;
}

/** State of a theme from the states of its scored questions; of one without, from the optional ones. */
export function themeState(t: Texts, states: readonly QuestionState[]): ThemeState {
  const answered = states.filter((state) => state !== 'open').length;
  const asked = states.length;
  const isChecked = !states.some((state) => state === 'check');
  if (answered === 0) return { answered, asked, words: t('assessments.theme.notStarted'), look: 'neutral' };
  if (answered < asked) return { answered, asked, words: t('assessments.theme.busy'), look: 'busy' };
  return isChecked
    ? { answered, asked, words: t('assessments.theme.done'), look: 'plain' }
    : { answered, asked, words: t('assessments.state.check'), look: 'busy' };
}
