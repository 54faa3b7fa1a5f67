import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { ORIGIN } from '../support/origin.js';
import { CROWD_YEAR } from '../support/worlds/crowd.js';
import type { Member } from '../support/worlds/crowd.js';
import { CRITERIA } from '../support/processes/saver.js';
import { DrillWorld } from '../support/worlds/drill-world.js';
import { NOTHING_LOST } from '../support/processes/ledger.js';
import { more, until } from '../support/processes/patient-waits.js';
import { byNight, measured } from '../support/running/measured.js';

const SAVERS = byNight(20, 50);
/** As many as the normal rate of 1,000 people in five seconds has under way, ten times over. */
const CROWD = byNight(150, 400);
const SECONDS = byNight(2, 30);

/**
 * Milliseconds after which a saver gives a request up. Longer than any machine makes it wait: giving up counts as a
 * broken request here, and none of these drills is about how fast an answer comes.
 */
const PATIENCE = 120_000;

/** Sends the beginning of a save; the rest goes when what is returned is called, which gives the status of the answer. */
function beginSave({ organisationId, cookie }: Member, url: string): () => Promise<number> {
  const change = {
    changeId: randomUUID(),
    criterion: CRITERIA[0],
    baseVersion: 0,
    explanation: 'Tot het einde.',
  };
  const text = JSON.stringify({ changes: [change] });
  const { readable, writable } = new TextEncoderStream();
  const body = writable.getWriter();
  const answer = fetch(url + fillPath(API_PATHS.changes, { organisationId, year: CROWD_YEAR }), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: ORIGIN, Cookie: cookie },
    body: readable,
    duplex: 'half',
  });
  // Whether it broke is asked at the end.
  void answer.catch(() => undefined);
  void body.write(text.slice(0, 20)).catch(() => undefined);
  return async () => {
    void body
      .write(text.slice(20))
      .then(() => body.close())
      .catch(() => undefined);
    const { status } = await answer;
    return status;
  };
}

describe('a server with its hands full', () => {
  let world: DrillWorld;
  beforeAll(async () => {
    world = await DrillWorld.create();
  });
  afterAll(() => world.close());

  it(
    'stops without failing a request: not ready first, then the last answers, then the end',
    async () => {
      const server = await world.serve({ SHUTDOWN_GRACE_MILLISECONDS: '6000' });
      const { ledger, savers } = await world.savers(SAVERS, server.url, { patience: PATIENCE });
      let isOver = false;
      // A load balancer: what it sees to be not ready gets nothing new.
      let isOpen = true;
      const work = Promise.all(
        savers.map((saver) =>
          saver.work(
            () => isOver,
            () => isOpen,
          ),
        ),
      );
      await more(ledger.acknowledged, SAVERS, server);
      const askedAt = performance.now();
      const stopped = server.stop();
      await until('it was not ready', server, async () => !(await server.isReady()));
      const atNotReady = ledger.acknowledged.length;
      // It goes on answering.
      await more(ledger.acknowledged, 1, server);
      // One save is under way for longer than the server listens.
      const endOfSave = beginSave(savers[0]!.member, server.url);
      isOpen = false;
      await until('it stopped listening', server, async () => !(await listens(server.url)));
      expect(server.isRunning).toBe(true);
      const status = await endOfSave();
      expect(await stopped).toBe(0);
      const took = performance.now() - askedAt;
      const brokenWhileStopping = Object.fromEntries(ledger.broken);
      const answeredWhileStopping = ledger.acknowledged.length - atNotReady;
      await server.start();
      isOpen = true;
      await more(ledger.acknowledged, SAVERS, server);
      isOver = true;
      await work;
      await server.stop();
      // Who saved the same question before was faster; that is an answer too.
      expect([200, 409]).toContain(status);
      expect(brokenWhileStopping).toEqual({});
      expect(ledger.unexpected).toEqual([]);
      expect(await world.asAdmin((admin) => ledger.verify(admin))).toEqual(NOTHING_LOST);
      measured('graceful stop under load', {
        savers: SAVERS,
        answeredWhileStopping,
        failedInFlight: 0,
        ...NOTHING_LOST,
        stopMs: Math.round(took),
      });
    },
    5 * 60_000,
  );

  it(
    `asks ${CROWD} people at once to come back, keeps what it took, and is itself again after`,
    async () => {
      const server = await world.serve({ REQUESTS_MAXIMUM: String(Math.round(CROWD / 5)) });
      const { pid } = server;
      const { ledger, savers } = await world.savers(CROWD, server.url, { patience: PATIENCE });
      let isOver = false;
      const work = Promise.all(savers.map((saver) => saver.work(() => isOver)));
      await pause(SECONDS * 1_000);
      isOver = true;
      await work;
      const refused = ledger.refusals();
      const calmAt = performance.now();
      // Back to normal: ten saves in a row of one person, none of them refused.
      const [lone] = savers;
      for (let inARow = 0; inARow < 10; inARow += 1) {
        const before = ledger.refusals();
        await lone!.save();
        if (ledger.refusals() > before) inARow = -1;
      }
      const recovery = performance.now() - calmAt;
      expect([server.pid, server.isRunning]).toEqual([pid, true]);
      await server.stop();
      expect(refused).toBeGreaterThan(0);
      expect(ledger.unexpected).toEqual([]);
      expect(Object.fromEntries(ledger.broken)).toEqual({});
      expect(await world.asAdmin((admin) => ledger.verify(admin))).toEqual(NOTHING_LOST);
      measured('overload', {
        people: CROWD,
        seconds: SECONDS,
        acknowledged: ledger.acknowledged.length,
        refusedWithRetryAfter: refused,
        ...NOTHING_LOST,
        recoveryMs: Math.round(recovery),
      });
    },
    10 * 60_000,
  );
});

/** True as long as somebody takes connections there. */
function listens(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
