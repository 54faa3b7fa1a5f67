import type { Assessment } from '@zicht/shared/assessments/assessment.contract';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { yearLink } from './start-tasks';

/** Where to go on: the question answered last, or the first that is open. */
export interface Resume {
  readonly criterion: string;
  /** When this person saved there last; null for a question not started. */
  readonly savedAt: string | null;
  readonly link: string;
}

/**
 * The question that this person changed last, on any device, while something is left to do there or elsewhere;
 * otherwise the first open one. Null when nothing is asked.
 */
export function resumeAt(
  assessment: Assessment,
  userId: string,
  asked: readonly string[],
  open: readonly string[],
): Resume | null {
  const { year } = assessment;
  const own = assessment.answers
    .filter(({ criterion, changedBy }) => changedBy.id === userId && asked.includes(criterion))
    .sort((one, other) => other.changedAt.localeCompare(one.changedAt))[0];
  const criterion = own?.criterion ?? open[0];
  if (criterion === undefined) return null;
  return {
    criterion,
    savedAt: own?.changedAt ?? null,
    link: yearLink(APP_PATHS.question, { year, criterion }),
  };
}
