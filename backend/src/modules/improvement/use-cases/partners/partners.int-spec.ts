import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../../platform/ids/new-id.js';
import { AssessmentWorld } from '../../../assessments/testing/assessment-world.js';
import { TestPlan } from '../../testing/plan-world.js';
import { PartnerQueries } from './partners.queries.js';
import { PutPartner } from './put-partner.js';
import { RemovePartner } from './remove-partner.js';

const STAFF = {
  coordinator: ['coordinator'],
  focalPerson: ['focalPerson'],
  contributor: ['contributor'],
  boardMember: ['boardMember'],
  privacyOfficer: ['privacyOfficer'],
} as const;

const FIELDS = {
  kind: 'ZCM',
  organisationName: 'Zorg- en Veiligheidshuis Midden',
  functionTitle: 'Zorgcoördinator mensenhandel',
  phone: '030 000 00 00',
  email: 'zorgcoordinatie@regio.example',
  agreementTitle: 'Convenant',
  agreedOn: null,
  agreementUntil: null,
  checkedOn: '2027-02-01',
};

describe('the register of partners', () => {
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

  const queries = () => world.get(PartnerQueries);
  const put = (partnerId: string, version: number, more: object = {}, person = 'coordinator') =>
    world.get(PutPartner).execute(plan.actor(person), { partnerId, version, ...FIELDS, ...more });
  const remove = (partnerId: string, version: number) =>
    world.get(RemovePartner).execute(plan.actor(), { partnerId, version });

  it('adds once, changes on the version that was seen, and shows whom to call to everybody', async () => {
    const id = newId();
    expect(await put(id, 0)).toMatchObject({
      outcome: 'applied',
      current: { version: 1, checkAgainOn: '2028-02-01' },
    });
    expect(await put(id, 0)).toMatchObject({ outcome: 'applied', current: { version: 1 } });
    expect(await put(id, 1, { phone: '0900 0000' })).toMatchObject({ outcome: 'applied' });
    expect(await put(id, 1, { phone: '112' }, 'focalPerson')).toMatchObject({
      outcome: 'stale',
      current: { version: 2, phone: '0900 0000', changedBy: { name: 'Naam van coordinator' } },
    });
    for (const person of ['contributor', 'privacyOfficer']) {
      const { careCoordinators } = await queries().careCoordinators(plan.actor(person));
      expect(careCoordinators).toMatchObject([{ phone: '0900 0000' }]);
    }
    await expect(queries().list(plan.actor('contributor'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(put(newId(), 0, {}, 'boardMember')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('lets one of ten win who change one partner in the same instant', async () => {
    const id = newId();
    await put(id, 0);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) => put(id, 1, { agreementTitle: `Convenant ${n}` })),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'applied')).toHaveLength(1);
    expect((await queries().show(plan.actor(), id)).events).toHaveLength(2);
  });

  it('names the kinds of the framework, and which of them it expects of this sector', async () => {
    const { kinds, careCoordinator } = await queries().list(plan.actor());
    expect(careCoordinator).toBe('ZCM');
    expect(kinds.map(({ code }) => code)).not.toContain('GEEN');
    expect(kinds.find(({ code }) => code === 'ZCM')).toMatchObject({
      isExpected: true,
      title: { nl: 'zorgcoördinator mensenhandel' },
    });
    expect(kinds.some(({ isExpected }) => !isExpected)).toBe(true);
  });

  it.each([
    ['a kind that the framework lacks', { kind: 'GEEN' }, '/kind', 'unknownPartnerKind'],
    ['a check in the future', { checkedOn: '2027-03-02' }, '/checkedOn', 'inFuture'],
    [
      'an agreement that ends before it began',
      { agreedOn: '2027-02-01', agreementUntil: '2027-01-31' },
      '/agreementUntil',
      'beforeStart',
    ],
  ])('refuses %s', async (_, more, path, code) => {
    await expect(put(newId(), 0, more)).rejects.toMatchObject({ faults: [{ path, code }] });
    expect((await queries().list(plan.actor())).partners).toEqual([]);
  });

  it('keeps who did what when, and of the words only which of them changed', async () => {
    const id = newId();
    await put(id, 0);
    world.clock.set('2027-03-02T09:00:00Z');
    await put(id, 1, { checkedOn: '2027-03-02' }, 'focalPerson');
    await put(id, 2, { checkedOn: '2027-03-02', phone: '0900 0000', agreementTitle: 'Afspraken 2027' });
    const { events } = await queries().show(plan.actor('boardMember'), id);
    expect(events).toMatchObject([
      { version: 3, kind: 'changed', fields: ['phone', 'agreementTitle'] },
      { version: 2, kind: 'checked', fields: [], by: { name: 'Naam van focalperson' } },
      { version: 1, kind: 'added', fields: [] },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/0900|Convenant|Afspraken/);
  });

  it('wipes every word of a partner that is taken out, and keeps out what comes too late', async () => {
    const id = newId();
    await put(id, 0);
    expect(await remove(id, 2)).toMatchObject({ outcome: 'stale', current: { version: 1 } });
    expect(await remove(id, 1)).toEqual({ outcome: 'applied', current: null });
    expect(await remove(id, 1)).toEqual({ outcome: 'applied', current: null });
    expect((await queries().list(plan.actor())).partners).toEqual([]);
    await expect(queries().show(plan.actor(), id)).rejects.toMatchObject({ code: 'notFound' });
    expect(await put(id, 2)).toMatchObject({ outcome: 'stale', current: null });
    const rows = await world.rows(
      'SELECT organisation_name, function_title, phone, email, agreement_title FROM app.partners WHERE id = $1',
      [id],
    );
    expect(Object.values(rows[0] ?? { none: 'no row' }).join('')).toBe('');
  });

  it('costs the same number of statements for one partner as for thirty', async () => {
    const counted = async () => (await world.statements.during(() => queries().list(plan.actor()))).length;
    await put(newId(), 0);
    const few = await counted();
    for (let n = 0; n < 29; n += 1) await put(newId(), 0);
    expect(await counted()).toBe(few);
    expect(few).toBeLessThanOrEqual(8);
  });
});
