import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../../platform/ids/new-id.js';
import { AssignQuestions, WriteComment } from '../../index.js';
import { AssessmentWorld } from '../../testing/assessment-world.js';
import type { TestOrganisation } from '../../testing/assessment-world.js';
import { Journey } from '../../testing/journey.js';
import { WipeText } from '../answers/wipe-text.js';
import { AssessmentQueries } from '../reading/assessments.queries.js';
import { CommentQueries } from './comments.queries.js';
import { ResolveComment } from './resolve-comment.js';

describe('Remarks and assignments', () => {
  let world: AssessmentWorld;
  let organisation: TestOrganisation;
  let journey: Journey;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    organisation = await world.addOrganisation('JHV', {
      coordinator: ['coordinator'],
      boardMember: ['boardMember'],
      contributor: ['contributor'],
      focalPerson: ['focalPerson'],
      privacyOfficer: ['privacyOfficer'],
    });
    journey = await new Journey(world, organisation).fill();
  });

  const write = (criterion: string, person: string, more: object = {}) =>
    world.get(WriteComment).execute(journey.actor(person), {
      year: 2027,
      id: newId(),
      criterion,
      body: 'Klopt dit nog?',
      mentions: [],
      ...more,
    });
  const assign = (criteria: string[], person: string | null, by = 'coordinator') =>
    world.get(AssignQuestions).execute(journey.actor(by), {
      year: 2027,
      criteria,
      assigneeId: person === null ? null : (organisation.people[person]?.id ?? person),
      dueOn: '2027-04-01',
    });

  it('lets coordinator and board write anywhere, others at their questions', async () => {
    await write('KEN-01', 'coordinator');
    await write('KEN-01', 'boardMember');
    await expect(write('KEN-01', 'contributor')).rejects.toMatchObject({ status: 403 });
    await expect(write('KEN-01', 'focalPerson')).rejects.toMatchObject({ status: 403 });
    await expect(write('KEN-01', 'privacyOfficer')).rejects.toMatchObject({ status: 403 });
    await assign(['KEN-01'], 'contributor');
    await write('KEN-01', 'contributor');
    const { comments } = await world.get(CommentQueries).list(journey.actor('coordinator'), { year: 2027 });
    expect(comments.map(({ author }) => author.name)).toEqual([
      'Naam van coordinator',
      'Naam van boardmember',
      'Naam van contributor',
    ]);
  });

  it('stores one remark for each id, however often and at once', async () => {
    const id = newId();
    const written = await Promise.all(
      Array.from({ length: 10 }, () => write('KEN-01', 'coordinator', { id })),
    );
    expect(new Set(written.map((each) => JSON.stringify(each))).size).toBe(1);
    await expect(write('KEN-01', 'boardMember', { id })).rejects.toMatchObject({
      faults: [{ code: 'taken' }],
    });
    await expect(write('KEN-02', 'coordinator', { id })).rejects.toMatchObject({
      faults: [{ code: 'taken' }],
    });
  });

  it('refuses unknown questions and people, and what is submitted', async () => {
    await expect(write('XXX-99', 'coordinator')).rejects.toMatchObject({ faults: [{ path: '/criterion' }] });
    const mentions = [organisation.people['boardMember']?.id, world.foreign.people['coordinator']?.id];
    await expect(write('KEN-01', 'coordinator', { mentions })).rejects.toMatchObject({
      faults: [{ path: '/mentions/1', code: 'unknownMember' }],
    });
    const id = newId();
    const first = await write('KEN-01', 'coordinator', { id });
    await journey.reach('submitted');
    await expect(write('KEN-01', 'coordinator')).rejects.toMatchObject({ code: 'assessmentNotEditable' });
    expect(await write('KEN-01', 'coordinator', { id })).toEqual(first);
  });

  it('is resolved once, by whoever may write there', async () => {
    const { id } = await write('KEN-01', 'boardMember');
    const resolve = (person: string) =>
      world.get(ResolveComment).execute(journey.actor(person), { year: 2027, commentId: id });
    await expect(resolve('contributor')).rejects.toMatchObject({ status: 403 });
    await resolve('coordinator');
    await resolve('boardMember');
    const { comments } = await world.get(CommentQueries).list(journey.actor('coordinator'), { year: 2027 });
    expect(comments[0]?.resolvedBy).toBe('Naam van coordinator');
  });

  it('gives a message along, which can be wiped and stands in no log', async () => {
    const ask = (given: { message?: string; dueOn?: string | null } = {}, role = 'contributor') =>
      world.get(AssignQuestions).execute(journey.actor('coordinator'), {
        year: 2027,
        criteria: ['KEN-01'],
        assigneeId: organisation.people[role]?.id ?? null,
        ...given,
      });
    const read = async () =>
      (await world.get(AssessmentQueries).show(journey.actor('contributor'), 2027)).assignments;
    const wipe = () =>
      world.get(WipeText).execute(journey.actor('coordinator'), {
        year: 2027,
        text: { kind: 'assignment', criterion: 'KEN-01' },
      });
    await ask({ message: 'Weet u dit nog van het overleg?' });
    expect(await read()).toMatchObject([{ message: 'Weet u dit nog van het overleg?' }]);
    await wipe();
    expect(await read()).toMatchObject([{ message: '' }]);
    await expect(wipe()).rejects.toMatchObject({ code: 'textAlreadyWiped' });
    await ask({ message: 'Nog een keer gevraagd', dueOn: '2027-03-01' });
    // What is not said again stays, for the same colleague; what is emptied goes.
    await ask();
    expect(await read()).toMatchObject([{ message: 'Nog een keer gevraagd', dueOn: '2027-03-01' }]);
    await ask({ message: '', dueOn: null });
    expect(await read()).toMatchObject([{ message: '', dueOn: null }]);
    await ask({ message: 'Voor wie eerst werd gevraagd', dueOn: '2027-03-01' });
    expect((await ask({}, 'focalPerson')).assignments).toMatchObject([{ message: '', dueOn: null }]);
    const log = await world.rows('SELECT details FROM app.audit_entries WHERE organisation_id = $1', [
      organisation.id,
    ]);
    expect(JSON.stringify(log)).not.toMatch(/overleg|gevraagd/);
  });

  it('gives questions to one colleague at a time, who may answer them', async () => {
    await assign(['KEN-01', 'KEN-02'], 'contributor');
    const { assignments } = await assign(['KEN-02'], 'focalPerson');
    expect(assignments.map(({ criterion, assignee }) => [criterion, assignee.name])).toEqual([
      ['KEN-01', 'Naam van contributor'],
      ['KEN-02', 'Naam van focalperson'],
    ]);
    expect((await assign(['KEN-01', 'KEN-02'], null)).assignments).toEqual([]);
    for (const nobody of [
      'boardMember',
      'privacyOfficer',
      newId(),
      world.foreign.people['contributor']?.id ?? '',
    ]) {
      await expect(assign(['KEN-01'], nobody)).rejects.toMatchObject({
        status: 422,
        code: 'unknownAssignee',
      });
    }
    await expect(assign(['KEN-01', 'XXX-99'], 'contributor')).rejects.toMatchObject({
      faults: [{ path: '/criteria/1', code: 'unknownCriterion' }],
    });
    await expect(assign(['KEN-01'], 'contributor', 'boardMember')).rejects.toMatchObject({ status: 403 });
    await journey.send();
    await expect(assign(['KEN-01'], 'contributor')).rejects.toMatchObject({ code: 'assessmentNotEditable' });
  });
});
