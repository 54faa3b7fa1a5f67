import type { AssessmentYear } from '@zicht/shared/assessments/assessment.contract';
import type { Round } from '@zicht/shared/assessments/round.contract';

/** Where a round stands on a day: before it opens, in time, late but still counting, or over. */
export type RoundPhase = 'upcoming' | 'open' | 'late' | 'over';

/** Phase of a round on a calendar day in the Netherlands (`YYYY-MM-DD`); the last day itself is still in time. */
export function roundPhase(round: Round, today: string): RoundPhase {
  if (today < round.opensOn) return 'upcoming';
  if (today <= round.closesOn) return 'open';
  return today <= round.snapshotOn ? 'late' : 'over';
}

/** The year that people work on: the newest that has opened. */
export function currentYear(years: readonly AssessmentYear[], today: string): AssessmentYear | null {
  const opened = years.filter(({ round }) => round.opensOn <= today);
  return opened.reduce<AssessmentYear | null>(
    (newest, year) => (newest === null || year.round.year > newest.round.year ? year : newest),
    null,
  );
}

/** The first year that has not opened yet. */
export function nextYear(years: readonly AssessmentYear[], today: string): AssessmentYear | null {
  const upcoming = years.filter(({ round }) => round.opensOn > today);
  return upcoming.reduce<AssessmentYear | null>(
    (first, year) => (first === null || year.round.year < first.round.year ? year : first),
    null,
  );
}
