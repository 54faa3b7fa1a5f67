import type pg from 'pg';

/** Tables that outlive an organisation's leaving: all others are emptied by the role that signs people in. */
export const OUTLIVES_LEAVING = [
  'organisations',
  'audit_entries',
  'audit_heads',
  'departures',
  'successions',
];

/** A table of organisations, with its policies of row-level security. */
export interface Table {
  readonly name: string;
  readonly isForced: boolean;
  readonly policies: readonly {
    name: string;
    role: string;
    command: string;
    /** Null for a policy on adding alone. */
    using: string | null;
    check: string | null;
  }[];
}

/** Every table of organisations, from the catalogue of the database. */
export async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS "isForced",
      coalesce((
        SELECT json_agg(json_build_object(
          'name', p.policyname, 'role', array_to_string(p.roles, ','), 'command', p.cmd,
          'using', p.qual, 'check', p.with_check) ORDER BY p.policyname)
        FROM pg_policies p WHERE p.schemaname = 'app' AND p.tablename = c.relname
      ), '[]') AS policies
    FROM pg_class c WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`);
  return rows;
}
