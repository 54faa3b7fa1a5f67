import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { DrillWorld } from '../support/drill-world.js';
import { NOTHING_LOST } from '../support/ledger.js';
import { byNight, measured } from '../support/measured.js';
import type { ServerProcess } from '../support/server-process.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import type { Break } from '../support/tcp-proxy.js';

const SAVERS = byNight(20, 50);
const SECONDS = byNight([0.7], [20, 300]);

describe('a network that breaks', () => {
  let world: DrillWorld;
  let server: ServerProcess;
  let proxy: TcpProxy;
  beforeAll(async () => {
    world = await DrillWorld.create();
    server = await world.serve();
    proxy = await TcpProxy.before(server.url);
  });
  afterAll(async () => {
    await proxy.stop();
    await server.stop();
    await world.close();
  });

  const cases = (
    [
      ['everywhere', 'altogether'],
      ['request', 'before the request'],
      ['work', 'after the request'],
      ['reply', 'before the reply'],
    ] as [Break, string][]
  ).flatMap(([place, words], index) =>
    // The longest break once; the others once each at every place.
    SECONDS.filter((seconds) => seconds < 60 || index === 0).map(
      (seconds) => [words, seconds, place] as const,
    ),
  );

  it.each(cases)(
    '%s, for %d s: everything arrives, once',
    async (words, seconds, place) => {
      const { ledger, savers } = await world.savers(SAVERS, proxy.address(server.url).replace(/\/$/, ''));
      let isOver = false;
      const work = Promise.all(savers.map((saver) => saver.work(() => isOver)));
      while (ledger.acknowledged.length < SAVERS) await pause(5);
      proxy.breakAt(place);
      await pause(seconds * 1_000);
      const brokenRequests = ledger.brokenRequests;
      const before = ledger.acknowledged.length;
      proxy.mend();
      const mendedAt = performance.now();
      while (ledger.acknowledged.length < before + SAVERS) await pause(5);
      const recovery = performance.now() - mendedAt;
      isOver = true;
      await work;
      expect(brokenRequests).toBeGreaterThan(0);
      expect(ledger.unexpected).toEqual([]);
      expect(await world.asAdmin((admin) => ledger.verify(admin))).toEqual(NOTHING_LOST);
      measured(`network cut ${words}, ${seconds} s`, {
        savers: SAVERS,
        acknowledged: ledger.acknowledged.length,
        conflictsShown: ledger.conflicts,
        requestsBroken: ledger.brokenRequests,
        ...NOTHING_LOST,
        recoveryMs: Math.round(recovery),
      });
    },
    30 * 60_000,
  );
});
