import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../../platform/ids/new-id.js';
import type { WipeText as Text } from '@zicht/shared/assessments/assessment.contract';
import { AddEvidence, ReviewTheme, SendToBoard, SnapshotChecker, WriteComment } from '../../index.js';
import { AssessmentWorld } from '../../testing/assessment-world.js';
import { Journey } from '../../testing/journey.js';
import { CommentQueries } from '../comments/comments.queries.js';
import { AssessmentQueries } from '../reading/assessments.queries.js';
import { SubmissionQueries } from '../reading/submitted/submissions.queries.js';
import { AskReopening } from '../sign-off/reopening/ask-reopening.js';
import { WipeText } from './wipe-text.js';

const SECRET = 'Kanarie 7c41, een zin die weg moet';

describe('WipeText', () => {
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
      focalPerson: ['focalPerson'],
    });
    journey = await new Journey(world, organisation).fill();
  });

  const wipe = (criterion: string, person = 'coordinator') =>
    world.get(WipeText).execute(journey.actor(person), { year: 2027, text: { kind: 'answer', criterion } });
  const answer = async (criterion: string) => {
    const { answers } = await world.get(AssessmentQueries).show(journey.actor('coordinator'), 2027);
    return answers.find((each) => each.criterion === criterion);
  };
  /** Everything of the organisation, as text. */
  const dump = async (): Promise<string> => {
    const tables = [
      'answers',
      'answer_history',
      'assessments',
      'audit_entries',
      'comments',
      'evidence',
      'reopenings',
      'submission_texts',
      'submissions',
      'theme_reviews',
    ];
    const rows = await Promise.all(
      tables.map((table) => {
        const sql = `SELECT to_jsonb(t)::text AS row FROM app.${table} t WHERE organisation_id = $1`;
        return world.rows<{ row: string }>(sql, [journey.organisation.id]);
      }),
    );
    return rows
      .flat()
      .map(({ row }) => row)
      .join('\n');
  };

  it('removes the explanation from the answer, its history and every submission, and changes no score', async () => {
    await journey.answer([
      journey.change('KEN-01', { baseVersion: 1, explanation: SECRET }),
      journey.change('KEN-01', { baseVersion: 2, explanation: `${SECRET}, en langer` }),
    ]);
    await journey.reach('submitted');
    const before = await world.rows(
      'SELECT snapshot, sha256 FROM app.submissions WHERE organisation_id = $1',
      [journey.organisation.id],
    );
    expect(await dump()).toContain(SECRET);
    await wipe('KEN-01');
    expect(await dump()).not.toContain(SECRET);
    expect(await answer('KEN-01')).toMatchObject({
      value: { option: '4' },
      explanation: '',
      version: 4,
      wiped: { by: 'Naam van coordinator' },
    });
    const after = await world.rows(
      'SELECT snapshot, sha256 FROM app.submissions WHERE organisation_id = $1',
      [journey.organisation.id],
    );
    expect(after).toEqual(before);
    const submission = await world
      .get(SubmissionQueries)
      .show(journey.actor('coordinator'), { year: 2027, number: 1 });
    expect(submission.answers.find(({ criterion }) => criterion === 'KEN-01')).toMatchObject({
      explanation: '',
      wiped: { by: 'Naam van coordinator' },
    });
    expect(await world.get(SnapshotChecker).check()).toMatchObject({ faults: [] });
    const { changedSinceApproval } = await world
      .get(AssessmentQueries)
      .show(journey.actor('coordinator'), 2027);
    expect(changedSinceApproval).toEqual([]);
    await expect(wipe('KEN-01')).rejects.toMatchObject({ code: 'textAlreadyWiped' });
  });

  it.each([
    ['a written answer', 'BOR-08', { text: SECRET }, { text: '' }],
    ['the reason of "not applicable"', 'HUL-02', { notApplicable: SECRET }, { notApplicable: '' }],
  ])('removes %s, and what it counts for stays', async (_what, criterion, value, left) => {
    await journey.answer([journey.change(criterion, { baseVersion: 1, value })]);
    await journey.reach('submitted');
    await wipe(criterion);
    expect(await dump()).not.toContain(SECRET);
    expect(await answer(criterion)).toMatchObject({ value: left });
    expect(await world.get(SnapshotChecker).check()).toMatchObject({ faults: [] });
  });

  it('removes a text that only the history still holds', async () => {
    await journey.answer([journey.change('KEN-01', { baseVersion: 1, explanation: SECRET })]);
    await journey.answer([journey.change('KEN-01', { baseVersion: 2, explanation: '' })]);
    expect(await dump()).toContain(SECRET);
    await wipe('KEN-01');
    expect(await dump()).not.toContain(SECRET);
  });

  it('lets no stale screen bring the text back, and lets a new one be written', async () => {
    await journey.answer([journey.change('KEN-01', { baseVersion: 1, explanation: SECRET })]);
    await wipe('KEN-01');
    const stale = await journey.answer([journey.change('KEN-01', { baseVersion: 2, explanation: SECRET })]);
    expect(stale.results[0]).toMatchObject({ outcome: 'stale', current: { version: 3, explanation: '' } });
    await journey.answer([journey.change('KEN-01', { baseVersion: 3, explanation: 'Zonder namen.' })]);
    expect(await answer('KEN-01')).toMatchObject({ explanation: 'Zonder namen.', wiped: null });
  });

  it('removes a comment and keeps who wrote it and when', async () => {
    const id = newId();
    const comment = { year: 2027, id, criterion: 'KEN-01', body: SECRET, mentions: [] };
    const written = await world.get(WriteComment).execute(journey.actor('boardMember'), comment);
    const text = { kind: 'comment', commentId: id } as const;
    await world.get(WipeText).execute(journey.actor('coordinator'), { year: 2027, text });
    expect(await dump()).not.toContain(SECRET);
    const { comments } = await world.get(CommentQueries).list(journey.actor('coordinator'), { year: 2027 });
    expect(comments).toMatchObject([
      {
        author: written.author,
        writtenAt: written.writtenAt,
        body: '',
        wiped: { by: 'Naam van coordinator' },
      },
    ]);
    await expect(
      world.get(WipeText).execute(journey.actor('coordinator'), { year: 2027, text }),
    ).rejects.toMatchObject({ code: 'textAlreadyWiped' });
  });

  it('removes the texts of a reference from the register and beside every submission', async () => {
    const id = newId();
    const reference = { id, title: SECRET, owner: SECRET, edition: SECRET, place: SECRET };
    const links = [{ year: 2027, criterion: 'KEN-01' }];
    const dates = { kind: null, datedOn: null, validUntil: null };
    await world.get(AddEvidence).execute(journey.actor('coordinator'), { ...reference, ...dates, links });
    await journey.reach('submitted');
    const text = { kind: 'evidence', evidenceId: id } as const;
    const wipeIt = () => world.get(WipeText).execute(journey.actor('coordinator'), { year: 2027, text });
    await wipeIt();
    expect(await dump()).not.toContain(SECRET);
    expect(await world.get(SnapshotChecker).check()).toMatchObject({ faults: [] });
    await expect(wipeIt()).rejects.toMatchObject({ code: 'textAlreadyWiped' });
  });

  it('removes messages, questions of the board and reasons, and takes no step by it', async () => {
    const order = (text: Text) =>
      world.get(WipeText).execute(journey.actor('coordinator'), { year: 2027, text });
    const input = { year: 2027, version: 1, message: SECRET, confirmedDontKnows: [] };
    journey.moved(await world.get(SendToBoard).execute(journey.actor('coordinator'), input));
    const review = { year: 2027, theme: 'KEN', verdict: 'question', question: SECRET } as const;
    await world.get(ReviewTheme).execute(journey.actor('boardMember'), review);
    await order({ kind: 'messages' });
    await order({ kind: 'review', theme: 'KEN' });
    expect(await dump()).not.toContain(SECRET);
    await journey.approve();
    await journey.submit();
    const ask = { year: 2027, version: journey.version, reason: SECRET };
    const asked = await world.get(AskReopening).execute(journey.actor('coordinator'), ask);
    await order({ kind: 'reopening', reopeningId: asked.id });
    expect(await dump()).not.toContain(SECRET);
    await expect(order({ kind: 'messages' })).rejects.toMatchObject({ code: 'textAlreadyWiped' });
    const { status, version } = await world.get(AssessmentQueries).show(journey.actor('coordinator'), 2027);
    expect({ status, version }).toEqual({ status: 'submitted', version: journey.version });
  });

  it.each(['boardMember', 'focalPerson'])('is not for the %s', async (person) => {
    await expect(wipe('KEN-01', person)).rejects.toMatchObject({ status: 403 });
  });

  it.each([
    { kind: 'answer' as const, criterion: 'XXX-99' },
    { kind: 'comment' as const, commentId: newId() },
  ])('answers 404 for what is not there: $kind', async (text) => {
    await expect(
      world.get(WipeText).execute(journey.actor('coordinator'), { year: 2027, text }),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('is found by the check when somebody changes what lies beside a submission', async () => {
    await journey.answer([journey.change('KEN-01', { baseVersion: 1, explanation: SECRET })]);
    await journey.reach('submitted');
    const { id } = journey.organisation;
    await world.admin.query("UPDATE app.submission_texts SET text = 'Anders' WHERE organisation_id = $1", [
      id,
    ]);
    const { faults } = await world.get(SnapshotChecker).check();
    expect(faults).toContainEqual(
      expect.objectContaining({
        organisationId: id,
        fault: 'textDiffers',
        slot: 'answers/KEN-01/explanation',
      }),
    );
    await world.admin.query(
      "UPDATE app.submissions SET snapshot = snapshot || ' ' WHERE organisation_id = $1",
      [id],
    );
    const found = (await world.get(SnapshotChecker).check()).faults.filter(
      (each) => each.organisationId === id,
    );
    expect(found.map(({ fault }) => fault)).toEqual(expect.arrayContaining(['hashDiffers', 'notCanonical']));
  });
});
