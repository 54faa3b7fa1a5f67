import { asAdmin } from '../../../../test/support/test-database.js';
import { YEAR } from './publication-world.js';

/** What a dashboard would show that counts the last submissions at the moment of asking. */
export async function liveCounts(database: string): Promise<ReadonlyMap<string, number>> {
  const rows = await asAdmin(
    async (client) =>
      (
        await client.query<{ answer: string; count: number }>(
          `SELECT coalesce(s.scores ->> 'score', 'nvt') AS answer, count(*)::integer AS count
           FROM (SELECT DISTINCT ON (organisation_id) snapshot::jsonb -> 'scores' -> 'criteria' -> 'KEN-01' AS scores
             FROM app.submissions WHERE year = $1 ORDER BY organisation_id, number DESC) s
           GROUP BY 1`,
          [YEAR],
        )
      ).rows,
    database,
  );
  return new Map(
    ['0', '1', '2', '3', '4', 'nvt'].map((answer) => [
      answer,
      rows.find((row) => row.answer === answer)?.count ?? 0,
    ]),
  );
}
