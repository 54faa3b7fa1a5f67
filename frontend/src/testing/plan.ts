import type { Action, SaveActionChanges } from '@zicht/shared/improvement/actions/action.contract';
import type { Plan } from '@zicht/shared/improvement/plan/plan.contract';
import type { SeenRequest } from './open-page';
import { ROUND, yearAnswers } from './year';

/** The request that saves changes of the plan. */
export const SAVE = 'POST /api/organisations/o/plan/changes';

/** An action as it is kept; specs open their pages on 1 February 2027. */
export function action(changes: Partial<Action> = {}): Action {
  return {
    id: 'a1',
    version: 3,
    title: 'Meldcode bespreken',
    doneWhen: '',
    note: '',
    criteria: ['MEL-01'],
    owner: { id: 'me', name: 'Fatma Yıldız', isActive: true },
    ownerRole: null,
    startsOn: '2026-10-01',
    dueOn: '2027-03-01',
    status: 'planned',
    stopReason: '',
    priority: 'normal',
    locationIds: [],
    evidence: [],
    repeatMonths: null,
    suggestion: null,
    copyOf: null,
    follows: null,
    lookedOn: null,
    doneOn: null,
    changedBy: { id: 'bram', name: 'Bram de Wit' },
    changedAt: '2027-01-10T10:00:00.000Z',
    ...changes,
  };
}

/** What the API answers about the organisation, its year and these actions. */
export function planAnswers(actions: readonly Action[]): Readonly<Record<string, unknown>> {
  return {
    ...yearAnswers(),
    'GET /api/organisations/o/plan/actions': {
      today: '2027-02-01',
      actions,
      total: actions.length,
      nextOffset: null,
    },
  };
}

/** An answer to a save that says the same of every change. */
export function playedResult(result: object): (body: SaveActionChanges) => object {
  return ({ changes }) => ({
    results: changes.map(({ changeId, actionId }) => ({
      changeId,
      actionId,
      savedAt: '2027-02-01T10:00:00.000Z',
      ...result,
    })),
  });
}

/** Every change that a page sent, in order. */
export function savedChanges(requests: readonly SeenRequest[]): SaveActionChanges['changes'] {
  return requests
    .filter(({ method, path }) => `${method} ${path}` === SAVE)
    .flatMap(({ body }) => (body as SaveActionChanges).changes);
}

/** What the plan is computed from, with these levels answered in the running year. */
export function planOf(levels: Readonly<Record<string, string>>): Plan {
  return {
    today: '2027-02-01',
    counts: { planned: 0, busy: 0, done: 0, stopped: 0, overdue: 0, withoutOwner: 0 },
    latest: {
      year: ROUND.year,
      frameworkCode: ROUND.frameworkCode,
      frameworkVersion: ROUND.frameworkVersion,
      referenceDate: ROUND.referenceDate,
      sectors: ['JHV'],
      submittedAt: null,
      answers: Object.entries(levels).map(([criterion, option]) => ({ criterion, value: { option } })),
    },
    confirmed: null,
    claims: [],
    open: [],
    taken: [],
    finishedSince: [],
    round: { month: '2027-02', doneAt: null },
  };
}
