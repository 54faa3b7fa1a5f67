import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AddEvidence as Input } from '@zicht/shared/assessments/evidence.contract';
import { newId } from '../../../../platform/ids/new-id.js';
import { AddEvidence, AssignQuestions } from '../../index.js';
import { AssessmentWorld } from '../../testing/assessment-world.js';
import { Journey } from '../../testing/journey.js';
import { ChangeEvidence } from './change-evidence.js';
import { EvidenceQueries } from './evidence.queries.js';
import { LinkEvidence } from './link-evidence.js';
import { RemoveEvidence } from './remove-evidence.js';
import { UnlinkEvidence } from './unlink-evidence.js';

describe('Evidence by reference', () => {
  let world: AssessmentWorld;
  let journey: Journey;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    const organisation = await world.addOrganisation('JHV', {
      coordinator: ['coordinator'],
      boardMember: ['boardMember'],
      contributor: ['contributor'],
      focalPerson: ['focalPerson'],
    });
    journey = await new Journey(world, organisation).fill();
    const assigneeId = organisation.people['contributor']?.id ?? '';
    const given = { year: 2027, criteria: ['KEN-01', 'KEN-02'], assigneeId };
    await world.get(AssignQuestions).execute(journey.actor('coordinator'), given);
  });

  const reference = (criteria: string[], more: Partial<Input> = {}): Input => ({
    id: newId(),
    title: 'Scholingsplan',
    kind: null,
    datedOn: '2026-11-01',
    edition: '2',
    owner: 'HR',
    place: 'Intranet',
    validUntil: null,
    links: criteria.map((criterion) => ({ year: 2027, criterion })),
    ...more,
  });
  const add = (input: Input, person = 'coordinator') =>
    world.get(AddEvidence).execute(journey.actor(person), input);
  const total = async () =>
    (await world.get(EvidenceQueries).list(journey.actor('coordinator'), { limit: 50, offset: 0 })).total;

  it('is added once for each id, and an id of somebody else is taken', async () => {
    const input = reference(['KEN-01']);
    const first = await add(input);
    expect(await add(input)).toEqual(first);
    expect(await total()).toBe(1);
    await expect(add(input, 'contributor')).rejects.toMatchObject({
      faults: [{ path: '/id', code: 'taken' }],
    });
  });

  it('is changed on the version that was seen', async () => {
    const { id } = await add(reference(['KEN-01']));
    const { links: _links, id: _id, ...fields } = reference([]);
    const change = (version: number, title: string) =>
      world
        .get(ChangeEvidence)
        .execute(journey.actor('coordinator'), { ...fields, title, evidenceId: id, version });
    expect(await change(1, 'Nieuw')).toMatchObject({
      title: 'Nieuw',
      version: 2,
      links: [{ criterion: 'KEN-01' }],
    });
    await expect(change(1, 'Oud')).rejects.toMatchObject({ code: 'staleVersion' });
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => change(2, 'Samen')));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('has a kind of the list, or none', async () => {
    await world.admin.query(
      `INSERT INTO catalogue.reference_items (list, code, title_nl, title_en, attributes, position, valid_from)
       VALUES ('evidence_kinds', 'PROTOCOL', 'Protocol', 'Protocol', '{}', 1, '2020-01-01')`,
    );
    expect((await add(reference(['KEN-01'], { kind: 'PROTOCOL' }))).kind).toBe('PROTOCOL');
    await expect(add(reference(['KEN-01'], { kind: 'ANDERS' }))).rejects.toMatchObject({
      faults: [{ path: '/kind', code: 'unknownValue' }],
    });
  });

  it('belongs to assigned questions for those who answer assigned questions', async () => {
    const own = await add(reference(['KEN-01']), 'contributor');
    expect(own.links).toEqual([{ year: 2027, criterion: 'KEN-01' }]);
    await expect(add(reference(['KEN-04']), 'contributor')).rejects.toMatchObject({ status: 403 });
    await expect(add(reference([]), 'contributor')).rejects.toMatchObject({ status: 403 });
    const shared = await add(reference(['KEN-01', 'KEN-04']));
    const hidden = await add(reference(['KEN-04']));
    const remove = (evidenceId: string, person: string) =>
      world.get(RemoveEvidence).execute(journey.actor(person), { evidenceId });
    await expect(remove(shared.id, 'contributor')).rejects.toMatchObject({ status: 403 });
    await expect(remove(hidden.id, 'contributor')).rejects.toMatchObject({ status: 404 });
    await expect(remove(hidden.id, 'focalPerson')).rejects.toMatchObject({ status: 403 });
    await expect(remove(hidden.id, 'boardMember')).rejects.toMatchObject({ status: 403 });
    const link = { year: 2027, criterion: 'KEN-02', evidenceId: own.id };
    expect((await world.get(LinkEvidence).execute(journey.actor('contributor'), link)).links).toHaveLength(2);
    const seen = await world
      .get(EvidenceQueries)
      .list(journey.actor('contributor'), { limit: 50, offset: 0 });
    expect(seen.total).toBe(2);
    expect(seen.evidence.flatMap(({ links }) => links.map(({ criterion }) => criterion))).not.toContain(
      'KEN-04',
    );
    await remove(own.id, 'contributor');
    expect(await total()).toBe(2);
  });

  it('serves the plan without a question, for who keeps the plan, and is then theirs to change', async () => {
    const { id } = await add(reference([]), 'focalPerson');
    const { links: _links, id: _id, ...fields } = reference([]);
    const change = (person: string) =>
      world.get(ChangeEvidence).execute(journey.actor(person), { ...fields, evidenceId: id, version: 1 });
    await expect(change('boardMember')).rejects.toMatchObject({ status: 403 });
    expect(await change('focalPerson')).toMatchObject({ version: 2, links: [] });
  });

  it.each([
    ['an unknown question', { links: [{ year: 2027, criterion: 'XXX-99' }] }, 'unknownCriterion'],
    ['a question of another sector', { links: [{ year: 2027, criterion: 'MEL-07' }] }, 'unknownCriterion'],
    ['a year that was not opened', { links: [{ year: 2026, criterion: 'KEN-01' }] }, 'unknownAssessment'],
  ])('is refused at %s, and nothing stays', async (_what, wrong, code) => {
    await expect(add(reference([], wrong))).rejects.toMatchObject({
      status: 422,
      faults: [{ path: '/links', code }],
    });
    expect(await total()).toBe(0);
  });

  it('stays as it was for what is sent or submitted', async () => {
    const { id } = await add(reference(['KEN-01'], { title: 'Zoals ingediend' }));
    await journey.reach('submitted');
    const link = { year: 2027, criterion: 'KEN-02', evidenceId: id };
    const coordinator = journey.actor('coordinator');
    for (const attempt of [
      () => world.get(LinkEvidence).execute(coordinator, link),
      () => world.get(UnlinkEvidence).execute(coordinator, { ...link, criterion: 'KEN-01' }),
      () => world.get(RemoveEvidence).execute(coordinator, { evidenceId: id }),
      () => add(reference(['KEN-01'])),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'assessmentNotEditable' });
    }
    const { links: _links, id: _id, ...fields } = reference([]);
    await world
      .get(ChangeEvidence)
      .execute(coordinator, { ...fields, title: 'Later', evidenceId: id, version: 1 });
    const texts = await world.rows<{ text: string }>(
      `SELECT text FROM app.submission_texts WHERE organisation_id = $1 AND slot = $2`,
      [journey.organisation.id, `evidence/${id}/title`],
    );
    expect(texts).toEqual([{ text: 'Zoals ingediend' }]);
  });
});
