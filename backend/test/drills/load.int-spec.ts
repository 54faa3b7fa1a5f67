import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { DrillWorld } from '../support/drill-world.js';
import { NOTHING_LOST } from '../support/ledger.js';
import { byNight, measured } from '../support/measured.js';

const SAVERS = byNight(20, 50);
/** As many as the normal rate of 1,000 people in five seconds has under way, ten times over. */
const CROWD = byNight(150, 400);
const SECONDS = byNight(2, 30);

describe('a server with its hands full', () => {
  let world: DrillWorld;
  beforeAll(async () => {
    world = await DrillWorld.create();
  });
  afterAll(() => world.close());

  it(
    'stops without failing a request: not ready first, then the last answers, then the end',
    async () => {
      const server = await world.serve({ SHUTDOWN_GRACE_MILLISECONDS: '800' });
      const { ledger, savers } = await world.savers(SAVERS, server.url);
      let isOver = false;
      const work = Promise.all(savers.map((saver) => saver.work(() => isOver)));
      while (ledger.acknowledged.length < SAVERS) await pause(5);
      const askedAt = performance.now();
      const stopped = server.stop();
      while (await server.isReady()) await pause(10);
      const atNotReady = ledger.acknowledged.length;
      await pause(200);
      // It still answers: a load balancer needs a moment to see that it is going.
      expect(ledger.acknowledged.length).toBeGreaterThan(atNotReady);
      expect(server.isRunning).toBe(true);
      expect(await stopped).toBe(0);
      const took = performance.now() - askedAt;
      const broken = Object.fromEntries(ledger.broken);
      const answered = ledger.acknowledged.length;
      await server.start();
      while (ledger.acknowledged.length < answered + SAVERS) await pause(5);
      isOver = true;
      await work;
      await server.stop();
      // Whoever came after the end found nobody; nobody who was let in went without an answer.
      expect(Object.keys(broken).filter((code) => code !== 'ECONNREFUSED')).toEqual([]);
      expect(ledger.unexpected).toEqual([]);
      expect(await world.asAdmin((admin) => ledger.verify(admin))).toEqual(NOTHING_LOST);
      measured('graceful stop under load', {
        savers: SAVERS,
        answeredWhileStopping: answered - atNotReady,
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
      const { ledger, savers } = await world.savers(CROWD, server.url);
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
      expect(ledger.brokenRequests).toBe(0);
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
