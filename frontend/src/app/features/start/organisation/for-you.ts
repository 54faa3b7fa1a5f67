import type { Assessment } from '@zicht/shared/assessments/assessment.contract';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import type { Texts } from '../../../ui/language/texts';
import { yearLink } from './start-tasks';

/** Something that waits for this person. */
export interface ForYouItem {
  readonly id: string;
  readonly words: string;
  readonly linkWords: string;
  readonly link: string;
  /** Day by which it is asked; null when nobody said. */
  readonly dueOn: string | null;
  /** What the colleague wrote with it; empty when nothing. */
  readonly message: string;
}

const MOST = 5;

/** Open questions given to this person first, soonest due on top, then open comments; at most five. */
export function forYou(
  assessment: Assessment,
  userId: string,
  titleOf: (criterion: string) => string,
  t: Texts,
): readonly ForYouItem[] {
  const { year } = assessment;
  const answered = new Set(
    assessment.answers.flatMap(({ criterion, value }) => (value === null ? [] : [criterion])),
  );
  const assigned = assessment.assignments
    .filter(({ criterion, assignee }) => assignee.id === userId && !answered.has(criterion))
    .sort((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'))
    .map(({ criterion, assignedBy, dueOn, message }) => ({
      id: `assigned-${criterion}`,
      words: t('start.forYou.assigned', { name: assignedBy.name }),
      linkWords: `${criterion} ${titleOf(criterion)}`,
      link: yearLink(APP_PATHS.question, { year, criterion }),
      dueOn,
      message,
    }));
  const comments = Object.entries(assessment.openComments)
    .filter(([, count]) => count > 0)
    .map(([criterion, count]) => ({
      id: `comments-${criterion}`,
      words: t.count('start.forYou.comments', count),
      linkWords: `${criterion} ${titleOf(criterion)}`,
      link: yearLink(APP_PATHS.question, { year, criterion }),
      dueOn: null,
      message: '',
    }));
  return [...assigned, ...comments].slice(0, MOST);
}

/** Own actions that are too late, before what else waits; at most five together. */
export function withOverdue(
  items: readonly ForYouItem[],
  overdue: readonly Pick<Action, 'id' | 'title' | 'dueOn'>[],
  t: Texts,
): readonly ForYouItem[] {
  const late = overdue.map(({ id, title, dueOn }) => ({
    id: `action-${id}`,
    words: t('start.forYou.overdue'),
    linkWords: title,
    link: `/${APP_PATHS.action.replace(':actionId', id)}`,
    dueOn,
    message: '',
  }));
  return [...late, ...items].slice(0, MOST);
}
