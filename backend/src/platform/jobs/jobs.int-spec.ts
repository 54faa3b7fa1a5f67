import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import {
  asAdmin,
  createEmptyDatabase,
  dropDatabase,
  roleUrl,
  testConfig,
} from '../../../test/support/test-database.js';
import { migrateUp } from '../database/setting-up/migrate.js';
import { createLogger } from '../logging/logger.js';
import { Jobs } from './jobs.js';

const PATIENCE = 20_000;

describe('jobs', () => {
  let database: string;
  let jobs: Jobs;
  beforeAll(async () => {
    database = await createEmptyDatabase();
    await migrateUp(roleUrl('zicht_migrate', database));
  });
  afterAll(() => dropDatabase(database));
  beforeEach(() => {
    jobs = new Jobs(testConfig(database), createLogger('silent'));
  });

  const until = async (isSo: () => boolean) => {
    const end = Date.now() + PATIENCE;
    while (!isSo()) {
      if (Date.now() > end) throw new Error('Not in time');
      await pause(20);
    }
  };
  const yearly = '0 0 1 1 *';

  it('run at the start and when they are woken, and no more once they are stopped', async () => {
    let runs = 0;
    const work = () => Promise.resolve((runs += 1));
    jobs.add({ name: 'count', schedule: yearly, work });
    jobs.wake('count');
    expect(runs).toBe(0);
    await jobs.start();
    await until(() => runs === 1);
    jobs.wake('count');
    await until(() => runs === 2);
    await jobs.stop();
    jobs.wake('count');
    await jobs.stop();
    const again = new Jobs(testConfig(database), createLogger('silent'));
    again.add({ name: 'count', schedule: yearly, work });
    await again.start();
    await until(() => runs === 3);
    await again.stop();
    expect(runs).toBe(3);
    const { rows } = await asAdmin(
      (client) => client.query('SELECT name, cron, timezone FROM jobs.schedule'),
      database,
    );
    expect(rows).toEqual([{ name: 'count', cron: yearly, timezone: 'Europe/Amsterdam' }]);
  });

  it('end the work under way before they stop, and outlive work that fails', async () => {
    const told: string[] = [];
    let finish = () => undefined as void;
    const gate = new Promise<void>((resolve) => (finish = resolve));
    jobs.add({
      name: 'fail',
      schedule: yearly,
      work: () => {
        told.push('failed');
        return Promise.reject(new Error('on purpose'));
      },
    });
    jobs.add({
      name: 'slow',
      schedule: yearly,
      work: async () => {
        told.push('began');
        await gate;
        told.push('ended');
      },
    });
    await jobs.start();
    await until(() => told.includes('began') && told.includes('failed'));
    const stopped = jobs.stop().then(() => told.push('stopped'));
    // A stop that did not wait would be over by now; a slow machine makes this no redder.
    await pause(500);
    expect(told).not.toContain('stopped');
    finish();
    await stopped;
    expect(told.slice(-2)).toEqual(['ended', 'stopped']);
  });
});
