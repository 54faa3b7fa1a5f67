import type { Assessment } from '@zicht/shared/assessments/assessment.contract';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { yearLink } from './start-tasks';

/** Where to go on: the question that this person was at last, or the first that is open. */
export interface Resume {
  readonly criterion: string;
  /** False for a question that this person was not at yet. */
  readonly isBegun: boolean;
  /** When this person saved last, at any question; null before the first time. */
  readonly savedAt: string | null;
  readonly link: string;
}

/**
 * The question that this person was at last, on any device; else the one changed last, else the first open one. Null
 * when nothing is asked.
 */
export function resumeAt(
  assessment: Assessment,
  userId: string,
  asked: readonly string[],
  open: readonly string[],
): Resume | null {
  const { year, place } = assessment;
  const own = assessment.answers
    .filter(({ criterion, changedBy }) => changedBy.id === userId && asked.includes(criterion))
    .sort((one, other) => other.changedAt.localeCompare(one.changedAt))[0];
  const begun = place !== null && asked.includes(place.criterion) ? place.criterion : own?.criterion;
  const criterion = begun ?? open[0];
  if (criterion === undefined) return null;
  return {
    criterion,
    isBegun: begun !== undefined,
    savedAt: own?.changedAt ?? null,
    link: yearLink(APP_PATHS.question, { year, criterion }),
  };
}
