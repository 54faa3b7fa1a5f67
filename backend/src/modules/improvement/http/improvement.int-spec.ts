import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saveActionChangesResultSchema } from '@zicht/shared/improvement/actions/action.contract';
import { partnerDetailSchema } from '@zicht/shared/improvement/partners/partner.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { EVERY_API_PATH } from '../../../../test/support/sweeps/every-api-path.js';
import { newId } from '../../../platform/ids/new-id.js';
import { AssessmentWorld } from '../../assessments/testing/assessment-world.js';
import type { HttpClient } from '../../assessments/testing/http-client.js';
import { Journey } from '../../assessments/testing/journey.js';
import { TestPlan } from '../testing/plan-world.js';

describe('The improvement plan over HTTP, when two people are at it', () => {
  let world: AssessmentWorld;
  let plan: TestPlan;
  let coordinator: HttpClient;
  let focalPerson: HttpClient;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
    plan = new TestPlan(world, world.organisation);
    await new Journey(world, world.organisation).fill().then((each) => each.reach('submitted'));
    coordinator = await world.client(world.organisation.people['coordinator']);
    focalPerson = await world.client(world.organisation.people['focalPerson']);
  });
  afterAll(() => world.close());

  const path = (name: keyof typeof EVERY_API_PATH, more: Record<string, string> = {}) =>
    fillPath(EVERY_API_PATH[name], { organisationId: world.organisation.id, ...more } as never);
  const changed = (client: HttpClient, ...changes: object[]) =>
    client.post(path('actionChanges'), { changes });

  it('answers 409 with both: the change by its id, and the action as it stands now', async () => {
    const id = await plan.made();
    await changed(coordinator, plan.change(id, 1, { dueOn: '2027-07-01' }));
    const mine = plan.change(id, 1, { dueOn: '2027-08-01' });
    expect(await changed(focalPerson, mine)).toMatchObject({
      status: 409,
      body: {
        code: 'staleVersion',
        results: [
          {
            changeId: mine.changeId,
            outcome: 'stale',
            current: { version: 2, dueOn: '2027-07-01', changedBy: { name: 'Naam van coordinator' } },
          },
        ],
      },
    });
  });

  it('answers 422 with a path for each fault, and stores the rest', async () => {
    const [moved, done] = [await plan.made({ startsOn: '2027-05-01' }), await plan.made()];
    await plan.store([plan.change(done, 1, { status: 'done' })]);
    const left = await world.addOrganisation('JHV', { leaver: ['contributor'] });
    const answer = await changed(
      coordinator,
      plan.change(moved, 1, { dueOn: '2027-04-30' }),
      plan.change(moved, 1, { criteria: ['MEL-01', 'X-99'] }),
      plan.change(moved, 1, { ownerId: left.people['leaver']!.id }),
      plan.change(done, 2, { status: 'stopped', stopReason: 'Toch niet.' }),
      plan.change(moved, 1, { priority: 'high' }),
    );
    expect(answer.status).toBe(422);
    expect(
      saveActionChangesResultSchema
        .parse(answer.body)
        .results.map(({ faults, outcome }) => faults?.[0] ?? outcome),
    ).toEqual([
      { path: '/dueOn', code: 'beforeStart' },
      { path: '/criteria/1', code: 'unknownCriterion' },
      { path: '/ownerId', code: 'unknownMember' },
      { path: '/status', code: 'illegalTransition' },
      'applied',
    ]);
  });

  it('gives no action to somebody who left', async () => {
    const id = await plan.made();
    const { deputy } = plan.organisation.people;
    await plan.leaves('deputy');
    const answer = await changed(coordinator, plan.change(id, 1, { ownerId: deputy!.id }));
    expect(answer.body).toMatchObject({
      results: [{ faults: [{ path: '/ownerId', code: 'unknownMember' }] }],
    });
  });

  it('answers 409 with the claim of the colleague, and takes the other one on its version', async () => {
    const claim = (client: HttpClient, version: number, option: string) =>
      client.put(path('claim', { criterion: 'MEL-01' }), {
        version,
        value: { option },
        heldOn: '2027-03-01',
        reason: { kind: 'measurement' },
      });
    expect((await claim(coordinator, 0, '3')).status).toBe(200);
    expect(await claim(focalPerson, 0, '2')).toMatchObject({
      status: 409,
      body: { outcome: 'stale', version: 1, current: { value: { option: '3' } } },
    });
    expect(await claim(focalPerson, 1, '2')).toMatchObject({ status: 200, body: { version: 2 } });
    const undo = await coordinator.post(path('claimUndo', { criterion: 'MEL-01' }), { version: 1 });
    expect(undo).toMatchObject({ status: 409, body: { current: { value: { option: '2' } } } });
  });

  it('answers 409 with the partner as the colleague left it', async () => {
    const partnerId = newId();
    const put = (client: HttpClient, version: number, phone: string) =>
      client.put(path('partner', { partnerId }), {
        version,
        kind: 'POL',
        organisationName: 'Politie Midden',
        phone,
        checkedOn: '2027-03-01',
      });
    await put(coordinator, 0, '0900 8844');
    expect((await put(coordinator, 1, '0900 0001')).status).toBe(200);
    expect(await put(focalPerson, 1, '0900 0002')).toMatchObject({
      status: 409,
      body: { outcome: 'stale', current: { version: 2, phone: '0900 0001' } },
    });
    const { body } = await focalPerson.get(path('partner', { partnerId }));
    expect(partnerDetailSchema.parse(body).events.map(({ kind }) => kind)).toEqual(['changed', 'added']);
  });
});
