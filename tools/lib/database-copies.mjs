import pg from 'pg';
import { freePort } from './ports.mjs';
import { ROLES } from './secrets.mjs';

/**
 * A copy of a database that nobody is connected to, under another name on the same PostgreSQL, and the settings of a
 * service on it, at a port of its own.
 *
 * @param {Record<string, string>} settings of the database to copy, with the address of its administrator
 * @param {string} name of the copy
 */
export async function copyDatabase(settings, name) {
  const source = new URL(settings.DATABASE_URL).pathname.slice(1);
  await asAdministrator(settings, (client) =>
    client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(source)} STRATEGY FILE_COPY`,
    ),
  );
  const urls = Object.values(ROLES).map((setting) => {
    const url = new URL(settings[setting]);
    url.pathname = `/${name}`;
    return [setting, url.href];
  });
  const port = await freePort();
  return {
    ...settings,
    ...Object.fromEntries(urls),
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
  };
}

/** Removes a copy; connections that a killed server left to it are closed. */
export async function dropDatabase(settings) {
  const name = new URL(settings.DATABASE_URL).pathname.slice(1);
  await asAdministrator(settings, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

/** Does a piece of work as the administrator of the PostgreSQL of these settings. */
export async function asAdministrator(settings, work) {
  const client = new pg.Client({ connectionString: settings.DATABASE_ADMIN_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
