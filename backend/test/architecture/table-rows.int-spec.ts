import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO, NOBODY } from '../support/worlds/demo-world.js';
import { expectedRow, fits, matrixRow } from '../support/sweeps/row-matrix.js';
import { outcomeOf, tried } from '../support/sweeps/statement-outcome.js';
import { OUTLIVES_LEAVING, readTables } from '../support/sweeps/tenant-tables.js';
import type { Table } from '../support/sweeps/tenant-tables.js';
import { asAdmin, asRole, createDemoDatabase, dropDatabase } from '../support/test-database.js';

/** Tables that the demo fills for one organisation or none, so that reading cannot tell; adding does. */
const WITHOUT_FOREIGN_ROWS = [
  'action_comments',
  'action_evidence',
  'departures',
  'places',
  'plan_rounds',
  'presences',
  'reminder_days',
  'reopenings',
  'successions',
  'theme_reviews',
];

describe('rows of organisations', () => {
  let database: string;
  let tables: Table[];

  beforeAll(async () => {
    database = await createDemoDatabase();
    tables = await asAdmin(readTables, database);
  });
  afterAll(() => dropDatabase(database));

  describe('as the role of the application', () => {
    it.each(['SELECT', 'INSERT', 'UPDATE', 'DELETE'])(
      '%s meets rows of the own organisation alone',
      async (verb) => {
        const outcomes: Record<string, unknown> = {};
        const expected: Record<string, unknown> = {};
        for (const { name } of tables) {
          outcomes[name] = await matrixRow(database, name, verb);
          expected[name] = expectedRow(name, verb);
        }
        expect(outcomes).toEqual(expected);
      },
    );

    it('a row cannot be moved to another organisation', async () => {
      for (const { name } of tables) {
        const outcome = await tried(
          database,
          DEMO.brug,
          `UPDATE app.${name} SET organisation_id = '${DEMO.school}'`,
        );
        expect({ name, outcome }).toEqual({
          name,
          outcome: expect.stringMatching(/^(refused|not granted|no rows)$/),
        });
      }
      const move = `UPDATE app.assessments SET organisation_id = '${DEMO.school}'`;
      expect(await tried(database, DEMO.brug, move)).toBe('refused');
    });

    it('the own rows are met', async () => {
      // Without this, a policy that hides everything would pass.
      for (const name of [
        'organisations',
        'assessments',
        'answers',
        'answer_history',
        'submissions',
        'audit_entries',
      ]) {
        const outcome = await tried(database, DEMO.brug, `SELECT 1 FROM app.${name}`);
        expect({ name, outcome }).toEqual({ name, outcome: expect.stringMatching(/^[1-9][0-9]* rows$/) });
      }
    });

    it('a concern meets what is shared with it, of no other concern, and nothing else at all', async () => {
      const outcomes = async (concernId: string) => {
        const met: Record<string, string> = {};
        for (const { name } of tables) {
          met[name] = await asRole('zicht_app', database, async (client) => {
            await client.query('BEGIN');
            await client.query(`SET LOCAL app.concern_id = '${concernId}'`);
            return outcomeOf(client, `SELECT 1 FROM app.${name}`);
          });
        }
        return Object.entries(met).filter(([, outcome]) => outcome !== 'no rows');
      };
      expect(await outcomes(DEMO.concern)).toEqual([['shared_profiles', '2 rows']]);
      expect(await outcomes(NOBODY)).toEqual([]);
      for (const statement of [
        'UPDATE app.shared_profiles SET profile = NULL',
        'DELETE FROM app.shared_profiles',
      ]) {
        const outcome = await asRole('zicht_app', database, async (client) => {
          await client.query('BEGIN');
          await client.query(`SET LOCAL app.concern_id = '${DEMO.concern}'`);
          return outcomeOf(client, statement);
        });
        expect({ statement, outcome }).toEqual({ statement, outcome: 'no rows' });
      }
    });

    it.each([
      ['zicht_auth', ['audit_heads', 'audit_entries']],
      ['zicht_publish', ['submissions', 'successions']],
      ['zicht_inspect', []],
    ])('%s reads no answers beside %j', async (role, allowed: string[]) => {
      for (const { name } of tables.filter((table) => ![...allowed, 'organisations'].includes(table.name))) {
        const outcome = await asRole(role, database, (client) =>
          outcomeOf(client, `SELECT 1 FROM app.${name}`),
        );
        // The role that erases what left may know that rows are there, once they may go.
        const isErased = role === 'zicht_auth';
        expect({ name, outcome }).toEqual({ name, outcome: isErased ? 'no rows' : 'not granted' });
      }
    });

    it('the role that erases what left sees no word of it, and of nobody who did not ask a week ago', async () => {
      const asAuth = (statement: string) =>
        asRole('zicht_auth', database, async (client) => {
          await client.query('BEGIN');
          await client.query(`SET LOCAL app.organisation_id = '${DEMO.brug}'`);
          return outcomeOf(client, statement);
        });
      const erased = tables.filter(({ name }) => !OUTLIVES_LEAVING.includes(name));
      for (const { name, policies } of erased) {
        expect({ name, whole: await asAuth(`SELECT * FROM app.${name}`) }).toEqual({
          name,
          whole: 'not granted',
        });
        expect({ name, gone: await asAuth(`DELETE FROM app.${name}`) }).toEqual({ name, gone: 'no rows' });
        const [first, ...rest] = policies.filter(
          ({ role, command }) => role === 'zicht_auth' && command !== 'ALL',
        );
        for (const policy of [first, ...rest]) {
          expect({ name, using: policy?.using }).toEqual({
            name,
            using: expect.stringMatching(
              new RegExp(
                `d\\.organisation_id = ${name}\\.organisation_id.*asked_at < \\(now\\(\\) - '7 days'`,
                's',
              ),
            ),
          });
        }
      }
      for (const statement of [
        "UPDATE app.organisations SET status = 'left'",
        "UPDATE app.departures SET asked_at = now() - interval '1 year'",
        'DELETE FROM app.departures',
      ])
        expect({ statement, outcome: await asAuth(statement) }).toEqual({
          statement,
          outcome: expect.stringMatching(/^(no rows|not granted)$/),
        });
      const own = (statement: string) => tried(database, DEMO.brug, statement);
      expect(
        await own(
          `INSERT INTO app.departures (organisation_id, asked_by, ends_on, asked_at)
           VALUES ('${DEMO.brug}', '${NOBODY}', '2027-01-01', '2020-01-01')`,
        ),
      ).toBe('not granted');
      expect(await own('UPDATE app.departures SET ends_on = ends_on')).toBe('not granted');
    });

    it('history, submissions and the trail can be added to and not changed', async () => {
      for (const name of ['submissions', 'audit_entries']) {
        for (const statement of [
          `UPDATE app.${name} SET organisation_id = organisation_id`,
          `DELETE FROM app.${name}`,
        ]) {
          expect({ statement, outcome: await tried(database, DEMO.brug, statement) }).toEqual({
            statement,
            outcome: 'not granted',
          });
        }
      }
      // Ids of changes cannot be changed, and go only when no device can hold them any more.
      for (const name of ['applied_changes', 'applied_action_changes']) {
        await asAdmin((client) => client.query(`UPDATE app.${name} SET applied_at = now()`), database);
        const change = `UPDATE app.${name} SET applied_at = now() - interval '1 year'`;
        expect(await tried(database, DEMO.brug, change)).toBe('not granted');
        expect(await tried(database, DEMO.brug, `DELETE FROM app.${name}`)).toBe('no rows');
      }
      // Of the end of the trail's chain, number and hash move; where it begins does not, and it cannot be taken away.
      for (const statement of [
        'UPDATE app.audit_heads SET anchor_number = 1',
        'UPDATE app.audit_heads SET anchor_hash = hash',
        'DELETE FROM app.audit_heads',
      ]) {
        const outcome = await tried(database, DEMO.brug, statement);
        expect({ statement, outcome }).toEqual({ statement, outcome: 'not granted' });
      }
    });

    it('the role that shortens trails reads no words of them, and removes nothing of the last year', async () => {
      const asAuth = (statement: string) =>
        asRole('zicht_auth', database, async (client) => {
          await client.query('BEGIN');
          await client.query(`SET LOCAL app.organisation_id = '${DEMO.brug}'`);
          return outcomeOf(client, statement);
        });
      for (const column of ['actor_id', 'action', 'subject', 'details', 'address'])
        expect(await asAuth(`SELECT ${column} FROM app.audit_entries`)).toBe('not granted');
      expect(await asAuth('UPDATE app.audit_entries SET number = number')).toBe('not granted');
      await asAdmin(
        (client) => client.query("UPDATE app.audit_entries SET at = now() - interval '364 days'"),
        database,
      );
      expect(await asAuth('DELETE FROM app.audit_entries')).toBe('no rows');
    });

    it.each([
      'TRUNCATE app.answers',
      'DROP TABLE app.answers',
      'SET ROLE zicht_owner',
      'ALTER TABLE app.answers DISABLE ROW LEVEL SECURITY',
    ])('may not: %s', async (statement) => {
      expect(await tried(database, DEMO.brug, statement)).toBe('not granted');
    });
  });

  describe('the test itself', () => {
    let broken: string;
    beforeAll(async () => {
      broken = await createDemoDatabase();
    });
    afterAll(() => dropDatabase(broken));

    /** Tables of which the matrix of this verb is as it should be. */
    const unnoticed = async (verb: string): Promise<string[]> => {
      const rows = await Promise.all(
        tables.map(async ({ name }) => ({ name, row: await matrixRow(broken, name, verb) })),
      );
      return rows.filter(({ row }) => fits(row, verb)).map(({ name }) => name);
    };

    it('is red for each table whose policy lets all rows through', async () => {
      const open = tables.map(
        ({ name, policies }) =>
          `ALTER POLICY ${policies.find(({ command }) => command === 'ALL')?.name} ON app.${name} USING (true) WITH CHECK (true)`,
      );
      await asAdmin((client) => client.query(open.join(';')), broken);
      expect(await unnoticed('INSERT')).toEqual([]);
      expect(await unnoticed('SELECT')).toEqual(WITHOUT_FOREIGN_ROWS);
    });

    it('is red for each table without row-level security', async () => {
      const off = tables.map(({ name }) => `ALTER TABLE app.${name} DISABLE ROW LEVEL SECURITY`);
      await asAdmin((client) => client.query(off.join(';')), broken);
      expect(await unnoticed('INSERT')).toEqual([]);
      expect(await unnoticed('SELECT')).toEqual(WITHOUT_FOREIGN_ROWS);
    });
  });
});
