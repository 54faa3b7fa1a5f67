import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSecretly } from './postgres/postgres-binaries.mjs';

/** Roles that sign in to the database, each with the setting that holds its address. */
export const ROLES = {
  zicht_app: 'DATABASE_URL',
  zicht_auth: 'DATABASE_AUTH_URL',
  zicht_migrate: 'DATABASE_MIGRATE_URL',
  zicht_publish: 'DATABASE_PUBLISH_URL',
  zicht_inspect: 'DATABASE_INSPECT_URL',
  zicht_backup: 'DATABASE_BACKUP_URL',
};

/**
 * Passwords of the roles of one database, the secret of the sessions and that of second factors: made once, kept with the data in a file that
 * only its owner can read.
 *
 * @param {string} folder where the file lies
 * @param {string} database which database the passwords are for
 */
export async function secretsFor(folder, database) {
  const path = join(folder, 'secrets.json');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const kept = read(path);
  const secrets = {
    sessionSecret: kept.sessionSecret ?? newSecret(),
    secondFactorSecret: kept.secondFactorSecret ?? newSecret(),
    databases: { ...kept.databases },
  };
  const passwords = secrets.databases[database] ?? {};
  secrets.databases[database] = Object.fromEntries(
    Object.keys(ROLES).map((role) => [role, passwords[role] ?? newSecret()]),
  );
  if (JSON.stringify(secrets) !== JSON.stringify(kept)) {
    await writeSecretly(path, `${JSON.stringify(secrets, null, 2)}\n`);
  }
  const { sessionSecret, secondFactorSecret } = secrets;
  return { sessionSecret, secondFactorSecret, passwords: secrets.databases[database] };
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

function newSecret() {
  return randomBytes(36).toString('base64url');
}
