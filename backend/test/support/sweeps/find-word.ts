import type pg from 'pg';

interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly isBytes: boolean }[];
}

/**
 * Every column of every table of a database that holds a word, as `schema.table.column`, from the catalogue: a table
 * that came yesterday is looked through today. Numbers and moments too, because looking costs nothing.
 */
export async function columnsHolding(admin: pg.Client, word: string): Promise<string[]> {
  const { rows } = await admin.query<Table>(`
    SELECT format('%s.%s', n.nspname, c.relname) AS name,
      json_agg(json_build_object('name', a.attname, 'isBytes', a.atttypid = 'bytea'::regtype) ORDER BY a.attname) AS columns
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'm')
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE a.attnum > 0 AND NOT a.attisdropped
      AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%'
    GROUP BY 1 ORDER BY 1`);
  const found: string[] = [];
  for (const { name, columns } of rows) {
    const tests = columns.map(({ name: column, isBytes }) => {
      const text = isBytes ? `encode("${column}", 'escape')` : `"${column}"::text`;
      return `coalesce(bool_or(strpos(${text}, $1) > 0), false)`;
    });
    const { rows: answer } = await admin.query<{ holds: boolean[] }>(
      `SELECT ARRAY[${tests.join(', ')}] AS holds FROM ${name}`,
      [word],
    );
    found.push(
      ...columns.filter((_, index) => answer[0]?.holds[index]).map((column) => `${name}.${column.name}`),
    );
  }
  return found;
}
