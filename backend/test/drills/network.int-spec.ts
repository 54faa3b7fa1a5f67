import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { DrillWorld } from '../support/worlds/drill-world.js';
import { NOTHING_LOST } from '../support/processes/ledger.js';
import { more } from '../support/processes/patient-waits.js';
import { byNight, measured } from '../support/running/measured.js';
import type { ServerProcess } from '../support/processes/server-process.js';
import { TcpProxy } from '../support/processes/tcp-proxy.js';
import type { Break } from '../support/processes/tcp-proxy.js';

const SAVERS = byNight(20, 50);

/** Where the line breaks, and for how many seconds; all at once, each before its own savers. */
const CUTS: readonly (readonly [string, Break, number])[] = [
  ['altogether', 'everywhere', 20],
  ['before the request', 'request', 20],
  ['after the request', 'work', 20],
  ['before the reply', 'reply', 20],
  ...byNight([], [['altogether', 'everywhere', 300] as const]),
];

describe('a network that breaks', () => {
  let world: DrillWorld;
  let server: ServerProcess;
  beforeAll(async () => {
    world = await DrillWorld.create();
    server = await world.serve();
  });
  afterAll(() => world.close());

  /** Savers at work behind a line that breaks for a while; what their ledger says in the end. */
  async function cut(place: Break, seconds: number) {
    const proxy = await TcpProxy.before(server.url);
    const { ledger, savers } = await world.savers(SAVERS, proxy.address(server.url).replace(/\/$/, ''));
    let isOver = false;
    const work = Promise.all(savers.map((saver) => saver.work(() => isOver)));
    await more(ledger.acknowledged, SAVERS, server);
    proxy.breakAt(place);
    await pause(seconds * 1_000);
    const broken = ledger.brokenRequests;
    proxy.mend();
    const mendedAt = performance.now();
    await more(ledger.acknowledged, SAVERS, server);
    const recovery = Math.round(performance.now() - mendedAt);
    isOver = true;
    await work;
    await proxy.stop();
    return { ledger, broken, recovery };
  }

  it(
    'loses nothing and saves nothing twice, wherever it breaks',
    async () => {
      const outcomes = await Promise.all(
        CUTS.map(async ([words, place, seconds]) => ({ words, seconds, ...(await cut(place, seconds)) })),
      );
      for (const { words, seconds, ledger, broken, recovery } of outcomes) {
        expect({ words, broken: broken > 0, unexpected: ledger.unexpected }).toEqual({
          words,
          broken: true,
          unexpected: [],
        });
        expect(await world.asAdmin((admin) => ledger.verify(admin))).toEqual(NOTHING_LOST);
        measured(`network cut ${words}, ${seconds} s`, {
          savers: SAVERS,
          acknowledged: ledger.acknowledged.length,
          conflictsShown: ledger.conflicts,
          requestsBroken: ledger.brokenRequests,
          ...NOTHING_LOST,
          recoveryMs: recovery,
        });
      }
    },
    byNight(3, 30) * 60_000,
  );
});
