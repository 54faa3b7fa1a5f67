import pg from 'pg';
import { SteadyClient } from './steady-client.js';

/** How long a statement waits for a connection. */
const CONNECT_PATIENCE = 5_000;

/** Connections for jobs alone. One that breaks fails the statement under way, and the log says why. */
export function openJobPool(url: string, warn: (error: unknown) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'zicht-jobs',
    Client: SteadyClient,
    max: 2,
    connectionTimeoutMillis: CONNECT_PATIENCE,
  });
  pool.on('error', warn);
  return pool;
}
