import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { SIGN_OFF_API_PATHS } from '@zicht/shared/routes/sign-off-api-paths';
import { newId } from '../../../../platform/ids/new-id.js';
import { ResultsQueries } from '../../../dashboards/use-cases/results.queries.js';
import { AddEvidence, AssignQuestions, WriteComment } from '../../index.js';
import { AssessmentWorld } from '../../testing/assessment-world.js';
import { Journey } from '../../testing/journey.js';
import { CommentQueries } from '../comments/comments.queries.js';
import { EvidenceQueries } from '../evidence/evidence.queries.js';
import { AssessmentQueries } from './assessments.queries.js';
import { SubmissionQueries } from './submitted/submissions.queries.js';

const EVERYTHING = { limit: 50, offset: 0 };

describe('Reading assessments', () => {
  let world: AssessmentWorld;
  let journey: Journey;

  beforeAll(async () => {
    world = await AssessmentWorld.create();
    world.clock.set('2026-03-01T09:00:00Z');
    const earlier = await new Journey(world, world.organisation, 2026).fill();
    await earlier.answer([
      earlier.change('KEN-02', { baseVersion: 1, explanation: 'Vorig jaar over KEN-02' }),
    ]);
    await earlier.reach('submitted');
    world.clock.set('2027-03-01T09:00:00Z');
    journey = await new Journey(world, world.organisation).fill();
    const texts = ['KEN-01', 'KEN-02'].map((code) =>
      journey.change(code, { baseVersion: 1, explanation: `Nu over ${code}` }),
    );
    await journey.answer(texts);
    const coordinator = journey.actor('coordinator');
    await world.get(AssignQuestions).execute(coordinator, {
      year: 2027,
      criteria: ['KEN-01'],
      assigneeId: world.organisation.people['contributor']?.id ?? '',
      dueOn: '2027-03-15',
    });
    for (const criterion of ['KEN-01', 'KEN-02']) {
      const body = `Vraag over ${criterion}`;
      await world
        .get(WriteComment)
        .execute(coordinator, { year: 2027, id: newId(), criterion, body, mentions: [] });
      await world.get(AddEvidence).execute(coordinator, {
        id: newId(),
        title: `Stuk bij ${criterion}`,
        kind: null,
        datedOn: null,
        edition: '',
        owner: '',
        place: 'Intranet',
        validUntil: criterion === 'KEN-01' ? '2027-12-31' : '2027-06-30',
        links: [{ year: 2027, criterion }],
      });
    }
    await journey.send('coordinator');
    await world.get(AssessmentQueries).show(coordinator, 2027);
  });
  afterAll(() => world.close());

  const show = (person: string) => world.get(AssessmentQueries).show(journey.actor(person), 2027);

  it.each(['coordinator', 'focalPerson', 'boardMember'])('shows everything to the %s', async (person) => {
    const assessment = await show(person);
    expect(assessment.answers).toHaveLength(38);
    expect(assessment).toMatchObject({
      asked: null,
      openComments: { 'KEN-01': 1, 'KEN-02': 1 },
      evidenceCounts: { 'KEN-01': 1, 'KEN-02': 1 },
      previous: { year: 2026, frameworkVersion: '2027.1' },
    });
    expect(assessment.previous?.answers).toHaveLength(38);
  });

  it('shows a contributor what was given to them, and nothing of the rest', async () => {
    const assessment = await show('contributor');
    expect(assessment.answers).toMatchObject([{ criterion: 'KEN-01', explanation: 'Nu over KEN-01' }]);
    expect(assessment).toMatchObject({
      asked: ['KEN-01'],
      assignments: [{ criterion: 'KEN-01', dueOn: '2027-03-15' }],
      openComments: { 'KEN-01': 1 },
      evidenceCounts: { 'KEN-01': 1 },
      previous: { answers: [{ criterion: 'KEN-01' }] },
    });
    const comments = await world.get(CommentQueries).list(journey.actor('contributor'), { year: 2027 });
    const evidence = await world.get(EvidenceQueries).list(journey.actor('contributor'), EVERYTHING);
    const hidden = { year: 2027, criterion: 'KEN-02' };
    const none = await world.get(CommentQueries).list(journey.actor('contributor'), hidden);
    expect(comments.comments.map(({ criterion }) => criterion)).toEqual(['KEN-01']);
    expect(evidence.evidence.map(({ title }) => title)).toEqual(['Stuk bij KEN-01']);
    expect(none.comments).toEqual([]);
    expect(
      (await world.get(EvidenceQueries).list(journey.actor('contributor'), { ...EVERYTHING, ...hidden }))
        .total,
    ).toBe(0);
    const submission = await world
      .get(SubmissionQueries)
      .show(journey.actor('contributor'), { year: 2026, number: 1 });
    expect(submission.answers).toEqual([]);
    const all = JSON.stringify([assessment, comments, evidence, submission]);
    expect(all).not.toContain('KEN-02');
  });

  it('shows empty lists to a contributor who was given nothing', async () => {
    const assessment = await show('stranger');
    expect(assessment).toMatchObject({
      answers: [],
      assignments: [],
      asked: [],
      openComments: {},
      evidenceCounts: {},
      reviews: [],
      reopenings: [],
      sentMessage: '',
      previous: { answers: [] },
    });
    expect((await world.get(EvidenceQueries).list(journey.actor('stranger'), EVERYTHING)).evidence).toEqual(
      [],
    );
  });

  it('shows nothing to a privacy officer, and results to readers of all answers alone', async () => {
    await expect(show('privacyOfficer')).rejects.toMatchObject({ status: 403 });
    const list = world.get(AssessmentQueries).list(journey.actor('privacyOfficer'));
    await expect(list).rejects.toMatchObject({ status: 403 });
    const results = world.get(ResultsQueries).show(journey.actor('contributor'), 2027);
    await expect(results).rejects.toMatchObject({ status: 403 });
    const { submitted } = await world.get(ResultsQueries).show(journey.actor('boardMember'), 2027);
    expect(submitted.map(({ year }) => year)).toContain(2026);
  });

  it('lists the register soonest to expire first, page by page', async () => {
    const list = (limit: number, offset: number) =>
      world.get(EvidenceQueries).list(journey.actor('coordinator'), { limit, offset });
    expect(await list(1, 0)).toMatchObject({
      evidence: [{ title: 'Stuk bij KEN-02' }],
      total: 2,
      nextOffset: 1,
    });
    expect(await list(1, 1)).toMatchObject({
      evidence: [{ title: 'Stuk bij KEN-01' }],
      total: 2,
      nextOffset: null,
    });
    expect(await list(1, 2)).toMatchObject({ evidence: [], total: 2, nextOffset: null });
  });

  it('costs a fixed number of statements', async () => {
    const coordinator = journey.actor('coordinator');
    const during = async (work: () => Promise<unknown>) => (await world.statements.during(work)).length;
    expect({
      list: await during(() => world.get(AssessmentQueries).list(coordinator)),
      assessment: await during(() => show('coordinator')),
      assigned: await during(() => show('contributor')),
      results: await during(() => world.get(ResultsQueries).show(coordinator, 2027)),
      comments: await during(() => world.get(CommentQueries).list(coordinator, { year: 2027 })),
      evidence: await during(() => world.get(EvidenceQueries).list(coordinator, EVERYTHING)),
      submission: await during(() =>
        world.get(SubmissionQueries).show(coordinator, { year: 2026, number: 1 }),
      ),
    }).toEqual({ list: 4, assessment: 6, assigned: 6, results: 8, comments: 3, evidence: 3, submission: 2 });
  });

  it('answers alike over HTTP for another organisation, for none, and for a year or number that is none', async () => {
    const client = await world.client(world.organisation.people['coordinator']);
    const own = world.organisation.id;
    const paths = [world.foreign.id, newId()].flatMap((organisationId) => [
      fillPath(API_PATHS.assessment, { organisationId, year: 2027 }),
      fillPath(API_PATHS.results, { organisationId, year: 2027 }),
      fillPath(SIGN_OFF_API_PATHS.submission, { organisationId, year: 2026, number: 1 }),
      fillPath(API_PATHS.evidence, { organisationId }),
    ]);
    const absent = [
      fillPath(API_PATHS.assessment, { organisationId: own, year: 2028 }),
      fillPath(API_PATHS.assessment, { organisationId: own, year: 'tweeduizend' }),
      fillPath(API_PATHS.assessment, { organisationId: own, year: 20271 }),
      fillPath(SIGN_OFF_API_PATHS.submission, { organisationId: own, year: 2026, number: 9 }),
      fillPath(SIGN_OFF_API_PATHS.submission, { organisationId: own, year: 2026, number: '0' }),
      fillPath(SIGN_OFF_API_PATHS.submission, { organisationId: own, year: 2026, number: '99999999999' }),
    ];
    const bodies = await Promise.all(
      [...paths, ...absent].map(async (path) => {
        const { status, body } = await client.get(path);
        expect(status).toBe(404);
        return JSON.stringify(body, (key, value: unknown) => (key === 'requestId' ? undefined : value));
      }),
    );
    expect(new Set(bodies).size).toBe(1);
  });

  it('does not reach a record of another organisation through an own one', async () => {
    const theirs = await new Journey(world, world.foreign).fill();
    const comment = { year: 2027, id: newId(), criterion: 'KEN-01', body: 'Van hen', mentions: [] };
    await world.get(WriteComment).execute(theirs.actor('coordinator'), comment);
    const client = await world.client(world.organisation.people['coordinator']);
    const path = (organisationId: string, commentId: string) =>
      fillPath(API_PATHS.commentResolution, { organisationId, year: 2027, commentId });
    expect((await client.post(path(world.organisation.id, comment.id))).status).toBe(404);
    expect((await client.post(path(world.organisation.id, newId()))).status).toBe(404);
    expect((await client.post(path(world.foreign.id, comment.id))).status).toBe(404);
    const evidence = { ...{ limit: 50, offset: 0 }, year: 2027 };
    const list = await world.get(EvidenceQueries).list(theirs.actor('coordinator'), evidence);
    expect(list.total).toBe(0);
  });
});
