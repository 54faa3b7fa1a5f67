import type { Framework } from '@zicht/shared/framework/framework';
import type { ActionChange } from '@zicht/shared/improvement/actions/action.contract';
import { addDays } from '@zicht/shared/improvement/calendar-days';
import type { Actor } from '../../../platform/access/actor.js';
import { newId } from '../../../platform/ids/new-id.js';
import { CURRENT_ACTIONS, FINISHED_A_YEAR, urgentProposals } from '../domain/plan.js';
import type { DemoClock } from './demo-clock.js';
import type { DemoParts } from './demo-parts.js';

/** One organisation with the people who work on its plan. */
export interface DemoPlan {
  readonly parts: DemoParts;
  readonly clock: DemoClock;
  readonly framework: Framework;
  readonly coordinator: Actor;
  readonly focalPerson: Actor;
  readonly contributor: Actor;
}

/** Days after submitting on which a past year's actions were added, and finished. */
const ADDED_AFTER = 20;
const FINISHED_AFTER = 150;
/** Days before today on which the current plan was made. */
const CURRENT_SINCE = 45;

/** After a submission: what was most urgent, added and finished within the year. */
export async function seedFinishedActions(demo: DemoPlan, submittedOn: Date): Promise<void> {
  const { clock } = demo;
  clock.set(daysAfter(submittedOn, ADDED_AFTER));
  const creations = (await creationsOf(demo, FINISHED_A_YEAR)).map((creation) => ({
    ...creation,
    ownerId: demo.focalPerson.userId,
    dueOn: addDays(clock.today(), FINISHED_AFTER),
  }));
  await store(demo, creations);
  clock.set(daysAfter(submittedOn, ADDED_AFTER + FINISHED_AFTER));
  await store(
    demo,
    creations.map(({ actionId }) => ({
      changeId: newId(),
      actionId,
      baseVersion: 1,
      status: 'done' as const,
    })),
  );
}

/** The plan of today: five actions, two of them late. */
export async function seedCurrentActions(demo: DemoPlan, now: Date): Promise<void> {
  const { clock } = demo;
  clock.set(now);
  const today = clock.today();
  clock.set(daysAfter(now, -CURRENT_SINCE));
  const creations = (await creationsOf(demo, CURRENT_ACTIONS.length)).map((creation, index) => {
    const planned = CURRENT_ACTIONS[index];
    const { dueIn = 30, status = 'planned', priority = 'normal', owner = 'coordinator' } = planned ?? {};
    return { ...creation, ownerId: demo[owner].userId, status, priority, dueOn: addDays(today, dueIn) };
  });
  await store(demo, creations);
  clock.set(now);
}

async function creationsOf({ parts, clock, framework, coordinator }: DemoPlan, number: number) {
  const { latest, taken } = await parts.plan.show(coordinator);
  if (latest === null) return [];
  const offered = urgentProposals(framework, latest, clock.today()).map(({ criterion, suggestions }) =>
    suggestions
      .filter(({ code }) => !taken.includes(code) && !code.includes('DONT-KNOW'))
      .map((suggestion) => ({ criterion, suggestion })),
  );
  // One of each question first; where that is not enough, their other suggestions.
  const found = [...offered.flatMap((each) => each.slice(0, 1)), ...offered.flatMap((each) => each.slice(1))];
  return found.slice(0, number).map(({ criterion, suggestion }): ActionChange => ({
    changeId: newId(),
    actionId: newId(),
    baseVersion: 0,
    title: suggestion.text.nl,
    criteria: [criterion],
    suggestion: suggestion.code,
  }));
}

async function store({ parts, coordinator }: DemoPlan, changes: readonly ActionChange[]): Promise<void> {
  const { results } = await parts.changeActions.execute(coordinator, { changes });
  const refused = results.filter(({ outcome }) => outcome !== 'applied');
  if (refused.length > 0) throw new Error(`Demo actions were refused: ${JSON.stringify(refused)}`);
}

function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * 86_400_000);
}
