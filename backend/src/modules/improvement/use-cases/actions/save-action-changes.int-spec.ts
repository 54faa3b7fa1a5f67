import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActionChange } from '@zicht/shared/improvement/actions/action.contract';
import { newId } from '../../../../platform/ids/new-id.js';
import { RemoveEvidence } from '../../../assessments/use-cases/evidence/remove-evidence.js';
import { AssessmentWorld } from '../../../assessments/testing/assessment-world.js';
import { TestPlan } from '../../testing/plan-world.js';
import { ActionQueries } from './actions.queries.js';

const STAFF = {
  coordinator: ['coordinator'],
  focalPerson: ['focalPerson'],
  contributor: ['contributor'],
  boardMember: ['boardMember'],
} as const;

describe('SaveActionChanges', () => {
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

  const show = (id: string, person = 'coordinator') => world.get(ActionQueries).show(plan.actor(person), id);
  const faultsOf = async (change: ActionChange, person?: string) =>
    (await plan.store([change], person)).results[0]?.faults;
  const count = async (sql: string): Promise<number> =>
    (await world.rows<{ n: number }>(sql, [plan.organisation.id]))[0]?.n ?? -1;
  const EVENTS = 'SELECT count(*)::int AS n FROM app.action_events WHERE organisation_id = $1';

  it('makes an action with everything that it can have, and tells of it in history and trail without a text', async () => {
    const evidenceId = await plan.reference();
    const creation = plan.creation({
      criteria: ['MEL-01', 'MEL-02', 'MEL-01'],
      ownerRole: undefined,
      ownerId: plan.userId('focalPerson'),
      startsOn: '2027-03-10',
      doneWhen: 'Elk team heeft geoefend.',
      note: 'Zaal geregeld.',
      priority: 'high',
      locationIds: [plan.organisation.locationId],
      evidenceIds: [evidenceId],
      repeatMonths: 12,
      suggestion: 'MEL-01-A3',
    });
    expect(await plan.store([creation])).toEqual({
      results: [expect.objectContaining({ outcome: 'applied', version: 1, actionId: creation.actionId })],
    });
    const { action, events } = await show(creation.actionId);
    expect(action).toMatchObject({
      version: 1,
      title: creation.title,
      criteria: ['MEL-01', 'MEL-02'],
      owner: { id: plan.userId('focalPerson'), name: 'Naam van focalperson', isActive: true },
      ownerRole: null,
      startsOn: '2027-03-10',
      dueOn: '2027-06-01',
      status: 'planned',
      priority: 'high',
      evidence: [{ id: evidenceId, title: 'Protocol meldcode' }],
      repeatMonths: 12,
      suggestion: 'MEL-01-A3',
      doneOn: null,
    });
    expect(events).toMatchObject([{ version: 1, kinds: ['created'] }]);
    const [line] = await world.rows<{ details: unknown }>(
      "SELECT details FROM app.audit_entries WHERE organisation_id = $1 AND action = 'actions.changed'",
      [plan.organisation.id],
    );
    expect(line?.details).toEqual({
      actions: [{ actionId: creation.actionId, version: 1, kinds: ['created'] }],
    });
  });

  it('keeps what changed, from what to what, and of texts only that they changed', async () => {
    const id = await plan.made();
    const changes = [
      plan.change(id, 1, { status: 'busy', note: 'Begonnen in team Noord.' }),
      plan.change(id, 2, { dueOn: '2027-07-01', ownerId: plan.userId('focalPerson') }),
      plan.change(id, 3, { onTrack: true }),
      plan.change(id, 4, { status: 'stopped', stopReason: 'Geen budget dit jaar.' }),
      plan.change(id, 5, { status: 'busy' }),
      plan.change(id, 6, { criteria: ['MEL-02'], priority: 'low', repeatMonths: 6 }),
    ];
    for (const change of changes) expect((await plan.store([change])).status).toBeUndefined();
    const { events } = await show(id);
    expect(events.map(({ kinds }) => kinds)).toEqual([
      ['linked', 'prioritised', 'repetitionChanged'],
      ['resumed'],
      ['stopped'],
      ['looked'],
      ['handedOver', 'rescheduled'],
      ['started', 'described'],
      ['created'],
    ]);
    expect(events[4]?.changes).toEqual({
      dueOn: { before: '2027-06-01', after: '2027-07-01' },
      ownerId: { before: null, after: plan.userId('focalPerson') },
      ownerRole: { before: 'AF', after: null },
    });
    expect(JSON.stringify(events)).not.toMatch(/Noord|budget/);
  });

  it.each([
    ['a text that is missing', { title: undefined }, '/title', 'required'],
    ['a title of blanks', { title: '  ' }, '/title', 'required'],
    ['no reason', { criteria: [] }, '/criteria', 'required'],
    ['no owner', { ownerRole: undefined }, '/ownerId', 'required'],
    ['no date', { dueOn: undefined }, '/dueOn', 'required'],
    ['a date before the start', { startsOn: '2027-06-02' }, '/dueOn', 'beforeStart'],
    ['a question of another framework', { criteria: ['MEL-01', 'X-99'] }, '/criteria/1', 'unknownCriterion'],
    ['a question of another sector', { criteria: ['MEL-07'] }, '/criteria/0', 'unknownCriterion'],
    ['a role that the framework lacks', { ownerRole: 'XYZ' }, '/ownerRole', 'unknownRole'],
    ['a location of nobody', { locationIds: [newId()] }, '/locationIds/0', 'unknownLocation'],
    ['a reference of nobody', { evidenceIds: [newId()] }, '/evidenceIds/0', 'unknownEvidence'],
    ['a copy of nothing', { copyOf: newId() }, '/copyOf', 'unknownAction'],
    ['stopping without a reason', { status: 'stopped' }, '/stopReason', 'required'],
    ['a burgerservicenummer', { note: 'BSN 123456782' }, '/note', 'citizenServiceNumber'],
  ] as const)('does not make an action with %s', async (_, fields, path, code) => {
    expect(await faultsOf(plan.creation(fields as Partial<ActionChange>))).toEqual([{ path, code }]);
    expect(await count(EVENTS)).toBe(0);
  });

  it('takes nothing of another organisation: no owner, location, reference or action', async () => {
    const { foreign } = world;
    const other = new TestPlan(world, foreign);
    const [foreignAction, foreignEvidence] = [await other.made(), await other.reference()];
    const owner = { ownerRole: undefined, ownerId: foreign.people['focalPerson']?.id };
    for (const [fields, code] of [
      [owner, 'unknownMember'],
      [{ locationIds: [foreign.locationId] }, 'unknownLocation'],
      [{ evidenceIds: [foreignEvidence] }, 'unknownEvidence'],
      [{ copyOf: foreignAction }, 'unknownAction'],
    ] as const) {
      expect(await faultsOf(plan.creation(fields as Partial<ActionChange>))).toEqual([
        { path: expect.any(String), code },
      ]);
    }
    const { results } = await plan.store([plan.change(foreignAction, 1, { status: 'busy' })]);
    expect(results).toEqual([expect.objectContaining({ outcome: 'stale', current: null })]);
  });

  it('refuses the steps that the table does not have, with the rest of the batch stored', async () => {
    const [done, stopped, other] = [await plan.made(), await plan.made(), await plan.made()];
    await plan.store([
      plan.change(done, 1, { status: 'done' }),
      plan.change(stopped, 1, { status: 'stopped', stopReason: 'Dubbel.' }),
    ]);
    const { status, results } = await plan.store([
      plan.change(done, 2, { status: 'stopped', stopReason: 'Toch niet.' }),
      plan.change(stopped, 2, { status: 'done' }),
      plan.change(other, 1, { status: 'busy' }),
    ]);
    const illegal = { outcome: 'invalid', faults: [{ path: '/status', code: 'illegalTransition' }] };
    expect(status).toBe(422);
    expect(results).toMatchObject([illegal, illegal, { outcome: 'applied', version: 2 }]);
  });

  it('shows the second of two what the first made of it, and overwrites nothing', async () => {
    const id = await plan.made();
    await plan.store([plan.change(id, 1, { status: 'done', note: 'Klaar.' })], 'focalPerson');
    const mine = plan.change(id, 1, { status: 'stopped', stopReason: 'Geen tijd.' });
    expect(await plan.store([mine])).toMatchObject({
      status: 409,
      code: 'staleVersion',
      results: [
        {
          outcome: 'stale',
          current: {
            version: 2,
            status: 'done',
            note: 'Klaar.',
            changedBy: { name: 'Naam van focalperson' },
          },
        },
      ],
    });
  });

  it('lets one of ten win who change one action in the same instant', async () => {
    const id = await plan.made();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) => plan.store([plan.change(id, 1, { note: `Nummer ${n}` })])),
    );
    expect(outcomes.filter(({ status }) => status === undefined)).toHaveLength(1);
    expect(outcomes.filter(({ status }) => status === 409)).toHaveLength(9);
    expect(await count(EVENTS)).toBe(2);
  });

  it('writes nothing over what another stored between its look and its write', async () => {
    const id = await plan.made();
    await world.admin.query('BEGIN');
    await world.admin.query('UPDATE app.actions SET version = 2 WHERE id = $1', [id]);
    const pending = plan.store([plan.change(id, 1, { note: 'Van mij.' })]);
    const waiting =
      "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
    while ((await world.rows(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await world.admin.query('COMMIT');
    expect((await pending).results).toMatchObject([{ outcome: 'stale', current: { version: 2, note: '' } }]);
  });

  it('answers a change that comes again as the first time, also both at once, and stores it once', async () => {
    const creation = plan.creation();
    const twins = await Promise.all([plan.store([creation]), plan.store([creation]), plan.store([creation])]);
    expect(new Set(twins.map((each) => JSON.stringify(each))).size).toBe(1);
    await plan.store([plan.change(creation.actionId, 1, { status: 'busy' })]);
    expect(await plan.store([creation])).toEqual(twins[0]);
    expect(await count(EVENTS)).toBe(2);
    expect(await faultsOf({ ...creation, actionId: newId() })).toEqual([
      { path: '/changeId', code: 'changeIdReused' },
    ]);
  });

  it('builds changes of one batch on each other', async () => {
    const creation = plan.creation();
    const id = creation.actionId;
    const { results } = await plan.store([
      creation,
      plan.change(id, 1, { status: 'busy' }),
      plan.change(id, 2, { status: 'done' }),
      plan.change(id, 1, { status: 'stopped', stopReason: 'Te laat gezien.' }),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied', 'stale']);
    expect((await show(id)).action).toMatchObject({ status: 'done', version: 3, doneOn: '2027-03-01' });
  });

  it('plans the next one when a recurring action is finished, once, whatever is undone', async () => {
    const id = await plan.made({ repeatMonths: 12, startsOn: '2027-05-01', note: 'Van dit jaar.' });
    const { results } = await plan.store([plan.change(id, 1, { status: 'done' })]);
    const next = results[0]?.nextActionId ?? '';
    expect((await show(next)).action).toMatchObject({
      status: 'planned',
      follows: id,
      startsOn: '2028-05-01',
      dueOn: '2028-06-01',
      repeatMonths: 12,
      note: '',
      version: 1,
    });
    expect((await show(next)).events).toMatchObject([{ kinds: ['repeated'] }]);
    await plan.store([plan.change(id, 2, { status: 'busy' })]);
    const again = await plan.store([plan.change(id, 3, { status: 'done' })]);
    expect(again.results[0]?.nextActionId).toBeUndefined();
    expect(await count('SELECT count(*)::int AS n FROM app.actions WHERE organisation_id = $1')).toBe(2);
  });

  it('lets a contributor change their own and nobody else’s, and hand none over', async () => {
    const own = await plan.made({ ownerRole: undefined, ownerId: plan.userId('contributor') });
    const other = await plan.made();
    const theirs = await plan.reference('contributor');
    const ours = await plan.reference();
    const { results } = await plan.store(
      [
        plan.change(own, 1, { status: 'busy', evidenceIds: [theirs] }),
        plan.change(other, 1, { status: 'busy' }),
        plan.change(own, 2, { ownerRole: 'AF' }),
        plan.change(own, 2, { evidenceIds: [ours] }),
        plan.creation({ ownerRole: 'AF' }),
      ],
      'contributor',
    );
    expect(results.map(({ outcome }) => outcome)).toEqual([
      'applied',
      'forbidden',
      'forbidden',
      'invalid',
      'forbidden',
    ]);
    await expect(show(other, 'contributor')).rejects.toMatchObject({ code: 'notFound' });
    const { actions } = await world
      .get(ActionQueries)
      .list(plan.actor('contributor'), { limit: 50, offset: 0 });
    expect(actions.map(({ id }) => id)).toEqual([own]);
  });

  it('keeps a reference that an action rests on in the register', async () => {
    const evidenceId = await plan.reference();
    const id = await plan.made({ evidenceIds: [evidenceId] });
    const remove = () => world.get(RemoveEvidence).execute(plan.actor(), { evidenceId });
    await expect(remove()).rejects.toMatchObject({
      driverError: { constraint: 'action_evidence_evidence_fk' },
    });
    await plan.store([plan.change(id, 1, { evidenceIds: [] })]);
    await remove();
  });

  it('costs the same number of statements for one change as for fifty', async () => {
    const few = await world.statements.during(() => plan.store([plan.creation()]));
    const many = await world.statements.during(() =>
      plan.store(Array.from({ length: 50 }, () => plan.creation())),
    );
    expect(many).toHaveLength(few.length);
    expect(few.length).toBeLessThanOrEqual(14);
  });
});
