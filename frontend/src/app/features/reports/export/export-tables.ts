import type { OrganisationExport } from '@zicht/shared/reports/organisation-export.contract';

/** The tables that an export is given as, beside the whole of it. */
export const EXPORT_TABLES = [
  'people',
  'answers',
  'history',
  'comments',
  'evidence',
  'actions',
  'claims',
  'partners',
  'trail',
] as const;

/** One of {@link EXPORT_TABLES}. */
export type ExportTable = (typeof EXPORT_TABLES)[number];

/** The table as lines: the names of the published schema, then a line for each row. */
export function linesOf(all: OrganisationExport, table: ExportTable): readonly (readonly string[])[] {
  const rows = rowsOf(all, table);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [columns, ...rows.map((row) => columns.map((column) => cellOf(row[column])))];
}

type Row = Readonly<Record<string, unknown>>;

function rowsOf(all: OrganisationExport, table: ExportTable): readonly Row[] {
  const ofYears = (pick: (year: OrganisationExport['years'][number]) => readonly Row[]): Row[] =>
    all.years.flatMap((year) => pick(year).map((row) => ({ year: year.year, ...row })));
  switch (table) {
    case 'answers':
      return ofYears(({ assessment }) => assessment.answers);
    case 'history':
      return ofYears(({ history }) => history);
    case 'comments':
      return ofYears(({ comments }) => comments);
    case 'actions':
      return all.actions.map(({ action }) => action);
    case 'partners':
      return all.partners.map(({ partner }) => partner);
    case 'people':
    case 'evidence':
    case 'claims':
    case 'trail':
      return all[table];
  }
}

/** What has parts of its own stands in a cell as JSON. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
