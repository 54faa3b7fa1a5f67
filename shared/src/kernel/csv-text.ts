/** What a spreadsheet may take for a formula: signs it begins with, full-width ones too, also behind white space. */
const FORMULA = /^'*\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^'*[\t\r\n]/;
const NUMBER = /^-?\d+([.,]\d+)?%?$/;

/** Lines as CSV (RFC 4180, semicolons as Dutch spreadsheets expect), with a mark that says it is UTF-8. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((line) => line.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

/** An apostrophe in front makes text of what would be a formula; a number is none. */
function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
