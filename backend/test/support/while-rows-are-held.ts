import { asAdmin } from './test-database.js';
import type { TestServer } from './test-server.js';

/** How many connections wait for a lock. */
const WAITING = `SELECT count(*)::integer AS waiting FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;

/** Begins work while the rows of a statement are held, and lets go of them when so many connections wait for them. */
export async function whileRowsAreHeld<T>(
  server: TestServer,
  held: { readonly by: string; readonly untilWaiting: number },
  begin: () => Promise<T>,
): Promise<T> {
  return asAdmin(async (client) => {
    await client.query('BEGIN');
    await client.query(held.by);
    const work = begin();
    // Another connection looks, for a transaction sees them once.
    let waiting = 0;
    while (waiting < held.untilWaiting) [{ waiting }] = await server.query(WAITING);
    await client.query('COMMIT');
    return work;
  }, server.database);
}
