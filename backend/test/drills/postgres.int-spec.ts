import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTemporaryPostgres } from '../../../tools/postgres.mjs';
import { DrillWorld } from '../support/worlds/drill-world.js';
import { NOTHING_LOST } from '../support/processes/ledger.js';
import { byNight, measured } from '../support/running/measured.js';
import { more, until } from '../support/processes/patient-waits.js';

const KILLS = byNight(1, 10);
const SAVERS = 20;

describe('a PostgreSQL that is killed in mid-request', () => {
  const shared = process.env['TEST_DATABASE_ADMIN_URL'];
  let cluster: Awaited<ReturnType<typeof startTemporaryPostgres>>;
  let world: DrillWorld;

  beforeAll(async () => {
    // One of its own, with fsync: what was committed must outlive the kill, and nobody else may be hit.
    cluster = await startTemporaryPostgres({ fsync: true });
    process.env['TEST_DATABASE_ADMIN_URL'] = cluster.adminUrl;
    world = await DrillWorld.create();
  });
  afterAll(async () => {
    process.env['TEST_DATABASE_ADMIN_URL'] = shared;
    await cluster.stop();
    await world.endWork();
  });

  it(
    `costs "try again soon" and nothing that was acknowledged, ${KILLS} times, and the server lives on`,
    async () => {
      const server = await world.serve();
      const { pid } = server;
      const { ledger, savers } = await world.savers(SAVERS, server.url);
      let isOver = false;
      const work = Promise.all(savers.map((saver) => saver.work(() => isOver)));
      const recoveries: number[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        await more(ledger.acknowledged, SAVERS * 2, server);
        const refused = ledger.refusals();
        cluster.kill();
        await until('the first refusal', server, () => ledger.refusals() > refused);
        await cluster.restart();
        const isUpAt = performance.now();
        await more(ledger.acknowledged, 1, server);
        recoveries.push(performance.now() - isUpAt);
      }
      await more(ledger.acknowledged, SAVERS, server);
      isOver = true;
      await work;
      expect([server.pid, server.isRunning]).toEqual([pid, true]);
      await server.stop();
      expect(ledger.unexpected).toEqual([]);
      expect(ledger.brokenRequests).toBe(0);
      expect(await world.asAdmin((admin) => ledger.verify(admin))).toEqual(NOTHING_LOST);
      measured('PostgreSQL killed with -9', {
        kills: KILLS,
        savers: SAVERS,
        acknowledged: ledger.acknowledged.length,
        conflictsShown: ledger.conflicts,
        refusedWithRetryAfter: ledger.refusals(),
        ...NOTHING_LOST,
        slowestFirstSaveMs: Math.round(Math.max(...recoveries)),
      });
    },
    byNight(3, 30) * 60_000,
  );
});
