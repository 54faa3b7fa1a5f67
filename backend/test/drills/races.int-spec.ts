import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { bestAnswers } from '@zicht/shared/framework/testing/best-answers';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { EVERY_API_PATH } from '../support/sweeps/every-api-path.js';
import { CROWD_YEAR } from '../support/worlds/crowd.js';
import type { Member } from '../support/worlds/crowd.js';
import { DrillWorld } from '../support/worlds/drill-world.js';
import { ORIGIN } from '../support/origin.js';
import { byNight, measured } from '../support/running/measured.js';
import type { ServerProcess } from '../support/processes/server-process.js';
import { presentFramework } from '../support/test-database.js';

const WRITERS = 50;
const SUBMITS = 100;

describe('people who do the same at the same moment', () => {
  let world: DrillWorld;
  let server: ServerProcess;
  beforeAll(async () => {
    world = await DrillWorld.create();
    server = await world.serve();
  });
  afterAll(() => world.close());

  const post = async (
    member: Member,
    path: 'changes' | 'sendToBoard' | 'approve' | 'submit',
    body: object,
  ) => {
    const { organisationId, cookie } = member;
    const response = await fetch(
      server.url + fillPath(EVERY_API_PATH[path], { organisationId, year: CROWD_YEAR }),
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: ORIGIN, Cookie: cookie },
        body: JSON.stringify(body),
      },
    );
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) };
  };
  const change = (criterion: string, baseVersion: number, fields: object) => ({
    changes: [{ changeId: randomUUID(), criterion, baseVersion, ...fields }],
  });

  it(`${WRITERS} writers on one version: one wins, the others are shown both texts`, async () => {
    const people = Array.from({ length: WRITERS }, () => ['coordinator']);
    for (let round = 0; round < byNight(2, 20); round += 1) {
      const [writers = []] = await world.crowd(1, people);
      const answers = await world.asAdmin(async (admin) => {
        // Until several have read what stands, nobody may write: they would come one after the other otherwise.
        await admin.query('BEGIN');
        await admin.query('LOCK TABLE app.answers IN SHARE MODE');
        const posted = writers.map(async (writer, index) => {
          const mine = `Schrijver ${index}`;
          const answer = await post(writer, 'changes', change('KEN-01', 0, { explanation: mine }));
          return { mine, ...answer };
        });
        for (let waiting = 0; waiting < 2; await pause(5)) {
          const { rows } = await admin.query(
            "SELECT count(*)::integer AS count FROM pg_locks WHERE relation = 'app.answers'::regclass AND NOT granted",
          );
          waiting = rows[0].count;
        }
        await admin.query('COMMIT');
        return Promise.all(posted);
      });
      const [winner, ...others] = answers.filter(({ status }) => status === 200);
      expect(others).toEqual([]);
      const losers = answers.filter(({ status }) => status === 409);
      expect(losers).toHaveLength(WRITERS - 1);
      for (const { mine, body } of losers) {
        const [result] = body.results;
        expect([result.outcome, result.current.explanation, result.current.version]).toEqual([
          'stale',
          winner?.mine,
          1,
        ]);
        expect(mine).not.toBe(winner?.mine);
      }
    }
    measured('writers on one version', { writers: WRITERS, rounds: byNight(2, 20), winners: 1 });
  });

  it(`${SUBMITS} times "submit" at once: one submission, told to each in the same words`, async () => {
    const [[coordinator, board] = []] = await world.crowd(1, [['coordinator'], ['boardMember']]);
    const changes = Object.entries(bestAnswers(presentFramework(), ['JHV'])).map(([criterion, value]) => ({
      changeId: randomUUID(),
      criterion,
      baseVersion: 0,
      // Whenever this runs, that month is over.
      value: 'month' in value ? { month: '2025-12' } : value,
    }));
    expect(await post(coordinator!, 'changes', { changes })).toMatchObject({ status: 200 });
    const sent = await post(coordinator!, 'sendToBoard', { version: 1, message: '', confirmedDontKnows: [] });
    expect(sent).toMatchObject({ status: 200 });
    const approved = await post(board!, 'approve', { version: sent.body.version, statementAccepted: true });
    expect(approved).toMatchObject({ status: 200 });
    const { version } = approved.body;
    const answers = await Promise.all(
      Array.from({ length: SUBMITS }, async () => post(coordinator!, 'submit', { version })),
    );
    // Also long after: the page of a tab that was forgotten gets the same answer.
    answers.push(await post(coordinator!, 'submit', { version }));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    const { rows } = await world.asAdmin((admin) =>
      admin.query('SELECT number, snapshot FROM app.submissions WHERE organisation_id = $1', [
        coordinator!.organisationId,
      ]),
    );
    expect(rows).toHaveLength(1);
    measured('submits at once', { submits: SUBMITS, submissions: rows.length, differentAnswers: 0 });
  });
});
