import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../../platform/ids/new-id.js';
import { AssessmentWorld } from '../../../assessments/testing/assessment-world.js';
import { Journey } from '../../../assessments/testing/journey.js';
import { TestPlan } from '../../testing/plan-world.js';
import { ActionQueries } from '../actions/actions.queries.js';
import { MakeClaim } from '../claims/make-claim.js';
import { UndoClaim } from '../claims/undo-claim.js';
import { WipeActionComment } from '../comments/wipe-action-comment.js';
import { WriteActionComment } from '../comments/write-action-comment.js';
import { PlanQueries } from './plan.queries.js';

const STAFF = {
  coordinator: ['coordinator'],
  focalPerson: ['focalPerson'],
  contributor: ['contributor'],
  boardMember: ['boardMember'],
} as const;

const PAGE = { limit: 50, offset: 0 };

describe('the improvement plan', () => {
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

  const submitted = () =>
    new Journey(world, plan.organisation).fill().then((each) => each.reach('submitted'));
  const list = (query: object = {}) => world.get(ActionQueries).list(plan.actor(), { ...PAGE, ...query });
  const show = () => world.get(PlanQueries).show(plan.actor());
  const idsOf = async (query: object) => (await list(query)).actions.map(({ id }) => id);

  describe('list', () => {
    it('filters in the query by theme, question, owner, status, location and lateness', async () => {
      const { locationId } = plan.organisation;
      const late = await plan.made({ dueOn: '2027-02-28', criteria: ['KEN-01'] });
      const mine = await plan.made({ ownerRole: undefined, ownerId: plan.userId('focalPerson') });
      const there = await plan.made({ locationIds: [locationId], criteria: ['MEL-02'], dueOn: '2027-05-01' });
      expect(await idsOf({})).toEqual([late, there, mine]);
      expect(await idsOf({ theme: 'MEL' })).toEqual([there, mine]);
      expect(await idsOf({ theme: 'MEL', criterion: 'MEL-02' })).toEqual([there]);
      expect(await idsOf({ ownerId: plan.userId('focalPerson') })).toEqual([mine]);
      expect(await idsOf({ ownerRole: 'AF' })).toEqual([late, there]);
      expect(await idsOf({ locationId })).toEqual([there]);
      expect(await idsOf({ overdue: 'true' })).toEqual([late]);
      expect(await idsOf({ status: 'done' })).toEqual([]);
    });

    it.each([
      ['the day itself, late in a summer evening', '2027-06-01T21:59:00Z', 0],
      ['the next day, which began in Amsterdam', '2027-06-01T22:01:00Z', 1],
    ])('counts late by days of Amsterdam: %s', async (_, moment, expected) => {
      await plan.made({ dueOn: '2027-06-01' });
      world.clock.set(moment);
      expect(await idsOf({ overdue: 'true' })).toHaveLength(expected);
      expect((await show()).counts.overdue).toBe(expected);
    });

    it.each([
      ['2026-12-31', '2026-12-31T22:59:00Z', 0],
      ['2026-12-31', '2026-12-31T23:01:00Z', 1],
      ['2027-03-27', '2027-03-27T23:01:00Z', 1],
      ['2027-03-28', '2027-03-28T21:59:00Z', 0],
    ])('turns the year and the clocks by Amsterdam: due %s at %s', async (dueOn, moment, expected) => {
      await plan.made({ dueOn, startsOn: '2026-01-01' });
      world.clock.set(moment);
      expect(await idsOf({ overdue: 'true' })).toHaveLength(expected);
    });

    it('hands over what a member leaves behind', async () => {
      const id = await plan.made({ ownerRole: undefined, ownerId: plan.userId('focalPerson') });
      expect(await idsOf({ withoutOwner: 'true' })).toEqual([]);
      await plan.leaves('focalPerson');
      const [action] = (await list({ withoutOwner: 'true' })).actions;
      expect(action).toMatchObject({ id, owner: { name: 'Naam van focalperson', isActive: false } });
      expect((await show()).counts.withoutOwner).toBe(1);
      await plan.store([plan.change(id, 1, { ownerId: plan.userId('coordinator') })]);
      expect(await idsOf({ withoutOwner: 'true' })).toEqual([]);
    });

    it('costs eight statements or fewer, and so does the plan, whatever there is', async () => {
      await submitted();
      await plan.made();
      const query = { theme: 'MEL', withoutOwner: 'true' };
      const counted = async (work: () => Promise<unknown>) => (await world.statements.during(work)).length;
      const few = await counted(() => list(query));
      const fewOfPlan = await counted(show);
      await plan.store(Array.from({ length: 60 }, () => plan.creation()));
      expect(await counted(() => list(query))).toBe(few);
      expect(few).toBeLessThanOrEqual(8);
      expect(await counted(show)).toBe(fewOfPlan);
      expect(fewOfPlan).toBeLessThanOrEqual(8);
    });
  });

  it('carries open actions over the year, and lets finished ones point to what they may now prove', async () => {
    await submitted();
    const id = await plan.made({ criteria: ['MEL-01', 'MEL-02'], suggestion: 'MEL-01-A1' });
    world.clock.set('2028-02-01T09:00:00Z');
    expect(await show()).toMatchObject({
      open: [{ actionId: id, criteria: ['MEL-01', 'MEL-02'] }],
      taken: ['MEL-01-A1'],
      confirmed: { year: 2027 },
      finishedSince: [],
    });
    await plan.store([plan.change(id, 1, { status: 'done' })]);
    expect(await show()).toMatchObject({
      open: [],
      finishedSince: [{ actionId: id, criteria: ['MEL-01', 'MEL-02'], doneOn: '2028-02-01' }],
    });
  });

  describe('claims', () => {
    const claim = (fields: object = {}, criterion = 'MEL-01', person = 'coordinator') =>
      world.get(MakeClaim).execute(plan.actor(person), {
        criterion,
        version: 0,
        value: { option: '3' },
        heldOn: '2027-03-01',
        reason: { kind: 'measurement' },
        evidenceIds: [],
        ...fields,
      } as never);
    const undo = (version: number) =>
      world.get(UndoClaim).execute(plan.actor(), { criterion: 'MEL-01', version });
    beforeEach(() => submitted());

    it('say what stands now, are taken back and put again, and never touch what was submitted', async () => {
      const before = await world.rows(
        'SELECT snapshot, sha256 FROM app.submissions ORDER BY organisation_id, year',
      );
      const answers = await world.rows('SELECT * FROM app.answers ORDER BY organisation_id, criterion');
      const evidenceId = await plan.reference();
      expect(await claim({ evidenceIds: [evidenceId] })).toMatchObject({
        outcome: 'applied',
        current: { value: { option: '3' }, evidence: [{ id: evidenceId }], version: 1 },
      });
      expect(await undo(1)).toMatchObject({ outcome: 'applied', version: 2, current: null });
      expect((await show()).claims).toEqual([]);
      expect(await undo(2)).toMatchObject({ version: 3, current: { value: { option: '3' } } });
      expect((await show()).claims).toMatchObject([{ criterion: 'MEL-01', version: 3 }]);
      expect(
        await world.rows('SELECT snapshot, sha256 FROM app.submissions ORDER BY organisation_id, year'),
      ).toEqual(before);
      expect(await world.rows('SELECT * FROM app.answers ORDER BY organisation_id, criterion')).toEqual(
        answers,
      );
    });

    it('show the second of two what the first said, and answer the same once more as the first time', async () => {
      await claim();
      expect(await claim()).toMatchObject({ outcome: 'applied', version: 1 });
      expect(await claim({ value: { option: '4' } }, 'MEL-01', 'focalPerson')).toMatchObject({
        outcome: 'stale',
        current: { value: { option: '3' }, claimedBy: { name: 'Naam van coordinator' } },
      });
      expect(await undo(2)).toMatchObject({ outcome: 'stale', version: 1 });
      const outcomes = (await Promise.all(Array.from({ length: 8 }, () => undo(1)))).map(
        ({ outcome }) => outcome,
      );
      expect(outcomes.sort()).toEqual(['applied', ...Array.from({ length: 7 }, () => 'stale')]);
    });

    it('rest on a finished action about this question, on an answer of the framework, and on no future', async () => {
      const open = await plan.made();
      const done = await plan.made({ criteria: ['KEN-01'] });
      await plan.store([plan.change(done, 1, { status: 'done' })]);
      const because = (actionId: string) => claim({ reason: { kind: 'action', actionId } });
      const faultOf = (work: Promise<unknown>) =>
        work.catch((error: { faults: { code: string }[] }) => error.faults);
      expect(await faultOf(because(newId()))).toMatchObject([{ code: 'unknownAction' }]);
      expect(await faultOf(because(open))).toMatchObject([{ code: 'notFinished' }]);
      expect(await faultOf(because(done))).toMatchObject([{ code: 'notLinked' }]);
      expect(await faultOf(claim({ value: { option: '9' } }))).toMatchObject([{ path: '/value/option' }]);
      expect(await faultOf(claim({ heldOn: '2027-03-02' }))).toMatchObject([{ code: 'inFuture' }]);
      expect(await faultOf(claim({ evidenceIds: [newId()] }))).toMatchObject([{ code: 'unknownEvidence' }]);
      await expect(claim({}, 'MEL-07')).rejects.toMatchObject({ code: 'notFound' });
      expect(await claim({ reason: { kind: 'action', actionId: done } }, 'KEN-01')).toMatchObject({
        outcome: 'applied',
        current: { reason: { kind: 'action', actionId: done } },
      });
    });
  });

  it('copies an action to another location, and says where it came from', async () => {
    const id = await plan.made();
    const copy = await plan.made({ copyOf: id, locationIds: [plan.organisation.locationId] });
    const { action, events } = await world.get(ActionQueries).show(plan.actor(), copy);
    expect(action).toMatchObject({ copyOf: id, locationIds: [plan.organisation.locationId] });
    expect(events).toMatchObject([{ kinds: ['copied'], changes: { copyOf: { before: null, after: id } } }]);
  });

  it('keeps a remark once, and wipes it for good', async () => {
    const actionId = await plan.made();
    const input = {
      id: newId(),
      actionId,
      body: 'Wie regelt de zaal?',
      mentions: [plan.userId('focalPerson')],
    };
    const write = () => world.get(WriteActionComment).execute(plan.actor('boardMember'), input);
    expect(await write()).toEqual(await write());
    await world.get(WipeActionComment).execute(plan.actor(), { actionId, commentId: input.id });
    const { comments } = await world.get(ActionQueries).show(plan.actor(), actionId);
    expect(comments).toMatchObject([{ body: '', wiped: { by: 'Naam van coordinator' } }]);
  });
});
