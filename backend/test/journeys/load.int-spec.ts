import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { createLogger } from '../../src/platform/logging/logger.js';
import { drain } from '../../src/platform/http/load/stop-gracefully.js';
import { DEMO } from '../support/worlds/demo-world.js';
import { adminUrl, createDemoDatabase, dropDatabase, testConfig } from '../support/test-database.js';
import { TestServer } from '../support/test-server.js';

/** A request for this waits while somebody holds the table. */
const SLOW = '/api/reference-data';

describe('under load and at the end', () => {
  let database: string;
  let holder: pg.Client;

  beforeAll(async () => {
    database = await createDemoDatabase();
    holder = new pg.Client({ connectionString: adminUrl(database) });
    await holder.connect();
  });
  afterAll(async () => {
    await holder.end();
    await dropDatabase(database);
  });

  const hold = () => holder.query('BEGIN; LOCK TABLE catalogue.municipalities IN ACCESS EXCLUSIVE MODE');
  const letGo = () => holder.query('ROLLBACK');

  it('what takes too long is told to try again, and the server lives on', async () => {
    const server = await TestServer.start({ database, settings: { DATABASE_POOL_SIZE: '1' } });
    try {
      const browser = await server.signedIn(DEMO.coordinator);
      await hold();
      const waiting = Array.from({ length: 3 }, async () => browser.get(SLOW));
      await pause(100);
      expect((await browser.get('/api/health/live')).status).toBe(200);
      for (const { status, body, headers } of await Promise.all(waiting)) {
        expect([status, body.code, headers['retry-after']]).toEqual([503, 'busy', '2']);
      }
      await letGo();
      expect((await browser.get(SLOW)).status).toBe(200);
    } finally {
      await server.stop();
    }
  });

  it('a stopping server says so, answers what is under way, and takes nothing new', async () => {
    const server = await TestServer.start({ database });
    const browser = await server.signedIn(DEMO.coordinator);
    const kept = server.browser();
    await kept.get('/api/health/ready').expect(200);
    await hold();
    const underWay = browser.get(SLOW).then((response) => response.status);
    await pause(200);
    const drained = drain({
      app: server.app,
      server: server.app.getHttpServer(),
      logger: createLogger('silent'),
      config: { ...testConfig(database), shutdownGraceMilliseconds: 300 },
      close: () => Promise.resolve(),
    });
    const ready = await kept.get('/api/health/ready');
    expect([ready.status, ready.body.code]).toEqual([503, 'unavailable']);
    await pause(500);
    await letGo();
    expect(await underWay).toBe(200);
    await drained;
    expect(server.app.getHttpServer().listening).toBe(false);
    await server.dataSources.app.destroy();
    await server.dataSources.auth.destroy();
  });
});
