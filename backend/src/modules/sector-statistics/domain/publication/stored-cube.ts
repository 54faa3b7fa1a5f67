import type { Cell, QuantileCell } from '../cube/cube.js';
import type { PublicationReport } from './publication-report.js';

/** A publication in a file: its report, and its cells with the answers of one group on one line. */
export interface StoredPublication {
  readonly year: number;
  readonly report: PublicationReport;
  /** Code, group, organisations, table, and then for each answer its code, sign and value, as `nvt<=4`. */
  readonly cells: readonly string[];
  /** Code, group, organisations, quartile, value. */
  readonly quantiles: readonly string[];
}

/** The lines of a cube, in its order. */
export function linesOf(
  cells: readonly Cell[],
  quantiles: readonly QuantileCell[],
): Pick<StoredPublication, 'cells' | 'quantiles'> {
  const lines = new Map<string, string[]>();
  for (const { column, group, n, table, answer, sign, value } of cells) {
    const head = [column, group, n, table].join(' ');
    lines.set(head, [...(lines.get(head) ?? []), `${answer}${sign}${value}`]);
  }
  return {
    cells: [...lines].map(([head, counts]) => [head, ...counts].join(' ')),
    quantiles: quantiles.map(({ column, group, n, quartile, value }) =>
      [column, group, n, quartile, value].join(' '),
    ),
  };
}

/** The cube of its lines. */
export function cubeOf({ cells, quantiles }: Pick<StoredPublication, 'cells' | 'quantiles'>): {
  readonly cells: Cell[];
  readonly quantiles: QuantileCell[];
} {
  return {
    cells: cells.flatMap((line) => {
      const [column = '', group = '', n, table, ...counts] = line.split(' ');
      return counts.map((count): Cell => {
        const [, answer = '', sign, value] = /^([a-z0-9]+?)(<=|>=|=)(\d+)$/.exec(count) ?? [];
        return {
          column,
          group,
          n: Number(n),
          answer,
          table: table === 'strict' ? 'strict' : 'standard',
          sign: sign === '<=' || sign === '>=' ? sign : '=',
          value: Number(value),
        };
      });
    }),
    quantiles: quantiles.map((line): QuantileCell => {
      const [column = '', group = '', n, quartile, value] = line.split(' ');
      return {
        column,
        group,
        n: Number(n),
        quartile: quartile === '1' ? 1 : quartile === '3' ? 3 : 2,
        value: Number(value),
      };
    }),
  };
}
