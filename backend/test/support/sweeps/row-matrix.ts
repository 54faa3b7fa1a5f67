import { expect } from '@jest/globals';
import { DEMO, NOBODY } from '../worlds/demo-world.js';
import { tried } from './statement-outcome.js';

/** What a statement that aims at rows of others comes to as an organisation, as an unknown one, and as none. */
export async function matrixRow(
  database: string,
  table: string,
  verb: string,
): Promise<Record<string, string>> {
  const results: Record<string, string> = {};
  for (const [tenant, id] of [
    ['own', DEMO.brug],
    ['nobody', NOBODY],
    ['none', undefined],
  ] as const) {
    results[tenant] = await tried(database, id, statementFor(table, verb));
  }
  return results;
}

/** What it should come to, for each of them. */
export function expectedRow(table: string, verb: string): unknown {
  // That an organisation ends is written by another role alone.
  const isAdded = verb === 'INSERT' && table !== 'successions';
  const outcome = isAdded ? 'refused' : expect.stringMatching(/^(no rows|not granted)$/);
  return { own: outcome, nobody: outcome, none: outcome };
}

/** Whether a row of the matrix is as it should be. */
export function fits(row: Readonly<Record<string, string>>, verb: string): boolean {
  const outcome = verb === 'INSERT' ? /^refused$/ : /^(no rows|not granted)$/;
  return Object.values(row).every((each) => outcome.test(each));
}

/** Each statement aims at rows of others alone, so that the only right outcome is: nothing, or refused. */
function statementFor(table: string, verb: string): string {
  const foreign = `organisation_id <> coalesce(nullif(current_setting('app.organisation_id', true), '')::uuid, '${NOBODY}')`;
  switch (verb) {
    case 'INSERT':
      // Of a departure, its columns that may be written; the moment of asking is not among them.
      if (table === 'departures')
        return `INSERT INTO app.departures (organisation_id, asked_by, ends_on)
          VALUES ('${DEMO.school}', '${NOBODY}', '2027-01-01')`;
      return `INSERT INTO app.${table} SELECT (jsonb_populate_record(NULL::app.${table}, '{"organisation_id": "${DEMO.school}"}')).*`;
    case 'UPDATE':
      return `UPDATE app.${table} SET organisation_id = organisation_id WHERE ${foreign}`;
    case 'DELETE':
      return `DELETE FROM app.${table} WHERE ${foreign}`;
    default:
      return `SELECT 1 FROM app.${table} WHERE ${foreign}`;
  }
}
