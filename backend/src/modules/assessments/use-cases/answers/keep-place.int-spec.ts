import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { KeepPlace as Place } from '@zicht/shared/assessments/place.contract';
import { AssignQuestions, OpenAssessment } from '../../index.js';
import { AssessmentWorld } from '../../testing/assessment-world.js';
import type { TestOrganisation } from '../../testing/assessment-world.js';
import { AssessmentQueries } from '../reading/assessments.queries.js';
import { KeepPlace } from './keep-place.js';

const YEAR = 2027;

describe('Where somebody was at work last', () => {
  let world: AssessmentWorld;
  let here: TestOrganisation;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    here = await world.addOrganisation('JHV', {
      coordinator: ['coordinator'],
      deputy: ['coordinator'],
      contributor: ['contributor'],
      boardMember: ['boardMember'],
    });
    await world.get(OpenAssessment).execute(actor('coordinator'), { year: YEAR });
  });

  const actor = (person: string) => world.actor(here.people[person]);
  const keep = (person: string, place: Partial<Place> = {}, year = YEAR) =>
    world.get(KeepPlace).execute(actor(person), { year, criterion: 'KEN-01', field: 6, caret: 12, ...place });
  const placeOf = async (person: string) =>
    (await world.get(AssessmentQueries).show(actor(person), YEAR)).place;

  it('is kept for each person apart, and comes with the assessment', async () => {
    expect(await placeOf('coordinator')).toBeNull();
    await keep('coordinator');
    await keep('deputy', { criterion: 'MEL-01', field: 0, caret: null });
    await keep('coordinator', { criterion: 'KEN-02', field: null, caret: null });
    expect(await placeOf('coordinator')).toMatchObject({ criterion: 'KEN-02', field: null, caret: null });
    expect(await placeOf('deputy')).toMatchObject({ criterion: 'MEL-01', field: 0, caret: null });
    expect(await world.rows('SELECT 1 FROM app.places WHERE organisation_id = $1', [here.id])).toHaveLength(
      2,
    );
  });

  it('is a place that this person may write at', async () => {
    await expect(keep('contributor')).rejects.toMatchObject({ status: 403 });
    await expect(keep('boardMember')).rejects.toMatchObject({ status: 403 });
    await expect(keep('coordinator', { criterion: 'XXX-99' })).rejects.toMatchObject({
      faults: [{ path: '/criterion', code: 'unknownCriterion' }],
    });
    await expect(keep('coordinator', {}, 2028)).rejects.toMatchObject({ status: 404 });
    const given = { year: YEAR, criteria: ['KEN-01'], assigneeId: here.people['contributor']?.id ?? '' };
    await world.get(AssignQuestions).execute(actor('coordinator'), given);
    await keep('contributor');
    expect(await placeOf('contributor')).toMatchObject({ criterion: 'KEN-01' });
    await world.get(AssignQuestions).execute(actor('coordinator'), { ...given, assigneeId: null });
    expect(await placeOf('contributor')).toBeNull();
  });

  it('writes no line in the log, holds up no step, and costs two statements', async () => {
    const lines = () => world.rows('SELECT id FROM app.audit_entries WHERE organisation_id = $1', [here.id]);
    const before = (await lines()).length;
    await keep('coordinator');
    const statements = await world.statements.during(() => keep('coordinator'));
    expect(statements).toHaveLength(2);
    expect(statements.join(' ')).not.toMatch(/FOR (SHARE|UPDATE)/);
    expect(await lines()).toHaveLength(before);
  });

  it('gives way to a newer place that was stored first', async () => {
    world.clock.set('2027-03-02T09:00:00Z');
    await keep('coordinator', { criterion: 'KEN-02' });
    world.clock.set('2027-03-01T09:00:00Z');
    await keep('coordinator', { criterion: 'KEN-03' });
    expect(await placeOf('coordinator')).toMatchObject({ criterion: 'KEN-02' });
  });
});
