import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saveChangesResultSchema } from '@zicht/shared/assessments/answer.contract';
import {
  assessmentListSchema,
  assessmentSchema,
  commentListSchema,
  reopeningSchema,
  submissionSchema,
} from '@zicht/shared/assessments/assessment.contract';
import { evidenceListSchema } from '@zicht/shared/assessments/evidence.contract';
import { resultsSchema } from '@zicht/shared/dashboards/results.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { PLATFORM_API_PATHS } from '@zicht/shared/routes/platform-api-paths';
import { EVERY_API_PATH } from '../../../../test/support/sweeps/every-api-path.js';
import { newId } from '../../../platform/ids/new-id.js';
import { SnapshotChecker } from '../index.js';
import { AssessmentWorld } from '../testing/assessment-world.js';
import type { HttpClient } from '../testing/http-client.js';

describe('An assessment over HTTP, from its first answer to its second submission', () => {
  let world: AssessmentWorld;
  let coordinator: HttpClient;
  let contributor: HttpClient;
  let board: HttpClient;
  let year: { organisationId: string; year: number };
  const evidenceId = newId();

  beforeAll(async () => {
    world = await AssessmentWorld.create();
    const { people, id } = world.organisation;
    coordinator = await world.client(people['coordinator']);
    contributor = await world.client(people['contributor']);
    board = await world.client(people['boardMember']);
    year = { organisationId: id, year: 2027 };
  });
  afterAll(() => world.close());

  const path = (name: keyof typeof EVERY_API_PATH, more: Record<string, string | number> = {}) =>
    fillPath(EVERY_API_PATH[name], { ...year, ...more } as never);
  const read = async () => assessmentSchema.parse((await coordinator.get(path('assessment'))).body);
  const change = (criterion: string, baseVersion: number, fields: object) => ({
    changes: [{ changeId: newId(), criterion, baseVersion, ...fields }],
  });

  it('opens the year once', async () => {
    expect((await coordinator.get(path('assessment'))).status).toBe(404);
    const first = await coordinator.post(path('assessments'), { year: 2027 });
    const second = await coordinator.post(path('assessments'), { year: 2027 });
    expect(first).toMatchObject({ status: 200, body: { year: 2027, status: 'draft', version: 1 } });
    expect(second.body).toEqual(first.body);
    const list = assessmentListSchema.parse((await coordinator.get(path('assessments'))).body);
    expect(list.years.map(({ round, status }) => [round.year, status])).toEqual([
      [2028, null],
      [2027, 'draft'],
      [2026, null],
      [2025, null],
    ]);
  });

  it('saves every answer, and says what stands in the way until then', async () => {
    const refused = await coordinator.post(path('sendToBoard'), { version: 1 });
    expect(refused).toMatchObject({ status: 422, body: { code: 'notReadyForBoard' } });
    expect(refused.body).toMatchObject({
      faults: expect.arrayContaining([{ path: '/answers/KEN-01', code: 'open' }]),
    });
    const answers: [string, object][] = Object.entries(world.answers());
    const changes = answers.map(([criterion, value]) => ({
      changeId: newId(),
      criterion,
      baseVersion: 0,
      value,
    }));
    const saved = await coordinator.post(path('changes'), { changes });
    expect(saved.status).toBe(200);
    expect(saveChangesResultSchema.parse(saved.body).results).toHaveLength(38);
    expect((await read()).answers).toHaveLength(38);
  });

  it('answers a stale version with both sides of the matter', async () => {
    const stale = await coordinator.post(path('changes'), change('KEN-01', 0, { value: { option: '1' } }));
    expect(stale).toMatchObject({
      status: 409,
      body: {
        code: 'staleVersion',
        results: [{ outcome: 'stale', current: { criterion: 'KEN-01', version: 1, value: { option: '4' } } }],
      },
    });
  });

  it('lets a colleague answer what was given to them', async () => {
    const contributorId = world.organisation.people['contributor']?.id;
    const own = change('HUL-02', 1, { value: { option: '2' }, explanation: 'Samen met het wijkteam.' });
    expect((await contributor.post(path('changes'), own)).body).toMatchObject({
      results: [{ outcome: 'forbidden' }],
    });
    const given = await coordinator.post(path('assignments'), {
      criteria: ['HUL-02'],
      assigneeId: contributorId,
      dueOn: '2027-04-01',
    });
    expect(given.body).toMatchObject({
      assignments: [{ criterion: 'HUL-02', assignee: { id: contributorId } }],
    });
    expect((await contributor.post(path('changes'), own)).status).toBe(200);
    const seen = assessmentSchema.parse((await contributor.get(path('assessment'))).body);
    expect(seen.answers.map(({ criterion }) => criterion)).toEqual(['HUL-02']);
    expect(seen.asked).toEqual(['HUL-02']);
  });

  it('keeps remarks and references', async () => {
    const comment = { id: newId(), criterion: 'HUL-02', body: 'Kunt u dit nakijken?', mentions: [] };
    const first = await contributor.post(path('comments'), comment);
    expect(first.status).toBe(200);
    expect((await contributor.post(path('comments'), comment)).body).toEqual(first.body);
    const list = commentListSchema.parse((await board.get(`${path('comments')}?criterion=HUL-02`)).body);
    expect(list.comments).toHaveLength(1);
    const resolved = await coordinator.post(path('commentResolution', { commentId: comment.id }));
    expect(resolved.status).toBe(204);

    const evidence = {
      id: evidenceId,
      title: 'Scholingsplan 2027',
      place: 'Intranet, map Scholing',
      validUntil: '2027-12-31',
      links: [{ year: 2027, criterion: 'SCH-01' }],
    };
    const added = await coordinator.post(path('evidence'), evidence);
    expect(added).toMatchObject({ status: 200, body: { title: 'Scholingsplan 2027', version: 1 } });
    expect((await coordinator.post(path('evidence'), evidence)).body).toEqual(added.body);
    const page = evidenceListSchema.parse((await board.get(path('evidence'))).body);
    expect(page).toMatchObject({ total: 1, nextOffset: null });
    const linked = await coordinator.post(path('evidenceLinks', { evidenceId }), {
      year: 2027,
      criterion: 'SCH-02',
    });
    expect(linked.body).toMatchObject({ links: [{}, {}] });
    const unlinked = await coordinator.delete(
      `${path('evidenceLinks', { evidenceId })}?year=2027&criterion=SCH-02`,
    );
    expect(unlinked.status).toBe(204);
    expect((await read()).evidenceCounts).toEqual({ 'SCH-01': 1 });
  });

  it('goes to the board, back with a question, and again', async () => {
    const sent = await coordinator.post(path('sendToBoard'), { version: 1, message: 'Graag voor vrijdag.' });
    expect(sent.body).toEqual({ year: 2027, status: 'awaitingApproval', version: 2 });
    const locked = await coordinator.post(path('changes'), change('KEN-01', 1, { value: { option: '1' } }));
    expect(locked).toMatchObject({ status: 422, body: { results: [{ outcome: 'locked' }] } });
    expect((await board.post(path('sendBack'), { version: 2 })).body).toMatchObject({
      code: 'noQuestionAsked',
    });
    const review = await board.put(path('review', { theme: 'SCH' }), {
      verdict: 'question',
      question: 'Hoe vaak?',
    });
    expect(review.body).toMatchObject({
      reviews: [{ theme: 'SCH', verdict: 'question', question: 'Hoe vaak?' }],
    });
    expect((await board.post(path('sendBack'), { version: 2 })).body).toMatchObject({ status: 'draft' });
    expect((await read()).reviews).toHaveLength(1);
    expect((await coordinator.post(path('sendToBoard'), { version: 3 })).body).toMatchObject({ version: 4 });
    expect((await read()).reviews).toEqual([]);
  });

  it('is approved, changed with a reason, approved again and submitted', async () => {
    const body = { version: 4, statementAccepted: true };
    expect((await board.post(path('approve'), body)).body).toMatchObject({ status: 'approved', version: 5 });
    const changed = await coordinator.post(path('change'), { version: 5, reason: 'Een getal klopte niet.' });
    expect(changed.body).toMatchObject({ status: 'draft', version: 6 });
    await coordinator.post(path('changes'), change('KEN-02', 1, { value: { option: '3' } }));
    expect(await read()).toMatchObject({
      changedSinceApproval: [{ criterion: 'KEN-02' }],
      changeReason: 'Een getal klopte niet.',
    });
    await coordinator.post(path('sendToBoard'), { version: 6 });
    expect((await board.post(path('approve'), { ...body, version: 7 })).status).toBe(200);
    const submitted = await board.post(path('submit'), { version: 8 });
    expect(submitted).toMatchObject({ status: 200, body: { number: 1, late: false, signedAlone: false } });
    expect(submitted.body).toMatchObject({
      reference: expect.stringMatching(/^ZE-2027-[0-9A-HJKMNP-TV-Z]{6}$/),
    });
    expect((await coordinator.post(path('submit'), { version: 8 })).body).toEqual(submitted.body);
    expect((await coordinator.post(path('submit'), { version: 9 })).body).toEqual(submitted.body);
    expect((await coordinator.post(path('submit'), { version: 7 })).body).toMatchObject({
      code: 'staleVersion',
    });
  });

  it('shows results and the submission', async () => {
    const results = resultsSchema.parse((await board.get(path('results'))).body);
    expect(results.current.answers).toHaveLength(38);
    expect(results.current.submittedAt).not.toBeNull();
    expect(results.submitted.map(({ year }) => year)).toEqual([results.current.year]);
    const submission = submissionSchema.parse((await board.get(path('submission', { number: 1 }))).body);
    const hul02 = submission.answers.find(({ criterion }) => criterion === 'HUL-02');
    expect(hul02).toMatchObject({
      value: { option: '2' },
      explanation: 'Samen met het wijkteam.',
      wiped: null,
    });
    expect((await board.get(path('submission', { number: 2 }))).status).toBe(404);
  });

  it('is reopened by the board, and submitted as a next version', async () => {
    const asked = await coordinator.post(path('reopenings'), { version: 9, reason: 'Een fout bij KEN-01.' });
    expect(asked).toMatchObject({ status: 200, body: { decision: null } });
    const again = await coordinator.post(path('reopenings'), { version: 9, reason: 'Nog eens.' });
    expect(again).toMatchObject({ status: 409, body: { code: 'reopeningPending' } });
    const decision = path('reopeningDecision', { reopeningId: reopeningSchema.parse(asked.body).id });
    expect((await board.post(decision, { decision: 'granted' })).body).toMatchObject({ decision: 'granted' });
    await coordinator.post(path('changes'), change('KEN-01', 1, { value: { option: '2' } }));
    const draft = await read();
    expect(draft).toMatchObject({
      status: 'draft',
      version: 10,
      changedSinceApproval: [{ criterion: 'KEN-01' }],
    });
    await coordinator.post(path('sendToBoard'), { version: 10 });
    await board.post(path('approve'), { version: 11, statementAccepted: true });
    const second = await coordinator.post(path('submit'), { version: 12 });
    expect(second).toMatchObject({ status: 200, body: { number: 2 } });
    const { submissions } = await read();
    expect(submissions.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is reopened by the platform alone once the round has closed', async () => {
    world.clock.set('2027-06-01T10:00:00Z');
    const { people, id } = world.organisation;
    coordinator = await world.client(people['coordinator']);
    board = await world.client(people['boardMember']);
    const administrator = await world.client(world.administrator);
    const asked = await coordinator.post(path('reopenings'), { version: 13, reason: 'Nog een fout.' });
    const reopeningId = reopeningSchema.parse(asked.body).id;
    const own = await board.post(path('reopeningDecision', { reopeningId }), { decision: 'granted' });
    expect(own.status).toBe(403);
    const platform = fillPath(PLATFORM_API_PATHS.platformReopeningDecision, {
      organisationId: id,
      reopeningId,
    });
    expect((await board.post(platform, { decision: 'granted' })).status).toBe(403);
    expect((await coordinator.get(fillPath(PLATFORM_API_PATHS.platformReopenings, {}))).status).toBe(403);
    const list = await administrator.get(fillPath(PLATFORM_API_PATHS.platformReopenings, {}));
    expect(list.body).toMatchObject({ reopenings: [{ id: reopeningId, organisationId: id, year: 2027 }] });
    expect((await administrator.get(path('assessment'))).status).toBe(404);
    for (const organisationId of [world.foreign.id, newId()]) {
      const wrong = fillPath(PLATFORM_API_PATHS.platformReopeningDecision, { organisationId, reopeningId });
      expect((await administrator.post(wrong, { decision: 'granted' })).status).toBe(404);
    }
    expect((await administrator.post(platform, { decision: 'granted' })).status).toBe(200);
    expect(await read()).toMatchObject({ status: 'draft', version: 14 });
  });

  it('is last year when the next one opens, and its text can still be wiped', async () => {
    world.clock.set('2028-02-01T10:00:00Z');
    coordinator = await world.client(world.organisation.people['coordinator']);
    const next = { ...year, year: 2028 };
    expect((await coordinator.post(path('assessments'), { year: 2028 })).status).toBe(200);
    const before = await coordinator.get(fillPath(API_PATHS.assessment, next));
    expect(assessmentSchema.parse(before.body).previous?.answers).toHaveLength(38);
    const text = { kind: 'answer', criterion: 'HUL-02' };
    expect((await coordinator.post(path('wipedTexts'), text)).status).toBe(204);
    expect((await coordinator.post(path('wipedTexts'), text)).body).toMatchObject({
      code: 'textAlreadyWiped',
    });
    const after = assessmentSchema.parse((await coordinator.get(fillPath(API_PATHS.assessment, next))).body);
    const wiped = after.previous?.answers.find(({ criterion }) => criterion === 'HUL-02');
    expect(wiped).toMatchObject({ explanation: '', wiped: { by: 'Naam van coordinator' } });
    const report = await world.get(SnapshotChecker).check();
    expect(report).toMatchObject({ submissions: 2, faults: [] });
    expect(report.wiped).toBeGreaterThan(0);
  });

  it('answers 404 alike for a foreign organisation and for none', async () => {
    const foreign = { organisationId: world.foreign.id, year: 2027 };
    const nobody = { organisationId: newId(), year: 2027 };
    for (const name of ['assessment', 'results', 'comments', 'assessments', 'evidence'] as const) {
      const [theirs, none] = await Promise.all(
        [foreign, nobody].map((address) => coordinator.get(fillPath(EVERY_API_PATH[name], address))),
      );
      expect(theirs?.status).toBe(404);
      expect(theirs?.body).toEqual({ ...Object(none?.body), requestId: expect.anything() });
    }
  });
});
