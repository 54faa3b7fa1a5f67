import type { Framework } from '@zicht/shared/framework/framework';
import type { YearAnswers } from '@zicht/shared/dashboards/results.contract';
import { evaluate } from '@zicht/shared/framework/evaluate';
import { answersOf } from '@zicht/shared/improvement/plan-effect';
import { proposals } from '@zicht/shared/improvement/proposals';
import type { Proposal } from '@zicht/shared/improvement/proposals';

/** Actions of the current plan: days from today to their dates, and whether somebody has begun. */
export const CURRENT_ACTIONS = [
  { dueIn: -24, status: 'busy', priority: 'high' },
  { dueIn: -6, status: 'planned', priority: 'normal' },
  { dueIn: 20, status: 'busy', priority: 'normal' },
  { dueIn: 62, status: 'planned', priority: 'normal' },
  { dueIn: 140, status: 'planned', priority: 'low' },
] as const;

/** How many actions each past year finished. */
export const FINISHED_A_YEAR = 2;

/** The most urgent proposals of a year that have words of the framework to be taken over. */
export function urgentProposals(framework: Framework, year: YearAnswers, today: string): readonly Proposal[] {
  const evaluation = evaluate(framework, {
    round: year.year,
    referenceDate: year.referenceDate,
    sectors: year.sectors,
    answers: answersOf(year),
  });
  return proposals(evaluation, { today });
}
