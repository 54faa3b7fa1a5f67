/** A column of the table behind a chart. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Head of each row, and its cells as they are shown. */
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
}

/** An entry of the legend; the shape tells series apart without colour. */
export interface LegendEntry {
  readonly words: string;
  readonly shape: 'dot' | 'ring' | 'bar' | 'diamond' | 'triangle' | 'line' | 'dashed' | 'dotted' | 'break';
}

/** Longest `aria-label` of a chart, in characters. */
export const LABEL_MAXIMUM = 250;

/** The label, cut at a word when it is too long. */
export function chartLabel(words: string): string {
  if (words.length <= LABEL_MAXIMUM) return words;
  const cut = words.slice(0, LABEL_MAXIMUM - 1);
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))}…`;
}

/** The table as CSV (RFC 4180, semicolons as Dutch spreadsheets expect), with a mark that says it is UTF-8. */
export function chartCsv(table: ChartTable): string {
  const lines = [table.columns, ...table.rows.map(({ head, cells }) => [head, ...cells])];
  return `\uFEFF${lines.map((line) => line.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  // A leading = + - @ would be a formula to a spreadsheet; a number is none.
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?%?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
