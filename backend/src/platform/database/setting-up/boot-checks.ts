import type { DataSource } from 'typeorm';
import { codeOf, isUnavailable } from '../retry.js';

const OLDEST_VERSION = 16;

/** The server must not run like this; the message says what is wrong and what to do. */
export class RefusedToStart extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RefusedToStart';
  }
}

interface RoleFacts {
  readonly role: string;
  readonly version: number;
  readonly isSuperuser: boolean;
  readonly bypassesRowSecurity: boolean;
  readonly ownsTables: boolean;
  readonly isMemberOfOwner: boolean;
  readonly isMigrated: boolean;
}

/**
 * Refuses a role for which row-level security would not hold, a PostgreSQL that is too old, and a database without
 * the tables.
 */
export async function checkDatabase(dataSource: DataSource): Promise<void> {
  const rows: RoleFacts[] = await dataSource.query(`
    SELECT
      current_user::text AS role,
      current_setting('server_version_num')::integer / 10000 AS version,
      r.rolsuper AS "isSuperuser",
      r.rolbypassrls AS "bypassesRowSecurity",
      EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p', 'v', 'm'))
        AS "ownsTables",
      EXISTS (SELECT 1 FROM pg_roles o WHERE o.rolname = 'zicht_owner' AND pg_has_role(r.oid, o.oid, 'MEMBER'))
        AS "isMemberOfOwner",
      EXISTS (SELECT 1 FROM pg_class c WHERE c.relname = 'organisations'
        AND c.relnamespace = (SELECT n.oid FROM pg_namespace n WHERE n.nspname = 'app')) AS "isMigrated"
    FROM pg_roles r WHERE r.rolname = current_user`);
  const facts = rows[0];
  if (facts === undefined) throw new RefusedToStart('The database does not say who is connected.');
  checkVersion(facts.version);
  checkRole(facts);
  if (!facts.isMigrated) {
    throw new RefusedToStart('The database has no tables yet. Run the command "migrate" first.');
  }
}

/** Refuses a role for inspectors that could read more than published figures. */
export async function checkInspection(dataSource: DataSource): Promise<void> {
  await checkDatabase(dataSource);
  const rows: { role: string }[] = await dataSource.query(`
    SELECT current_user::text AS role FROM pg_class c
    WHERE c.relkind IN ('r', 'p', 'v', 'm') AND has_any_column_privilege(c.oid, 'SELECT')
      AND c.relnamespace IN (SELECT n.oid FROM pg_namespace n WHERE n.nspname IN ('app', 'identity'))
    LIMIT 1`);
  const found = rows[0];
  if (found === undefined) return;
  throw new RefusedToStart(
    `The server does not read the sector picture as database role "${found.role}", because it can read more than ` +
      'published figures. Connect as zicht_inspect (docs/operations.md).',
  );
}

/** @throws RefusedToStart for a PostgreSQL that is too old */
export function checkVersion(version: number): void {
  if (version >= OLDEST_VERSION) return;
  throw new RefusedToStart(
    `The database is PostgreSQL ${version}; version ${OLDEST_VERSION} or newer is needed. ` +
      'Upgrade it, or leave DATABASE_URL out to use the PostgreSQL that comes with the packages.',
  );
}

function checkRole(facts: RoleFacts): void {
  const reasons = [
    ...(facts.isSuperuser ? ['it is a superuser'] : []),
    ...(facts.bypassesRowSecurity ? ['it bypasses row-level security'] : []),
    ...(facts.ownsTables ? ['it owns tables'] : []),
    ...(facts.isMemberOfOwner ? ['it is a member of the role that owns the tables'] : []),
  ];
  if (reasons.length === 0) return;
  throw new RefusedToStart(
    `The server does not start as database role "${facts.role}", because ${reasons.join(' and ')}: ` +
      'organisations would not be kept apart. Connect as zicht_app and zicht_auth (docs/operations.md).',
  );
}

/** What went wrong with a connection, in a sentence with a way out; undefined when it is something else. */
export function explainConnection(error: unknown): string | undefined {
  if (isUnavailable(error)) return 'The database cannot be reached. Is it running, and is its address right?';
  return EXPLANATIONS[codeOf(error) ?? ''];
}

const WRONG_CREDENTIALS =
  'The database refuses the role or its password. Run the command "roles" with the same addresses first.';

const EXPLANATIONS: Readonly<Record<string, string>> = {
  '28P01': WRONG_CREDENTIALS,
  '28000': WRONG_CREDENTIALS,
  '3D000':
    'There is no database with the name in the address. Run the command "roles" first, which makes it.',
};
