import type { OpenAction, Results } from '@zicht/shared/dashboards/results.contract';
import { proposals } from '@zicht/shared/improvement/plan/proposals';
import type { YearResult } from '../year-result';

/** How many gaps a board reads. */
export const GAPS_SHOWN = 5;

/** A question that stays behind, and what is being done about it. */
export interface Gap {
  readonly criterion: string;
  readonly points: number | null;
  readonly highestPoints: number | null;
  readonly isCore: boolean;
  /** Open actions for it, by due date. */
  readonly actions: readonly OpenAction[];
}

/** The scored questions that stay behind most, in the order in which the plan proposes them. */
export function biggestGaps({ evaluation }: YearResult, { today, plan }: Results): readonly Gap[] {
  return proposals(evaluation, { today })
    .filter(({ urgency }) => urgency > 0)
    .slice(0, GAPS_SHOWN)
    .map(({ criterion, points, highestPoints, isCore }) => ({
      criterion,
      points,
      highestPoints,
      isCore,
      actions: plan.open.filter(({ criteria }) => criteria.includes(criterion)),
    }));
}
