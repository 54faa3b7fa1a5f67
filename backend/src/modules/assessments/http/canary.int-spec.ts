import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { newId } from '../../../platform/ids/new-id.js';
import { AssessmentWorld } from '../testing/assessment-world.js';
import type { HttpAnswer, HttpClient } from '../testing/http-client.js';

/** A word that stands nowhere else; `KANARIE-<n>` for each field, so that a leak names its field. */
let canaries = 0;
const canary = () => `KANARIE-${(canaries += 1)} een zin over iemand`;

describe('Free text', () => {
  let world: AssessmentWorld;
  let coordinator: HttpClient;
  let board: HttpClient;
  const problems: HttpAnswer[] = [];

  beforeAll(async () => {
    world = await AssessmentWorld.create();
    coordinator = await world.client(world.organisation.people['coordinator']);
    board = await world.client(world.organisation.people['boardMember']);
  });
  afterAll(() => world.close());

  const path = (name: keyof typeof API_PATHS, more: Record<string, string | number> = {}) =>
    fillPath(API_PATHS[name], { organisationId: world.organisation.id, year: 2027, ...more } as never);
  const ok = async (answer: Promise<HttpAnswer>): Promise<HttpAnswer> => {
    const given = await answer;
    if (given.status >= 400) throw new Error(`${given.status} ${given.text}`);
    return given;
  };
  const refused = async (answer: Promise<HttpAnswer>): Promise<void> => {
    const given = await answer;
    expect(given.status).toBeGreaterThanOrEqual(400);
    expect(given.status).toBeLessThan(500);
    problems.push(given);
  };
  const answers = () =>
    Object.entries(world.answers()).map(([criterion, value]) => ({
      changeId: newId(),
      criterion,
      baseVersion: 0,
      value:
        criterion === 'HUL-02'
          ? { notApplicable: canary() }
          : criterion === 'BOR-08'
            ? { text: canary() }
            : value,
      explanation: canary(),
    }));

  it('goes through every field of the whole way', async () => {
    await ok(coordinator.post(path('assessments'), { year: 2027 }));
    await ok(coordinator.post(path('changes'), { changes: answers() }));
    const comment = { id: newId(), criterion: 'KEN-01', body: canary() };
    await ok(board.post(path('comments'), comment));
    const evidence = {
      id: newId(),
      title: canary(),
      place: canary(),
      owner: canary(),
      edition: canary(),
      links: [{ year: 2027, criterion: 'KEN-01' }],
    };
    await ok(coordinator.post(path('evidence'), evidence));
    const changed = { title: canary(), place: canary(), owner: canary(), edition: canary(), version: 1 };
    await ok(coordinator.put(path('evidenceItem', { evidenceId: evidence.id }), changed));
    await ok(coordinator.post(path('sendToBoard'), { version: 1, message: canary() }));
    await ok(board.put(path('review', { theme: 'KEN' }), { verdict: 'question', question: canary() }));
    await ok(board.post(path('approve'), { version: 2, statementAccepted: true }));
    await ok(coordinator.post(path('change'), { version: 3, reason: canary() }));
    await ok(coordinator.post(path('sendToBoard'), { version: 4, message: canary() }));
    await ok(board.post(path('approve'), { version: 5, statementAccepted: true }));
    await ok(coordinator.post(path('submit'), { version: 6 }));
    const asked = await ok(coordinator.post(path('reopenings'), { version: 7, reason: canary() }));
    await ok(board.post(path('reopeningDecision', { reopeningId: asked.body.id }), { decision: 'granted' }));
    await ok(coordinator.post(path('wipedTexts'), { kind: 'answer', criterion: 'KEN-01' }));
    await ok(coordinator.post(path('wipedTexts'), { kind: 'comment', commentId: comment.id }));
    expect(canaries).toBeGreaterThan(40);
  });

  it('is refused in every field without being repeated', async () => {
    const long = canary().repeat(2000);
    const nul = `${canary()}\u0000`;
    const change = { changeId: newId(), criterion: 'KEN-01', baseVersion: 1 };
    for (const text of [long, nul]) {
      await refused(coordinator.post(path('changes'), { changes: [{ ...change, explanation: text }] }));
      await refused(coordinator.post(path('changes'), { changes: [{ ...change, value: { text } }] }));
      await refused(coordinator.post(path('changes'), { changes: [{ ...change, criterion: text }] }));
      await refused(coordinator.post(path('changes'), { changes: [{ ...change, value: { option: text } }] }));
      await refused(coordinator.post(path('comments'), { id: newId(), criterion: 'KEN-01', body: text }));
      await refused(
        coordinator.post(path('evidence'), { id: newId(), title: text, place: text, owner: text }),
      );
      await refused(coordinator.post(path('sendToBoard'), { version: 8, message: text }));
      await refused(board.put(path('review', { theme: 'KEN' }), { verdict: 'question', question: text }));
      await refused(coordinator.post(path('change'), { version: 8, reason: text }));
      await refused(coordinator.post(path('reopenings'), { version: 8, reason: text }));
      await refused(coordinator.post(path('wipedTexts'), { kind: 'answer', criterion: text }));
    }
    await refused(coordinator.post(path('reopenings'), { version: 99, reason: canary() }));
    await refused(coordinator.post(path('sendToBoard'), { version: 99, message: canary() }));
    await refused(coordinator.post(path('comments'), { id: 'x', criterion: canary(), body: canary() }));
    await refused(coordinator.post(path('comments'), { [canary()]: canary() }));
    await refused(board.post(path('changes'), { changes: [{ ...change, explanation: canary() }] }));
    await refused(coordinator.get(`${path('comments')}?criterion=${encodeURIComponent(canary())}&x=1`));
  });

  it('stands in no problem document, no line of the log and no detail of the trail', async () => {
    expect(problems.length).toBeGreaterThan(20);
    for (const { text } of problems) expect(text).not.toContain('KANARIE');
    expect(world.logLines.length).toBeGreaterThan(20);
    const lines = world.logLines.filter((line) => line.includes('KANARIE'));
    expect(lines).toEqual([]);
    const trail = await world.rows('SELECT action, subject, details FROM app.audit_entries');
    expect(trail.length).toBeGreaterThan(10);
    expect(JSON.stringify(trail)).not.toContain('KANARIE');
    const snapshots = await world.rows('SELECT snapshot FROM app.submissions');
    expect(JSON.stringify(snapshots)).not.toContain('KANARIE');
  });
});
