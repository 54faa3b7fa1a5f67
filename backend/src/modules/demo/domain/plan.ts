import type { Framework } from '@zicht/shared/framework/framework';
import type { YearAnswers } from '@zicht/shared/dashboards/results.contract';
import { raisedAnswer } from '@zicht/shared/improvement/plan/raised-answer';
import type { MakeClaim } from '@zicht/shared/improvement/claim.contract';
import type { Plan } from '@zicht/shared/improvement/plan/plan.contract';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import { answersOf } from '@zicht/shared/improvement/plan/plan-effect';
import { proposals } from '@zicht/shared/improvement/plan/proposals';
import type { Proposal } from '@zicht/shared/improvement/plan/proposals';

/** Actions of the current plan: days from today to their dates, whether somebody has begun, and who. */
export const CURRENT_ACTIONS = [
  { dueIn: -24, status: 'busy', priority: 'high', owner: 'focalPerson' },
  { dueIn: -6, status: 'planned', priority: 'normal', owner: 'coordinator' },
  { dueIn: 20, status: 'busy', priority: 'normal', owner: 'focalPerson' },
  { dueIn: 62, status: 'planned', priority: 'normal', owner: 'contributor' },
  { dueIn: 140, status: 'planned', priority: 'low', owner: 'focalPerson' },
] as const;

/** How many actions each past year finished. */
export const FINISHED_A_YEAR = 2;

/** The most urgent proposals of a year that have words of the framework to be taken over. */
export function urgentProposals(framework: Framework, year: YearAnswers, today: string): readonly Proposal[] {
  return proposals(evaluated(framework, year), { today });
}

/** What a finished action may show: its question one step up from what was submitted; null where nothing is better. */
export function provedBy(framework: Framework, year: YearAnswers, finished: Plan['finishedSince']) {
  const evaluation = evaluated(framework, year);
  const answers = answersOf(year);
  // Their ids differ with each start; the demo is the same every time.
  const inOrder = finished.toSorted((one, other) =>
    `${one.doneOn} ${one.criteria.join()}`.localeCompare(`${other.doneOn} ${other.criteria.join()}`),
  );
  for (const { actionId, criteria, doneOn } of inOrder) {
    for (const criterion of criteria) {
      const row = evaluation.byCode.get(criterion);
      const value = row === undefined ? null : raisedAnswer(evaluation, row, answers[criterion]);
      // A raised answer holds points and no text.
      if (value !== null) return { actionId, criterion, heldOn: doneOn, value: value as MakeClaim['value'] };
    }
  }
  return null;
}

function evaluated(framework: Framework, year: YearAnswers) {
  const { year: round, referenceDate, sectors } = year;
  return evaluate(framework, { round, referenceDate, sectors, answers: answersOf(year) });
}
