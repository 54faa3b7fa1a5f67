import { startTemporaryPostgres } from '../../../../tools/postgres.mjs';

/**
 * Jest's global setup for `.int-spec.ts`: a real PostgreSQL, address of its superuser in TEST_DATABASE_ADMIN_URL.
 * `npm test` starts one for all and sets the variable; a developer who runs Jest alone gets one of his own.
 */
export default async function startDatabase() {
  if (process.env.TEST_DATABASE_ADMIN_URL) return;
  const server = await startTemporaryPostgres();
  process.env.TEST_DATABASE_ADMIN_URL = server.adminUrl;
  globalThis.zichtTestPostgres = server;
}
