import pg from 'pg';

/** How long a statement waits for a connection. */
const CONNECT_PATIENCE = 5_000;

/**
 * Connections for jobs alone. One that breaks fails the statement under way; its own 'error' event, when nobody
 * listens, would end the process.
 */
export function openJobPool(url: string, warn: (error: unknown) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'zicht-jobs',
    max: 2,
    connectionTimeoutMillis: CONNECT_PATIENCE,
  });
  pool.on('error', warn);
  pool.on('connect', (client) => client.on('error', warn));
  return pool;
}
