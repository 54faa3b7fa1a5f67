import { CsvError, parse } from 'csv-parse/sync';
import { FaultyInput, type LineFault } from './line-fault.js';

/** A record of a table with the line that it ends on. */
export interface TableRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Rows of a CSV file: UTF-8 with or without a byte order mark, commas, quotes where needed. Throws {@link FaultyInput}
 * for another encoding (with the line), for quotes that do not match, and for a file without a row.
 */
export function readTable(file: string, content: Uint8Array): readonly [TableRow, ...TableRow[]] {
  const text = decode(file, content);
  const [first, ...others] = rowsOf(file, text);
  if (first === undefined) throw faulty(file, 'empty', 'The file is empty.');
  return [first, ...others];
}

function rowsOf(file: string, text: string): TableRow[] {
  try {
    const found = parse(text, { info: true, relax_column_count: true, skip_empty_lines: true });
    return (found as unknown as readonly { record: string[]; info: { lines: number } }[]).map(
      ({ record, info }) => ({ line: info.lines, fields: record }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as { lines?: unknown }).lines;
    const place = typeof line === 'number' ? { line } : {};
    throw new FaultyInput([
      { file, ...place, code: 'quotes', message: 'The quotes of a cell do not match.' },
    ]);
  }
}

function decode(file: string, content: Uint8Array): string {
  const bytes = Buffer.from(content);
  const isWide = [0xfffe, 0xfeff].includes(bytes.length > 1 ? bytes.readUInt16BE(0) : 0) || bytes.includes(0);
  if (isWide)
    throw faulty(file, 'encoding', 'The file is not UTF-8. Save it as "CSV UTF-8".', lineOfZero(bytes));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw faulty(
      file,
      'encoding',
      'This line is not UTF-8. Save the file as "CSV UTF-8".',
      lineOfBadByte(bytes),
    );
  }
}

function lineOfZero(bytes: Buffer): number {
  return bytes.readUInt8(0) >= 0xfe ? 1 : lineAt(bytes, bytes.indexOf(0));
}

/** First line that is no UTF-8; a character never stretches over a line end. */
function lineOfBadByte(bytes: Buffer): number {
  for (let from = 0, line = 1; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const until = end === -1 ? bytes.length : end + 1;
    const part = bytes.subarray(from, until);
    if (!Buffer.from(part.toString('utf8')).equals(part)) return line;
    from = until;
  }
  return 1;
}

function lineAt(bytes: Buffer, offset: number): number {
  return bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
}

function faulty(file: string, code: string, message: string, line?: number): FaultyInput {
  const fault: LineFault = { file, ...(line === undefined ? {} : { line }), code, message };
  return new FaultyInput([fault]);
}
