import { installJobSchema, removeJobSchema } from '../../jobs/job-schema.js';
import { checkVersion } from './boot-checks.js';
import { createMigrationDataSource } from '../data-sources.js';
import type { DataSource, EntityManager } from '../data-sources.js';

/** Any number: two runs at once wait for each other. */
const LOCK = 7_236_002;

/** Runs every migration that the database has not seen, and brings the tables of the jobs up to date. */
export async function migrateUp(url: string): Promise<string[]> {
  return asOwner(url, async (dataSource) => {
    const run = await dataSource.runMigrations();
    await installJobSchema(url, dataSource);
    return run.map(({ name }) => name);
  });
}

/** Undoes all migrations, newest first, data and all: for tests. */
export async function migrateDown(url: string): Promise<number> {
  return asOwner(url, async (dataSource) => {
    const { count } = (
      await dataSource.query<{ count: number }[]>('SELECT count(*)::integer AS count FROM migrations')
    )[0] ?? { count: 0 };
    for (let undone = 0; undone < count; undone += 1) await dataSource.undoLastMigration();
    await removeJobSchema(dataSource);
    return count;
  });
}

/** Works on the catalogue as the owner of its tables. */
export async function asCatalogueOwner<T>(
  url: string,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return asOwner(url, (dataSource) => dataSource.transaction(work));
}

async function asOwner<T>(url: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await createMigrationDataSource(url).initialize();
  try {
    const rows: { version: number }[] = await dataSource.query(
      "SELECT current_setting('server_version_num')::integer / 10000 AS version, pg_advisory_lock($1)",
      [LOCK],
    );
    checkVersion(rows[0]?.version ?? 0);
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
