import { csvText } from '@zicht/shared/kernel/csv-text';

/** A column of the table behind a chart. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Head of each row, and its cells as they are shown. */
  readonly rows: readonly ChartTableRow[];
  /** Why a row is hidden; with it the file has a column that says so, and its head. */
  readonly hiding?: { readonly column: string; readonly reason: string };
}

/** A row of the table; of a hidden one the cells hold the word for that. */
export interface ChartTableRow {
  readonly head: string;
  readonly cells: readonly string[];
  readonly isHidden?: boolean;
}

/** An entry of the legend; the shape tells series apart without colour. */
export interface LegendEntry {
  readonly words: string;
  readonly shape:
    | 'dot'
    | 'ring'
    | 'bar'
    | 'diamond'
    | 'triangle'
    | 'line'
    | 'dashed'
    | 'dotted'
    | 'break'
    | 'limit'
    | 'hidden'
    | `level-${0 | 1 | 2 | 3 | 4}`;
}

/** Longest `aria-label` of a chart, in characters. */
export const LABEL_MAXIMUM = 250;

/** The label, cut at a word when it is too long. */
export function chartLabel(words: string): string {
  if (words.length <= LABEL_MAXIMUM) return words;
  const cut = words.slice(0, LABEL_MAXIMUM - 1);
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))}…`;
}

/** What a hidden cell is in a file, as statistical offices write it. */
export const HIDDEN_CELL = '[c]';

/** The table as a CSV file; what is hidden is `[c]`, with the reason in a column of its own. */
export function chartCsv(table: ChartTable): string {
  const { columns, rows, hiding } = table;
  const because = (isHidden = false): string[] => (hiding ? [isHidden ? hiding.reason : ''] : []);
  const lines = [
    [...columns, ...(hiding ? [hiding.column] : [])],
    ...rows.map(({ head, cells, isHidden }) => [
      head,
      ...(isHidden ? cells.map(() => HIDDEN_CELL) : cells),
      ...because(isHidden),
    ]),
  ];
  return csvText(lines);
}
