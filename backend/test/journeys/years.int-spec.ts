import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assessmentSchema } from '@zicht/shared/assessments/assessment.contract';
import { sinceLastYear } from '@zicht/shared/assessments/since-last-year';
import { resultsSchema, type Results } from '@zicht/shared/dashboards/results.contract';
import type { Framework } from '@zicht/shared/framework/framework';
import { planEffect } from '@zicht/shared/improvement/plan/plan-effect';
import { planSchema } from '@zicht/shared/improvement/plan/plan.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { EVERY_API_PATH } from '../support/sweeps/every-api-path.js';
import { AssessmentWorld } from '../../src/modules/assessments/testing/assessment-world.js';
import type { HttpClient } from '../../src/modules/assessments/testing/http-client.js';
import { newId } from '../../src/platform/ids/new-id.js';

const EXPLANATION = 'Zo doen wij het sinds de fusie.';
const YEARS = [2027, 2028, 2029] as const;

describe('Three years in a row, the last with a new version of the framework', () => {
  let world: AssessmentWorld;
  let renewed: Framework;
  let coordinator: HttpClient;
  let board: HttpClient;
  let organisationId: string;
  const [open, evidence] = [newId(), newId()];
  const done = newId();

  beforeAll(async () => {
    world = await AssessmentWorld.create();
    renewed = {
      ...world.framework,
      version: '2029.1',
      criteria: world.framework.criteria.map((criterion) => {
        if (criterion.code === 'MEL-01') return { ...criterion, breaksTrend: true };
        if (criterion.code !== 'KEN-01') return criterion;
        return { ...criterion, question: { nl: 'Speelt dit ook bij u?', en: 'Could this happen here?' } };
      }),
    };
    await world.addRounds(renewed, [2029]);
    organisationId = world.organisation.id;
  });
  afterAll(() => world.close());

  const path = (name: keyof typeof EVERY_API_PATH, more: Readonly<Record<string, string | number>> = {}) =>
    fillPath(EVERY_API_PATH[name], { organisationId, ...more } as never);
  const read = async (year: number) =>
    assessmentSchema.parse((await coordinator.get(path('assessment', { year }))).body);
  const results = async (year: number): Promise<Results> =>
    resultsSchema.parse((await coordinator.get(path('results', { year }))).body);
  const plan = async () => planSchema.parse((await coordinator.get(path('plan'))).body);
  const ok = async (answer: Promise<{ status: number; body: unknown }>): Promise<void> => {
    const { status, body } = await answer;
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
  };
  const changeAction = (change: object) =>
    ok(coordinator.post(path('actionChanges'), { changes: [{ changeId: newId(), ...change }] }));

  /** A sign-in does not last a year. */
  const arriveAt = async (moment: string) => {
    world.clock.set(moment);
    coordinator = await world.client(world.organisation.people['coordinator']);
    board = await world.client(world.organisation.people['boardMember']);
  };
  const step = async (who: HttpClient, name: 'sendToBoard' | 'approve' | 'submit', year: number) => {
    const { version } = await read(year);
    const statement = name === 'approve' ? { statementAccepted: true } : {};
    return ok(who.post(path(name, { year }), { version, ...statement }));
  };
  const answerAll = async (year: number, level: string) => {
    const changes = Object.entries(world.answers()).map(([criterion, value]) => ({
      changeId: newId(),
      criterion,
      baseVersion: 0,
      value:
        'month' in value ? { month: `${year - 1}-12` } : criterion === 'MEL-01' ? { option: level } : value,
      ...(criterion === 'KEN-01' ? { explanation: EXPLANATION } : {}),
    }));
    await ok(coordinator.post(path('changes', { year }), { changes }));
  };
  const submit = async (year: number) => {
    await step(coordinator, 'sendToBoard', year);
    await step(board, 'approve', year);
    await step(coordinator, 'submit', year);
  };

  it('the first year is answered, rests on evidence, and gives two actions', async () => {
    await arriveAt('2027-02-01T09:00:00Z');
    await ok(coordinator.post(path('assessments'), { year: 2027 }));
    await answerAll(2027, '2');
    await ok(
      coordinator.post(path('evidence'), {
        id: evidence,
        title: 'Protocol',
        kind: null,
        datedOn: '2026-01-01',
        edition: '',
        owner: '',
        place: 'Intranet',
        validUntil: '2027-12-31',
        links: [{ year: 2027, criterion: 'MEL-01' }],
      }),
    );
    await submit(2027);
    const creation = { baseVersion: 0, ownerRole: 'AF', criteria: ['MEL-01'], dueOn: '2027-10-01' };
    await changeAction({ ...creation, actionId: done, title: 'Oefen de vijf stappen' });
    await changeAction({ ...creation, actionId: open, title: 'Leg de afspraak vast', dueOn: '2028-06-01' });
    const { plan: standing } = await results(2027);
    expect(standing.open.map(({ actionId }) => actionId)).toEqual([done, open]);
    expect(standing.finishedSince).toEqual([]);
  });

  it('what is finished and claimed within the year changes nothing that was submitted', async () => {
    await arriveAt('2027-09-15T09:00:00Z');
    await changeAction({ actionId: done, baseVersion: 1, status: 'done' });
    await ok(
      coordinator.put(path('claim', { criterion: 'MEL-01' }), {
        version: 0,
        value: { option: '3' },
        heldOn: '2027-09-15',
        reason: { kind: 'action', actionId: done },
        evidenceIds: [],
      }),
    );
    const { plan: standing, current } = await results(2027);
    const { open: actions, claims, finishedSince } = standing;
    // It was not finished before this year's answers, so it says nothing about them.
    expect(finishedSince).toEqual([]);
    const effect = planEffect({ framework: world.framework, confirmed: current, claims, open: actions });
    const points = effect.criteria.find(({ criterion }) => criterion === 'MEL-01');
    expect(points).toMatchObject({ confirmed: 2, now: 3, expected: 4, actions: [open] });
  });

  it('the second year opens with last year as a proposal: its texts, never its levels or status', async () => {
    await arriveAt('2028-02-01T09:00:00Z');
    await ok(coordinator.post(path('assessments'), { year: 2028 }));
    const fresh = await read(2028);
    expect(fresh).toMatchObject({ status: 'draft', answers: [], sentBy: null, approvedBy: null });
    expect(fresh.previous).toMatchObject({ year: 2027, frameworkVersion: world.framework.version });
    const before = fresh.previous?.answers.find(({ criterion }) => criterion === 'KEN-01');
    expect(before?.explanation).toBe(EXPLANATION);
    const { finishedSince, open: carried } = (await results(2028)).plan;
    expect(finishedSince).toMatchObject([{ actionId: done, criteria: ['MEL-01'], doneOn: '2027-09-15' }]);
    expect(carried.map(({ actionId }) => actionId)).toEqual([open]);
  });

  it('the second year points to what needs attention: expired evidence and what was finished, no changed question', async () => {
    const { evidence: now, evidenceBefore, plan: standing } = await results(2028);
    const signals = sinceLastYear(['KEN-01', 'MEL-01'], {
      framework: world.framework,
      previous: world.framework,
      evidence: now,
      evidenceBefore,
      finishedSince: standing.finishedSince,
    });
    expect(signals).toMatchObject([
      { change: 'unchanged', expired: 0, needsAttention: false },
      { change: 'unchanged', expired: 1, finished: [{ actionId: done }], needsAttention: true },
    ]);
  });

  it('a claim ends with the submission that it was made before', async () => {
    await answerAll(2028, '3');
    await submit(2028);
    const { claims, confirmed, open: actions } = await plan();
    expect(claims).toHaveLength(1);
    if (confirmed === null) throw new Error('2028 was submitted');
    const effect = planEffect({ framework: world.framework, confirmed, claims, open: actions });
    expect(effect.criteria.find(({ criterion }) => criterion === 'MEL-01')?.claim).toBeNull();
  });

  it('the third year, with a new version, marks the questions concerned and clears nothing', async () => {
    const kept = await Promise.all(
      [2027, 2028].map(async (year) => (await coordinator.get(path('submission', { year, number: 1 }))).body),
    );
    await arriveAt('2029-02-01T09:00:00Z');
    await ok(coordinator.post(path('assessments'), { year: 2029 }));
    const fresh = await read(2029);
    expect([fresh.round.frameworkVersion, fresh.previous?.frameworkVersion]).toEqual([
      '2029.1',
      world.framework.version,
    ]);
    expect(fresh.previous?.answers).toHaveLength(38);
    const { finishedSince, open: carried } = (await results(2029)).plan;
    expect([finishedSince, carried.map(({ actionId }) => actionId)]).toEqual([[], [open]]);
    const signals = sinceLastYear(['KEN-01', 'MEL-01', 'MEL-02'], {
      framework: renewed,
      previous: world.framework,
      evidence: [],
      evidenceBefore: [],
      finishedSince,
    });
    expect(signals.map(({ change }) => change)).toEqual(['reworded', 'changed', 'unchanged']);
    for (const [index, year] of [2027, 2028].entries()) {
      const again = await coordinator.get(path('submission', { year, number: 1 }));
      expect(again.body).toEqual(kept[index]);
    }
  });

  it('the three years stand side by side, each with the version that it answered', async () => {
    await answerAll(2029, '4');
    await submit(2029);
    const { submitted, years } = await results(2029);
    expect(submitted.map(({ year, frameworkVersion }) => [year, frameworkVersion])).toEqual([
      [2027, world.framework.version],
      [2028, world.framework.version],
      [2029, '2029.1'],
    ]);
    const levels = submitted.map(
      ({ answers }) => answers.find(({ criterion }) => criterion === 'MEL-01')?.value,
    );
    expect(levels).toEqual([{ option: '2' }, { option: '3' }, { option: '4' }]);
    expect(years.filter(({ signOff }) => signOff !== null).map(({ year }) => year)).toEqual(
      [...YEARS].reverse(),
    );
  });
});
