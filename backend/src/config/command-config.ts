import { InvalidConfig } from './config.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Address of a database that a command needs; a missing or malformed one is told by its name alone. */
export function databaseUrl(environment: Environment, name: string): string {
  const url = environment[name];
  if (!url) throw new InvalidConfig([`${name} is missing`]);
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new InvalidConfig([`${name} is not an address like postgres://user:password@host:5432/name`]);
  }
  return url;
}

/** Settings with the address of each role that signs in to the database. */
export const ROLE_URLS = {
  zicht_app: 'DATABASE_URL',
  zicht_auth: 'DATABASE_AUTH_URL',
  zicht_migrate: 'DATABASE_MIGRATE_URL',
  zicht_publish: 'DATABASE_PUBLISH_URL',
  zicht_inspect: 'DATABASE_INSPECT_URL',
  zicht_backup: 'DATABASE_BACKUP_URL',
} as const;

/** A role that signs in to the database. */
export type LoginRole = keyof typeof ROLE_URLS;

/** What the command `roles` needs. */
export interface RolesConfig {
  readonly adminUrl: string;
  /** Name of the service's database. */
  readonly database: string;
  /** Passwords of the roles whose addresses are given; the others cannot sign in yet. */
  readonly passwords: Readonly<Partial<Record<LoginRole, string>>>;
}

/** What the command `publication` needs. */
export interface PublicationConfig {
  readonly url: string;
  /** File with the secret of the publication; none is needed for a rehearsal. */
  readonly secretFile: string | undefined;
  /** The demo publishes its invented organisations, production real ones alone. */
  readonly isDemo: boolean;
}

/** Reads the settings of the publishing role, or throws with the fault. */
export function readPublicationConfig(environment: Environment): PublicationConfig {
  const mode = environment['ZICHT_MODE'] || 'demo';
  if (mode !== 'demo' && mode !== 'production')
    throw new InvalidConfig(['ZICHT_MODE is neither demo nor production']);
  return {
    url: databaseUrl(environment, 'DATABASE_PUBLISH_URL'),
    secretFile: environment['PUBLICATION_SECRET_FILE'] || undefined,
    isDemo: mode === 'demo',
  };
}

/** Reads the addresses of administrator and roles, or throws with the whole list of faults. */
export function readRolesConfig(environment: Environment): RolesConfig {
  const faults: string[] = [];
  const passwords: Partial<Record<LoginRole, string>> = {};
  const databases = new Set<string>();
  for (const [role, name] of Object.entries(ROLE_URLS) as [LoginRole, string][]) {
    if (!environment[name] && role !== 'zicht_app' && role !== 'zicht_auth' && role !== 'zicht_migrate')
      continue;
    const url = readUrl(environment, name, faults);
    if (url === undefined) continue;
    if (decodeURIComponent(url.username) !== role)
      faults.push(`${name} must be the address of the role ${role}`);
    if (url.password === '') faults.push(`${name} needs a password`);
    passwords[role] = decodeURIComponent(url.password);
    databases.add(decodeURIComponent(url.pathname.slice(1)));
  }
  const admin = readUrl(environment, 'DATABASE_ADMIN_URL', faults);
  if (databases.size > 1) faults.push('the addresses name different databases');
  const database = [...databases][0];
  if (faults.length > 0 || admin === undefined || !database) throw new InvalidConfig(faults);
  return { adminUrl: admin.href, database, passwords };
}

function readUrl(environment: Environment, name: string, faults: string[]): URL | undefined {
  try {
    return new URL(databaseUrl(environment, name));
  } catch (error) {
    if (!(error instanceof InvalidConfig)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}
