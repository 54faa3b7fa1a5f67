import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { asAdmin, createEmptyDatabase, dropDatabase, roleUrl } from '../../../test/support/test-database.js';
import { createDataSource } from './data-sources.js';
import { openJobPool } from './job-pool.js';
import { isUnavailable } from './retry.js';

/** A pool of the service under test, and how it is closed. */
type Opened = [pool: pg.Pool, close: () => Promise<void>];

describe('a connection of a pool', () => {
  let database: string;
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(() => dropDatabase(database));

  const opened: Record<string, (url: string) => Promise<Opened>> = {
    'of a data source': async (url) => {
      const source = createDataSource({ url, poolSize: 1, applicationName: 'test' }, []);
      await source.initialize();
      return [(source.driver as unknown as { master: pg.Pool }).master, () => source.destroy()];
    },
    'of the jobs': (url) => {
      const pool = openJobPool(url, () => undefined);
      return Promise.resolve([pool, () => pool.end()]);
    },
  };

  it.each(Object.keys(opened))(
    '%s that is lost while nobody listens costs the next statement and not the process',
    async (whose) => {
      const [pool, close] = await opened[whose]!(roleUrl('zicht_app', database));
      // Lent out, so that the pool no longer listens, and not yet in the hands of somebody who does.
      const client = await pool.connect();
      expect(client.listenerCount('error')).toBe(1);
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const ended = new Promise((resolve) => client.once('end', () => resolve(undefined)));
      await asAdmin((admin) => admin.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]));
      await ended;
      const failure: unknown = await client.query('SELECT 1').catch((error: unknown) => error);
      expect(isUnavailable(failure)).toBe(true);
      client.release(true);
      expect((await pool.query<{ one: number }>('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
      await close();
    },
  );

  it('keeps the plan of a statement that asks for it, and of no other', async () => {
    const [pool, close] = await opened['of a data source']!(roleUrl('zicht_app', database));
    for (let time = 0; time < 7; time += 1) {
      const { rows } = await pool.query('/* kept: sum */ SELECT $1::int + 1 AS sum', [time]);
      expect(rows).toEqual([{ sum: time + 1 }]);
      await pool.query('SELECT $1::int', [time]);
    }
    const { rows } = await pool.query(
      'SELECT name, generic_plans::int AS kept, custom_plans::int AS made FROM pg_prepared_statements',
    );
    expect(rows).toEqual([{ name: 'sum', kept: 2, made: 5 }]);
    await close();
  });
});
