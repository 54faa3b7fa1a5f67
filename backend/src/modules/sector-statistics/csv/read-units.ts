import type { Column } from '../domain/cube/column.js';
import { ANSWER_CODES, NOT_APPLICABLE } from '../domain/framework/published-codes.js';
import type { Unit } from '../domain/selection/lattice.js';
import { FaultyInput, type LineFault } from './line-fault.js';
import { readTable, type TableRow } from './read-table.js';

/** First columns of a table of units, in this order. */
export const UNIT_COLUMNS = ['id', 'sector', 'region', 'size', 'concern'] as const;

/** How a table says "not applicable by choice". */
export const NOT_APPLICABLE_CELL = 'NA';

/** Units with their answers, in the order of the table. */
export interface UnitsTable {
  readonly units: readonly Unit[];
  readonly columns: readonly Column[];
}

/** A cell that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const LONGEST = 200;

/**
 * Units from `id,sector,region,size,concern` and one column for each criterion, where a cell is a code from 0 to 4, `NA`
 * (not applicable by choice) or empty (does not exist for this sector). Which codes occur must not show, so every
 * criterion gets all six. Throws {@link FaultyInput} with every fault and its line.
 */
export function readUnits(file: string, content: Uint8Array): UnitsTable {
  const [header, ...rows] = readTable(file, content);
  const headerFaults = faultsOfHeader(file, header);
  if (headerFaults.length > 0) throw new FaultyInput(headerFaults);
  const names = header.fields.slice(UNIT_COLUMNS.length);
  const seen = new Map<string, number>();
  const faults = rows.flatMap((row) => faultsOfRow(file, row, { header, seen }));
  if (rows.length === 0) faults.push({ file, code: 'noUnits', message: 'The table has no organisations.' });
  if (faults.length > 0) throw new FaultyInput(faults);
  const units = rows.map(({ fields: [id = '', sector = '', region = '', size = '', concern = ''] }) => ({
    id,
    sector,
    region,
    size,
    concern,
  }));
  const columns = names.map((code, index) => ({
    code,
    kind: 'criterion' as const,
    theme: '',
    isCore: false,
    codes: ANSWER_CODES,
    hasQuantiles: true,
    answers: rows.map(({ fields }) => answerOf(fields[UNIT_COLUMNS.length + index] ?? '')),
  }));
  return { units, columns };
}

function answerOf(cell: string): string | undefined {
  if (cell === '') return undefined;
  return cell === NOT_APPLICABLE_CELL ? NOT_APPLICABLE : cell;
}

function faultsOfHeader(file: string, { line, fields }: TableRow): LineFault[] {
  const at = (code: string, message: string, column?: string): LineFault => ({
    file,
    line,
    ...(column === undefined ? {} : { column }),
    code,
    message,
  });
  if (fields.length === 1 && /[;\t]/.test(fields[0] ?? ''))
    return [at('separator', 'Columns are separated by commas.')];
  const missing = UNIT_COLUMNS.filter((name) => !fields.includes(name));
  if (missing.length > 0)
    return missing.map((name) => at('missingColumn', 'This column is missing from the header.', name));
  const names = fields.slice(UNIT_COLUMNS.length);
  return [
    ...UNIT_COLUMNS.filter((name, index) => fields[index] !== name).map((name) =>
      at('columnOrder', `The header begins with ${UNIT_COLUMNS.join()}.`, name),
    ),
    ...(names.length === 0 ? [at('missingColumn', 'There is no column of a criterion.')] : []),
    ...names
      .filter(
        (name, index) => names.indexOf(name) !== index || (UNIT_COLUMNS as readonly string[]).includes(name),
      )
      .map((name) => at('duplicateColumn', 'This column stands twice in the header.', name)),
    ...names
      .filter((name) => !/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(name))
      .map(() => at('badName', 'The name of a criterion is made of letters, digits, dots and dashes.')),
  ];
}

function faultsOfRow(
  file: string,
  { line, fields }: TableRow,
  { header, seen }: { header: TableRow; seen: Map<string, number> },
): LineFault[] {
  const at = (code: string, message: string, column?: string): LineFault => ({
    file,
    line,
    ...(column === undefined ? {} : { column }),
    code,
    message,
  });
  if (fields.length !== header.fields.length)
    return [
      at('fieldCount', `This line has ${fields.length} cells; the header has ${header.fields.length}.`),
    ];
  const [id = ''] = fields;
  const before = seen.get(id);
  seen.set(id, before ?? line);
  return [
    ...(before === undefined || id === ''
      ? []
      : [at('duplicateId', `This id stands on line ${before} too.`, 'id')]),
    ...fields.flatMap((cell, index) => {
      const column = header.fields[index] ?? '';
      if (FORMULA.test(cell)) return [at('formula', 'A cell may not begin like a formula.', column)];
      if (index < UNIT_COLUMNS.length)
        return faultsOfPlace(cell).map(([code, message]) => at(code, message, column));
      const isKnown =
        answerOf(cell) === undefined || (ANSWER_CODES as readonly string[]).includes(answerOf(cell) ?? '');
      return isKnown ? [] : [at('unknownCode', 'A cell is 0, 1, 2, 3, 4, NA or empty.', column)];
    }),
  ];
}

function faultsOfPlace(cell: string): [code: string, message: string][] {
  if (cell.trim() === '') return [['emptyCell', 'This cell may not be empty.']];
  const isBad = cell === '*' || cell.length > LONGEST || /[|\p{Cc}]/u.test(cell) || cell !== cell.trim();
  return isBad
    ? [['badCell', 'This cell is "*", too long, or holds "|", spaces at an end or control characters.']]
    : [];
}
