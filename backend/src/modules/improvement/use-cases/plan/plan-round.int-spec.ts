import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../../platform/ids/new-id.js';
import { AssessmentWorld } from '../../../assessments/testing/assessment-world.js';
import { TestPlan } from '../../testing/plan-world.js';
import { ActionQueries } from '../actions/actions.queries.js';
import { PutPartner } from '../partners/put-partner.js';
import { ClosePlanRound } from './close-plan-round.js';
import { PlanQueries } from './plan.queries.js';
import { PlanRoundQueries } from './plan-round.queries.js';

const STAFF = {
  coordinator: ['coordinator'],
  focalPerson: ['focalPerson'],
  contributor: ['contributor'],
} as const;

describe('the monthly round', () => {
  let world: AssessmentWorld;
  let plan: TestPlan;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.clock.set('2027-03-01T09:00:00Z');
    plan = new TestPlan(world, await world.addOrganisation('JHV', STAFF));
  });

  const mine = async (person: string) => {
    const query = { mine: 'true', open: 'true', limit: 50, offset: 0 } as const;
    return (await world.get(ActionQueries).list(plan.actor(person), query)).actions.map(({ id }) => id);
  };
  const own = (person: string) => world.get(PlanRoundQueries).own(plan.actor(person));
  const owned = (person: string, dueOn: string) =>
    plan.made({ ownerRole: undefined, ownerId: plan.userId(person), dueOn });
  const shown = async (id: string) => (await world.get(ActionQueries).show(plan.actor(), id)).action;

  it('is about the open actions that are one’s own, or stand on a role that one holds, soonest first', async () => {
    const onRole = await plan.made({ ownerRole: 'AF', dueOn: '2027-04-01' });
    const late = await owned('focalPerson', '2027-02-01');
    const theirs = await owned('contributor', '2027-03-05');
    const managers = await plan.made({ ownerRole: 'MAN' });
    const done = await owned('focalPerson', '2027-05-01');
    await plan.store([plan.change(done, 1, { status: 'done' })]);
    expect(await mine('focalPerson')).toEqual([late, onRole]);
    expect(await mine('coordinator')).toEqual([managers]);
    expect(await mine('contributor')).toEqual([theirs]);
    expect(await own('focalPerson')).toMatchObject({ month: '2027-03', doneAt: null, open: 2, overdue: 1 });
    expect(await own('contributor')).toMatchObject({ open: 1, overdue: 0, partnersToCheck: 0 });
  });

  it('says in a round what stands: on schedule, another day, done, stopped; and takes a look back', async () => {
    const id = await owned('focalPerson', '2027-02-01');
    const change = (version: number, fields: object) =>
      plan.store([plan.change(id, version, fields)], 'focalPerson');
    await change(1, { onTrack: true });
    expect(await shown(id)).toMatchObject({ lookedOn: '2027-03-01', status: 'planned', dueOn: '2027-02-01' });
    await change(2, { onTrack: false });
    expect(await shown(id)).toMatchObject({ lookedOn: null });
    await change(3, { dueOn: '2027-04-01' });
    expect(await shown(id)).toMatchObject({ lookedOn: '2027-03-01', dueOn: '2027-04-01' });
    await change(4, { dueOn: '2027-02-01', onTrack: false });
    await change(5, { status: 'done' });
    await change(6, { status: 'planned', onTrack: false });
    expect(await shown(id)).toMatchObject({ lookedOn: null, status: 'planned', dueOn: '2027-02-01' });
    const { events } = await world.get(ActionQueries).show(plan.actor(), id);
    expect(events.map(({ kinds }) => kinds)).toEqual([
      ['resumed'],
      ['finished'],
      ['rescheduled'],
      ['rescheduled'],
      ['lookTakenBack'],
      ['looked'],
      ['created'],
    ]);
  });

  it('is closed once by each person, this month or the one before', async () => {
    const close = (month: string) => world.get(ClosePlanRound).execute(plan.actor('focalPerson'), { month });
    const first = await close('2027-03');
    world.clock.set('2027-03-05T09:00:00Z');
    expect(await close('2027-03')).toEqual(first);
    expect((await own('focalPerson')).doneAt).toBe(first.doneAt);
    expect((await own('coordinator')).doneAt).toBeNull();
    expect((await world.get(PlanQueries).show(plan.actor('focalPerson'))).round).toEqual(first);
    await close('2027-02');
    for (const month of ['2027-01', '2027-04'])
      await expect(close(month)).rejects.toMatchObject({ faults: [{ path: '/month', code: 'outOfRange' }] });
  });

  it.each([
    ['2026-03-02', 0],
    ['2026-03-01', 1],
    ['2024-02-29', 1],
  ])('counts a partner last looked at on %s as to be checked: %i', async (checkedOn, expected) => {
    const partner = {
      version: 0,
      kind: 'POL',
      organisationName: 'Politie Midden',
      functionTitle: '',
      phone: '',
    };
    const agreement = { email: '', agreementTitle: '', agreedOn: null, agreementUntil: null };
    const input = { partnerId: newId(), ...partner, ...agreement, checkedOn };
    await world.get(PutPartner).execute(plan.actor(), input);
    expect((await own('focalPerson')).partnersToCheck).toBe(expected);
  });

  it('costs few statements, whatever there is', async () => {
    await plan.store(Array.from({ length: 60 }, () => plan.creation({ ownerRole: 'AF' })));
    expect((await world.statements.during(() => own('focalPerson'))).length).toBeLessThanOrEqual(5);
  });
});
