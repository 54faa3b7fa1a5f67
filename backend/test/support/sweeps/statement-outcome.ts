import type pg from 'pg';
import { asRole } from '../test-database.js';

/** What a statement of the application comes to, at work for this organisation or for none; nothing of it stays. */
export async function tried(
  database: string,
  organisationId: string | undefined,
  statement: string,
): Promise<string> {
  return asRole('zicht_app', database, async (client) => {
    await client.query('BEGIN');
    if (organisationId !== undefined)
      await client.query(`SET LOCAL app.organisation_id = '${organisationId}'`);
    return outcomeOf(client, statement);
  });
}

/** What a statement comes to: so many rows, none, refused by row-level security, or a right that was not granted. */
export async function outcomeOf(client: pg.Client, statement: string): Promise<string> {
  try {
    const { rowCount } = await client.query(statement);
    return rowCount === 0 ? 'no rows' : `${rowCount} rows`;
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    if (code !== '42501') return `error ${code}`;
    return message.includes('row-level security') ? 'refused' : 'not granted';
  } finally {
    await client.query('ROLLBACK');
  }
}
