/** Lines as CSV (RFC 4180, semicolons as Dutch spreadsheets expect), with a mark that says it is UTF-8. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((line) => line.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  // A leading = + - @ would be a formula to a spreadsheet; a number is none.
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?%?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
