import { PgBoss } from 'pg-boss';
import type { DataSource } from '../database/data-sources.js';

/** Schema of pg-boss, apart from ours: jobs and schedules hold names and moments, no content. */
export const JOB_SCHEMA = 'jobs';

const GRANTS = `
  GRANT USAGE ON SCHEMA jobs TO zicht_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA jobs TO zicht_app;
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA jobs FROM PUBLIC;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA jobs TO zicht_app`;

/**
 * Makes or renews the tables of pg-boss, as their owner, so that the server needs no right to make anything. The
 * package knows its own migrations; ours would be a copy that a newer package no longer fits.
 */
export async function installJobSchema(url: string, dataSource: DataSource): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    options: '-c role=zicht_owner',
    schema: JOB_SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  // Without a listener an 'error' event ends the process; what goes wrong while starting is thrown as well.
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
  await dataSource.query(GRANTS);
}

/** Removes the tables of pg-boss, jobs and all. */
export async function removeJobSchema(dataSource: DataSource): Promise<void> {
  await dataSource.query('DROP SCHEMA IF EXISTS jobs CASCADE');
}
