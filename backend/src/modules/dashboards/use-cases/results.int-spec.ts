import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { resultsSchema } from '@zicht/shared/dashboards/results.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { newId } from '../../../platform/ids/new-id.js';
import { AddEvidence, AssignQuestions } from '../../assessments/index.js';
import { AssessmentWorld } from '../../assessments/testing/assessment-world.js';
import { Journey } from '../../assessments/testing/journey.js';
import { TestPlan } from '../../improvement/testing/plan-world.js';
import { MakeClaim } from '../../improvement/use-cases/claims/make-claim.js';
import { PlanQueries } from '../../improvement/index.js';
import { ResultsQueries } from './results.queries.js';

const STAFF = {
  coordinator: ['coordinator'],
  focalPerson: ['focalPerson'],
  boardMember: ['boardMember'],
} as const;
const NOW = '2027-03-01T09:00:00Z';

describe('the dashboards of an organisation', () => {
  let world: AssessmentWorld;
  let plan: TestPlan;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
    await world.addYears([2018, 2019, 2020, 2021, 2022, 2023, 2024]);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.clock.set(NOW);
    plan = new TestPlan(world, await world.addOrganisation('JHV', STAFF));
  });

  const submit = async (year: number) => {
    world.clock.set(`${year}-03-01T09:00:00Z`);
    await (await new Journey(world, plan.organisation, year).fill()).reach('submitted');
    world.clock.set(NOW);
  };
  const show = (year = 2027) => world.get(ResultsQueries).show(plan.actor(), year);
  const counted = async (work: () => Promise<unknown>) => (await world.statements.during(work)).length;

  const planOf = () => world.get(PlanQueries).show(plan.actor());

  /** Everything that a statement could be needed for: a claim with evidence, a question given away, an exception. */
  const busyYear = async () => {
    const journey = await new Journey(world, plan.organisation).fill();
    const done = await plan.made({ criteria: ['MEL-01'], status: 'busy' });
    await plan.store([plan.change(done, 1, { status: 'done' })]);
    await world.get(MakeClaim).execute(plan.actor(), {
      criterion: 'MEL-01',
      version: 0,
      value: { option: '4' },
      heldOn: '2027-03-01',
      reason: { kind: 'action', actionId: done },
      evidenceIds: [await plan.reference()],
    });
    await world.get(AssignQuestions).execute(plan.actor(), {
      year: 2027,
      criteria: ['KEN-02'],
      assigneeId: plan.userId('focalPerson'),
      dueOn: null,
      message: '',
    });
    return journey;
  };

  it('cost eight statements, and so does the plan, with 3 years and 30 actions as with 10 and 300', async () => {
    await submit(2025);
    await submit(2026);
    await busyYear();
    const actions = (count: number) => plan.store(Array.from({ length: count }, () => plan.creation()));
    await actions(29);
    const few = { results: await counted(show), plan: await counted(planOf) };
    for (const year of [2018, 2019, 2020, 2021, 2022, 2023, 2024]) await submit(year);
    for (let batch = 0; batch < 5; batch += 1) await actions(54);
    const many = { results: await counted(show), plan: await counted(planOf) };
    const results = await show();
    expect([results.submitted.length, results.plan.open.length + results.plan.done]).toEqual([9, 300]);
    expect(many).toEqual(few);
    expect(few.results).toBeLessThanOrEqual(8);
    expect(few.plan).toBeLessThanOrEqual(8);
  });

  it('show a saved answer and a saved status at the next look', async () => {
    const journey = await new Journey(world, plan.organisation).fill();
    const client = await world.client(plan.organisation.people['boardMember']);
    const path = fillPath(API_PATHS.results, { organisationId: plan.organisation.id, year: 2027 });
    const look = async () => resultsSchema.parse((await client.get(path)).body);
    const id = await plan.made({ dueOn: '2027-02-28', startsOn: '2027-01-01' });
    const before = await look();
    expect(before.plan.open.map(({ actionId }) => actionId)).toEqual([id]);
    expect(before.plan.months.at(-1)).toMatchObject({ month: '2027-03', done: 0, overdue: 1 });
    await journey.answer([journey.change('KEN-01', { baseVersion: 1, value: { option: '0' } })]);
    await plan.store([plan.change(id, 1, { status: 'done' })]);
    const after = await look();
    expect(after.current.answers.find(({ criterion }) => criterion === 'KEN-01')?.value).toEqual({
      option: '0',
    });
    expect(after.plan).toMatchObject({ open: [], done: 1 });
    expect(after.plan.months.at(-1)).toMatchObject({ done: 1, overdue: 0 });
  });

  it('tell who does what, what answers rest on, where they do not hold, and what is claimed and why', async () => {
    const journey = await busyYear();
    const { locationId } = plan.organisation;
    await journey.answer([journey.change('KEN-02', { baseVersion: 1, exceptLocations: [locationId] })]);
    const link = { year: 2027, criterion: 'KEN-02' };
    const reference = { kind: null, datedOn: null, edition: '', owner: '', place: 'Intranet', links: [link] };
    const add = (validUntil: string | null) =>
      world.get(AddEvidence).execute(plan.actor(), { ...reference, id: newId(), title: 'Stuk', validUntil });
    await add('2027-02-28');
    await add('2027-03-01');
    await plan.leaves('focalPerson');
    const results = await show();
    expect(results).toMatchObject({
      today: '2027-03-01',
      assignments: [{ criterion: 'KEN-02', personId: plan.userId('focalPerson') }],
      evidence: [{ criterion: 'KEN-02', references: 2, expired: 1 }],
      exceptions: [{ criterion: 'KEN-02', locationIds: [locationId] }],
      locations: [{ id: locationId, name: 'Noord' }],
    });
    expect(results.people).toContainEqual({
      id: plan.userId('focalPerson'),
      name: 'Naam van focalperson',
      isActive: false,
    });
    expect(results.plan.claims).toMatchObject([
      {
        criterion: 'MEL-01',
        value: { option: '4' },
        reason: 'action',
        action: { title: 'Oefen de vijf stappen met elk team' },
        evidence: 1,
        claimedBy: plan.userId('coordinator'),
      },
    ]);
    expect(results.plan.claims[0]?.claimedAt).toMatch(/^2027-03-01T09:00:00\.\d{3}Z$/);
    expect(resultsSchema.safeParse(results).success).toBe(true);
  });

  it('give the last submission of each year, oldest first, with texts that belong to an answer', async () => {
    await submit(2026);
    const journey = await new Journey(world, plan.organisation).fill();
    await journey.answer([
      journey.change('KEN-04', { baseVersion: 1, value: { notApplicable: 'Geen jongeren' } }),
    ]);
    await journey.reach('submitted');
    const { submitted, years } = await show();
    expect(submitted.map(({ year }) => year)).toEqual([2026, 2027]);
    const answer = submitted[1]?.answers.find(({ criterion }) => criterion === 'KEN-04');
    expect(answer?.value).toEqual({ notApplicable: 'Geen jongeren' });
    expect(years.find(({ year }) => year === 2027)).toMatchObject({
      status: 'submitted',
      signOff: { approvedBy: plan.userId('boardMember') },
    });
    expect(years.find(({ year }) => year === 2028)).toMatchObject({ status: null, signOff: null });
  });

  it('count months by days of Amsterdam', async () => {
    await new Journey(world, plan.organisation).fill();
    world.clock.set('2027-03-31T22:30:00Z');
    await plan.made();
    const { plan: standing } = await show();
    expect(standing.months.at(-1)).toMatchObject({ month: '2027-04', opened: 1 });
    expect(standing.months.at(-2)).toMatchObject({ month: '2027-03', opened: 0 });
  });
});
