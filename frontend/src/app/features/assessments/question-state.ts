import { themeStanding, type QuestionState } from '@zicht/shared/assessments/question-state';
import type { Framework } from '@zicht/shared/framework/framework';
import type { StatusLook } from '../../ui/elements/status-label';
import type { Texts } from '../../ui/language/texts';

/** The state of a question in words. */
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
  const standing = themeStanding(states);
  const look = { notStarted: 'neutral', busy: 'busy', check: 'busy', done: 'plain' } as const;
  return {
    answered: states.filter((state) => state !== 'open').length,
    asked: states.length,
    words: t(standing === 'check' ? 'assessments.state.check' : `assessments.theme.${standing}`),
    look: look[standing],
  };
}
