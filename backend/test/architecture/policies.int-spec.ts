import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTERED_ACTIONS, DECIDED_ACTIONS } from '@zicht/shared/audit/trail-actions';
import type pg from 'pg';
import { asAdmin, createDemoDatabase, dropDatabase } from '../support/test-database.js';

/** Every policy of row-level security, for people to read and for this test to hold the database against. */
const STATED = new URL('../../../docs/row-level-security.md', import.meta.url);

/** A policy, or a table that has none. */
interface Policy {
  readonly table: string;
  /** Null where row-level security is off, or closes the table to all that it does not bypass. */
  readonly name: string | null;
  readonly isOn: boolean;
  readonly role: string;
  readonly command: string;
  readonly isRestrictive: boolean;
  /** Null where the policy is on adding alone. */
  readonly using: string | null;
  /** Null where what may be written is what may be seen. */
  readonly check: string | null;
}

const SETTING = (name: string): string => `current_setting('app.${name}'::text, true)`;
const ID_OF = (name: string): string => `(NULLIF(${SETTING(name)}, ''::text))::uuid`;

const ONE_OF = (actions: readonly string[]): string =>
  `(action = ANY (ARRAY[${actions.map((action) => `'${action}'::text`).join(', ')}]))`;
const BY_PLATFORM = (column: string): string =>
  `(EXISTS ( SELECT 1 FROM identity.memberships m WHERE ((m.user_id = ${column}) AND (m.kind = 'platform'::text))))`;

/** What comes back in many policies, in words. */
const WORDS: readonly (readonly [string, string])[] = [
  [`(organisation_id = ${ID_OF('organisation_id')})`, 'own organisation'],
  [`(concern_id = ${ID_OF('concern_id')})`, 'own concern'],
  [`(NULLIF(${SETTING('organisation_id')}, ''::text) IS NULL)`, 'no organisation'],
  [`(${SETTING('platform')} = 'on'::text)`, 'platform'],
  [ID_OF('organisation_id'), 'body at work'],
  [ONE_OF(ADMINISTERED_ACTIONS), 'administered'],
  [ONE_OF(DECIDED_ACTIONS), 'decided'],
  [BY_PLATFORM('audit_entries.actor_id'), 'by somebody of the platform'],
  [BY_PLATFORM('account_lines.user_id'), 'by somebody of the platform'],
];

describe('the policies of row-level security', () => {
  let database: string;
  beforeAll(async () => {
    database = await createDemoDatabase();
  });
  afterAll(() => dropDatabase(database));

  it('are those that are written down, and no others; a table without one says so', async () => {
    expect((await asAdmin(readPolicies, database)).map(rowOf)).toEqual(stated());
  });

  it('are missed, each of them, when one lets all through, is for everybody, or is gone', async () => {
    const unnoticed = await asAdmin(async (client) => {
      const found: string[] = [];
      for (const policy of await readPolicies(client)) {
        const rows = stated().filter((row) => row.startsWith(`| ${policy.table} `));
        for (const mutant of mutantsOf(policy)) {
          await client.query(`BEGIN; ${mutant}`);
          const there = (await readPolicies(client, policy.table)).map(rowOf);
          if (there.join() === rows.join()) found.push(mutant);
          await client.query('ROLLBACK');
        }
      }
      return found;
    }, database);
    expect(unnoticed).toEqual([]);
  });
});

function stated(): string[] {
  return readFileSync(STATED, 'utf8')
    .split('\n')
    .filter((line) => /^\| \w+\.\w+ /.test(line))
    .map((line) => line.replace(/ +/g, ' '));
}

async function readPolicies(client: pg.Client, table?: string): Promise<Policy[]> {
  // With a name it is planned once: it is asked hundreds of times.
  const { rows } = await client.query<Policy>({
    name: 'policies',
    text: `
    SELECT n.nspname || '.' || c.relname AS "table", p.policyname AS name,
      c.relrowsecurity AND c.relforcerowsecurity AS "isOn", array_to_string(p.roles, ', ') AS role, p.cmd AS command,
      p.permissive = 'RESTRICTIVE' AS "isRestrictive", p.qual AS using, p.with_check AS check
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_policies p ON p.schemaname = n.nspname AND p.tablename = c.relname
    WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('app', 'identity', 'catalogue', 'publication')
      AND ($1::text IS NULL OR n.nspname || '.' || c.relname = $1)
    ORDER BY 1, 2`,
    values: [table],
  });
  return rows;
}

/** One line of the table in the documentation. */
function rowOf({ table, name, isOn, role, command, isRestrictive, using, check }: Policy): string {
  if (name === null) return `| ${table} | ${isOn ? 'nobody' : 'off'} | | | | |`;
  const verb = `${isRestrictive ? 'only ' : ''}${command}`;
  return `| ${table} | ${isOn ? name : 'off'} | ${role} | ${verb} | ${inWords(using, table)} | ${inWords(check, table)} |`;
}

function inWords(expression: string | null, table: string): string {
  if (expression === null) return '–';
  if (expression === 'true') return 'all';
  const flat = expression.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  const words = [...WORDS, [askedToLeave(table), 'asked to leave a week ago'] as const];
  return words.reduce((said, [form, meaning]) => said.replaceAll(form, meaning), flat);
}

function askedToLeave(table: string): string {
  const own = `(d.organisation_id = ${table.split('.')[1]}.organisation_id)`;
  return `(EXISTS ( SELECT 1 FROM app.departures d WHERE (${own} AND (d.asked_at < (now() - '7 days'::interval)))))`;
}

/** Each way in which a policy can fall away or become too wide. */
function mutantsOf({ table, name, isOn, using, check }: Policy): string[] {
  if (name === null) return isOn ? [`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`] : [];
  const on = `POLICY ${name} ON ${table}`;
  return [
    ...(using === null || using === 'true' ? [] : [`ALTER ${on} USING (true)`]),
    ...(check === null || check === 'true' ? [] : [`ALTER ${on} WITH CHECK (true)`]),
    `ALTER ${on} TO PUBLIC`,
    `DROP ${on}`,
    `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`,
  ];
}
