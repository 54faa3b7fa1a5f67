import { inject } from '@angular/core';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import { daysOverdue } from '@zicht/shared/improvement/actions/action-time';
import type { StatusLook } from '../../ui/elements/status-label';
import { injectTexts } from '../../ui/language/texts';
import { ActionsStore } from './actions.store';
import { PlanNames } from './plan-names';

/** From this many days on, lateness is told in weeks. */
const WEEKS_FROM = 14;

const LOOKS: Readonly<Record<Action['status'], StatusLook>> = {
  planned: 'neutral',
  busy: 'busy',
  done: 'plain',
  stopped: 'plain',
};

/** An action in the words of a list, a card or a bar. */
export interface ActionWords {
  /** "Melden en registreren · Bram de Wit". */
  about(action: Action): string;
  /** Its status, or how late it is. */
  standing(action: Action): { readonly words: string; readonly look: StatusLook };
}

/** The words of actions; to be called where `inject` may be. */
export function injectActionWords(): ActionWords {
  const [t, names, store] = [injectTexts(), inject(PlanNames), inject(ActionsStore)];
  return {
    about: (action) =>
      [...names.themesOf(action.criteria), names.owner(action)].filter((part) => part !== '').join(' · '),
    standing: (action) => {
      const late = daysOverdue(action, store.today());
      if (late >= WEEKS_FROM)
        return { words: t.count('improvement.late.weeks', Math.floor(late / 7)), look: 'late' };
      if (late > 0) return { words: t.count('improvement.late.days', late), look: 'late' };
      return { words: t(`improvement.status.${action.status}`), look: LOOKS[action.status] };
    },
  };
}
