import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isAllowed } from '@zicht/shared/access/role-permissions';
import { ORGANISATION_ROLES } from '@zicht/shared/access/roles';
import { ASSESSMENT_STEPS, transitionOf } from '@zicht/shared/assessments/assessment-status';
import type { AssessmentStatus, AssessmentStep } from '@zicht/shared/assessments/assessment-status';
import fc from 'fast-check';
import { byNight, measured } from '../../../../../test/support/running/measured.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { ReviewTheme } from '../../index.js';
import { AssessmentWorld } from '../../testing/assessment-world.js';
import { Journey } from '../../testing/journey.js';
import { takeStep } from '../../testing/take-step.js';
import { AssessmentQueries } from '../reading/assessments.queries.js';
import { AskReopening } from './reopening/ask-reopening.js';
import { DecideReopening } from './reopening/decide-reopening.js';

const STEPS = byNight(600, 10_000);
const SEED = Number(process.env['ZICHT_SEED'] ?? byNight(20_261_127, Date.now() % 2 ** 31));

const EVERYTHING = ASSESSMENT_STEPS.flatMap((step) => ORGANISATION_ROLES.map((role) => ({ step, role })));
const QUESTION = { year: 2027, theme: 'KEN', verdict: 'question', question: 'Waarom?' } as const;

let world: AssessmentWorld;
beforeAll(async () => {
  world = await AssessmentWorld.create();
});
afterAll(() => world.close());

it(`goes only where the table leads, whoever takes ${STEPS} steps in whatever order (seed ${SEED})`, async () => {
  world.clock.set('2027-03-01T09:00:00Z');
  const people = Object.fromEntries(ORGANISATION_ROLES.map((role) => [role, [role]]));
  const journey = new Journey(world, await world.addOrganisation('JHV', people));
  await journey.fill();
  const read = () => world.get(AssessmentQueries).show(journey.actor('boardMember'), 2027);

  let before = await read();
  let waiting: string | undefined;
  const take = async (step: AssessmentStep, person: string, version: number): Promise<unknown> => {
    const actor = journey.actor(person);
    if (step === 'reopen') {
      const asking = { year: 2027, version, reason: 'Een reden' };
      waiting ??= (await world.get(AskReopening).execute(journey.actor('coordinator'), asking)).id;
      const decision = { reopeningId: waiting, year: 2027, decision: 'granted' as const };
      const decided = await world.get(DecideReopening).execute(actor, decision);
      waiting = undefined;
      return decided;
    }
    // Who sends back has asked something.
    if (step === 'sendBack' && before.status === 'awaitingApproval')
      await world.get(ReviewTheme).execute(journey.actor('boardMember'), QUESTION);
    return takeStep(world, step, actor, version);
  };

  // Half of the steps lead on: else most of a walk would stand still at its beginning.
  const walk = fc.record({
    anything: fc.constantFrom(...EVERYTHING),
    leadsOn: fc.boolean(),
    choice: fc.nat(),
    isFresh: fc.boolean(),
  });
  const taken = new Map<string, number>();
  for (const { anything, leadsOn, choice, isFresh } of fc.sample(walk, { numRuns: STEPS, seed: SEED })) {
    const ways = EVERYTHING.filter((each) => mayTake(each, before.status));
    const { step, role } = (leadsOn ? ways[choice % ways.length] : undefined) ?? anything;
    const legal = transitionOf(step, before.status);
    const may = mayTake({ step, role }, before.status);
    // Who asked for a reopening named the version; who decides on it does not.
    const isMeant = isFresh || (step === 'reopen' && waiting !== undefined);
    const outcome = await take(step, role, before.version - (isFresh ? 0 : 1)).then(
      () => undefined,
      (error: unknown) => error,
    );
    const after = await read();
    const at = `${role} takes ${step} from ${before.status}${isFresh ? '' : ' on an old version'}`;
    if (may && isMeant) {
      expect({ at, outcome, status: after.status }).toEqual({ at, outcome: undefined, status: legal?.to });
      expect(after.version).toBeGreaterThan(before.version);
      taken.set(step, (taken.get(step) ?? 0) + 1);
    } else {
      expect({ at, status: after.status, version: after.version }).toEqual({
        at,
        status: before.status,
        version: before.version,
      });
      // What was just submitted is answered again with what was handed in.
      const isRepeated = step === 'submit' && before.status === 'submitted' && outcome === undefined;
      expect({ at, isRefused: outcome instanceof DomainError || isRepeated }).toEqual({
        at,
        isRefused: true,
      });
    }
    before = after;
  }
  // It was a walk: every step of the table was taken.
  expect([...taken.keys()].sort()).toEqual([...ASSESSMENT_STEPS].sort());
  measured('steps of an assessment in any order by anybody', {
    steps: STEPS,
    taken: [...taken.values()].reduce((sum, count) => sum + count, 0),
    illegal: 0,
  });
});

/** Whether the table of steps lets somebody with this role take the step. */
function mayTake({ step, role }: (typeof EVERYTHING)[number], from: AssessmentStatus): boolean {
  const permissions = transitionOf(step, from)?.permissions ?? [];
  return permissions.some((permission) => isAllowed([role], permission));
}
