import { chromiumArguments, findChromium } from '../../chromium.mjs';
import { freePort } from '../ports.mjs';
import { startTemporaryPostgres } from '../../postgres.mjs';
import { atEnd } from '../processes/clean-up.mjs';
import { copyDatabase } from '../database-copies.mjs';
import { prepareDatabase, seedDemo, serviceSettings, startServer } from '../service.mjs';

const SEEDED = 'zicht';
const SHARED = 'zicht_shared';

/**
 * What the browser journeys run against: a PostgreSQL of its own, a seeded database that nobody opens, so that a
 * journey can copy it in a moment, and a server on such a copy for the pages that are only looked at.
 *
 * @returns the environment that frontend/e2e/support/worlds/environment.ts reads, the server, and how to stop both
 */
export async function startBrowserService() {
  const executable = await findChromium();
  const database = await startTemporaryPostgres();
  atEnd(database.stop);
  let server;
  const stop = async () => {
    await server?.stop();
    await database.stop();
  };
  try {
    const seeded = {
      ...(await serviceSettings({
        adminUrl: database.adminUrl,
        database: SEEDED,
        secretsFolder: database.dataDir,
        port: await freePort(),
      })),
      LOG_LEVEL: 'error',
    };
    await prepareDatabase(seeded);
    const demo = await seedDemo(seeded);
    server = await startServer(await copyDatabase(seeded, SHARED), { stdio: 'pipe' });
    atEnd(server.stop);
    const env = {
      E2E_BASE_URL: server.url,
      E2E_ACCOUNTS: JSON.stringify(demo.accounts),
      E2E_SETTINGS: JSON.stringify(seeded),
      CHROMIUM_PATH: executable,
      CHROMIUM_ARGUMENTS: JSON.stringify(chromiumArguments()),
    };
    return { env, said: server.said, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
