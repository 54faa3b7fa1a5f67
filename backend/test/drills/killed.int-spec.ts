import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DrillWorld } from '../support/worlds/drill-world.js';
import { NOTHING_LOST } from '../support/processes/ledger.js';
import { more } from '../support/processes/patient-waits.js';
import { byNight, measured } from '../support/running/measured.js';

const KILLS = byNight(3, 20);
const SAVERS = byNight(20, 50);

describe('a server that is killed in mid-save', () => {
  let world: DrillWorld;
  beforeAll(async () => {
    world = await DrillWorld.create();
  });
  afterAll(() => world.close());

  it(
    `loses nothing that it acknowledged, ${KILLS} times with ${SAVERS} savers`,
    async () => {
      const server = await world.serve();
      const { ledger, savers } = await world.savers(SAVERS, server.url);
      let isOver = false;
      const work = Promise.all(savers.map((saver) => saver.work(() => isOver)));
      const recoveries: number[] = [];
      const hits: number[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        await more(ledger.acknowledged, SAVERS, server);
        const broken = ledger.brokenRequests;
        await server.kill();
        const killedAt = performance.now();
        await server.start();
        recoveries.push(performance.now() - killedAt);
        hits.push(ledger.brokenRequests - broken);
      }
      isOver = true;
      await work;
      await server.stop();
      expect(ledger.unexpected).toEqual([]);
      expect(Math.min(...hits)).toBeGreaterThan(0);
      expect(await world.asAdmin((admin) => ledger.verify(admin))).toEqual(NOTHING_LOST);
      measured('server killed with -9', {
        kills: KILLS,
        savers: SAVERS,
        acknowledged: ledger.acknowledged.length,
        conflictsShown: ledger.conflicts,
        requestsBroken: ledger.brokenRequests,
        ...NOTHING_LOST,
        slowestRecoveryMs: Math.round(Math.max(...recoveries)),
      });
    },
    byNight(3, 30) * 60_000,
  );
});
