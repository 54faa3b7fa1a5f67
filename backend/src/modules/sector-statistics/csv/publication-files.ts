import type { Column } from '../domain/cube/column.js';
import type { Cell, Cube, QuantileCell } from '../domain/cube/cube.js';
import type { EarlierYear } from '../domain/cube/publication.js';
import { NOT_APPLICABLE } from '../domain/framework/published-codes.js';
import type { NoiseTable } from '../domain/noise/thresholds.js';
import type { Unit } from '../domain/selection/lattice.js';
import { FaultyInput } from './line-fault.js';
import { readTable, type TableRow } from './read-table.js';
import { NOT_APPLICABLE_CELL, UNIT_COLUMNS } from './read-units.js';

/** Names of the files of a publication. The last one says who took part and stays with its maker. */
export const PUBLICATION_FILES = {
  groups: 'groups.csv',
  cells: 'cells.csv',
  quantiles: 'quantiles.csv',
  report: 'report.json',
  frame: 'frame.csv',
} as const;

const GROUP_HEADER = ['criteria', 'sector', 'region', 'size', 'n'];
const CELL_HEADER = ['criterion', 'sector', 'region', 'size', 'n', 'answer', 'sign', 'value'];
const QUANTILE_HEADER = ['criterion', 'sector', 'region', 'size', 'n', 'quartile', 'value'];

/** Groups by the criteria that they are shown for. */
export interface GroupRow {
  readonly criteria: readonly string[];
  readonly key: string;
  readonly n: number;
}

/** The shown groups of each set of units, `criteria` being the codes that share them, with spaces between. */
export function writeGroups({ sets }: Pick<Cube, 'sets'>): string {
  const rows = sets.flatMap(({ columns, groups }) =>
    groups.map(({ key, n }) => [columns.join(' '), ...key.split('|'), String(n)]),
  );
  return stringify([GROUP_HEADER, ...rows]);
}

/** The published counts. */
export function writeCells({ cells }: Pick<Cube, 'cells'>): string {
  const rows = cells.map(({ column, group, n, answer, sign, value }) => [
    column,
    ...group.split('|'),
    String(n),
    answer === NOT_APPLICABLE ? NOT_APPLICABLE_CELL : answer,
    sign,
    String(value),
  ]);
  return stringify([CELL_HEADER, ...rows]);
}

/** The published medians (quartile 2) and quartiles (1 and 3). */
export function writeQuantiles({ quantiles }: Pick<Cube, 'quantiles'>): string {
  const rows = quantiles.map(({ column, group, n, quartile, value }) => [
    column,
    ...group.split('|'),
    String(n),
    String(quartile),
    String(value),
  ]);
  return stringify([QUANTILE_HEADER, ...rows]);
}

/** Who took part in what, without any answer: 1 where a criterion exists for an organisation. */
export function writeFrame(units: readonly Unit[], columns: readonly Column[]): string {
  const header = [...UNIT_COLUMNS, ...columns.map(({ code }) => code)];
  const rows = units.map(({ id, sector, region, size, concern }, index) => [
    id,
    sector,
    region,
    size,
    concern,
    ...columns.map(({ answers }) => (answers[index] === undefined ? '' : '1')),
  ]);
  return stringify([header, ...rows]);
}

/** Groups as they were written. Throws {@link FaultyInput} for a table of another shape. */
export function readGroups(content: Uint8Array): readonly GroupRow[] {
  return rowsOf(PUBLICATION_FILES.groups, content, GROUP_HEADER).map(({ fields }) => {
    const [criteria = '', sector = '', region = '', size = '', n = ''] = fields;
    return { criteria: criteria.split(' '), key: [sector, region, size].join('|'), n: Number(n) };
  });
}

/** Counts as they were written; `tableOf` tells which noise a group got. */
export function readCells(
  content: Uint8Array,
  tableOf: (column: string, group: string) => NoiseTable,
): Cell[] {
  const file = PUBLICATION_FILES.cells;
  return rowsOf(file, content, CELL_HEADER).map(({ line, fields }) => {
    const [column = '', sector = '', region = '', size = '', n = '', answer = '', sign = '', value = ''] =
      fields;
    const group = [sector, region, size].join('|');
    if (sign !== '<=' && sign !== '=' && sign !== '>=')
      throw faulty(file, line, 'sign', 'A sign is <=, = or >=.');
    const table = tableOf(column, group);
    const code = answer === NOT_APPLICABLE_CELL ? NOT_APPLICABLE : answer;
    return {
      column,
      group,
      n: whole(file, line, n),
      answer: code,
      table,
      sign,
      value: whole(file, line, value),
    };
  });
}

/** Medians and quartiles as they were written. */
export function readQuantiles(content: Uint8Array): QuantileCell[] {
  const file = PUBLICATION_FILES.quantiles;
  return rowsOf(file, content, QUANTILE_HEADER).map(({ line, fields }) => {
    const [column = '', sector = '', region = '', size = '', n = '', quartile = '', value = ''] = fields;
    const which = Number(quartile);
    if (which !== 1 && which !== 2 && which !== 3)
      throw faulty(file, line, 'quartile', 'A quartile is 1, 2 or 3.');
    const group = [sector, region, size].join('|');
    return { column, group, n: whole(file, line, n), quartile: which, value: whole(file, line, value) };
  });
}

/** Who took part in what. */
export function readFrame(content: Uint8Array): EarlierYear['members'] {
  const file = PUBLICATION_FILES.frame;
  const [header, ...rows] = readTable(file, content);
  if (UNIT_COLUMNS.some((name, index) => header.fields[index] !== name))
    throw faulty(file, header.line, 'missingColumn', `The header begins with ${UNIT_COLUMNS.join()}.`);
  const units = rows.map(({ fields: [id = '', sector = '', region = '', size = '', concern = ''] }) => ({
    id,
    sector,
    region,
    size,
    concern,
  }));
  const codes = header.fields.slice(UNIT_COLUMNS.length);
  return new Map(
    codes.map((code, index) => [
      code,
      units.filter((_, row) => rows[row]?.fields[UNIT_COLUMNS.length + index] === '1'),
    ]),
  );
}

/** Lines of a table; a cell is put in quotes where it holds what separates. */
function stringify(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function rowsOf(file: string, content: Uint8Array, header: readonly string[]): readonly TableRow[] {
  const [first, ...rows] = readTable(file, content);
  if (first.fields.join() !== header.join())
    throw faulty(file, first.line, 'missingColumn', `The header is ${header.join()}.`);
  const short = rows.find(({ fields }) => fields.length !== header.length);
  if (short) throw faulty(file, short.line, 'fieldCount', `A line has ${header.length} cells.`);
  return rows;
}

function whole(file: string, line: number, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw faulty(file, line, 'number', 'This must be a whole number.');
  return Number(text);
}

function faulty(file: string, line: number, code: string, message: string): FaultyInput {
  return new FaultyInput([{ file, line, code, message }]);
}
