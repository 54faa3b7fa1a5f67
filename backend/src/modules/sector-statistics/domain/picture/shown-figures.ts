import { INDICATIVE_BELOW } from '@zicht/shared/sector-statistics/figures';
import type { Cell, Cube, QuantileCell } from '../cube/cube.js';
import type { Coded } from '../noise/coding.js';

/** Half width of the band around a count, in organisations, by table (specification 2.4): holds 96.9 % and 95.8 %. */
const BAND = { standard: 3, strict: 4 } as const;

/** A published count as people see it. */
export interface ShownCount extends Cell {
  /** Whole per cent of the group: "at most" rounded up, "at least" rounded down, so that the statement stays true. */
  readonly percent: number;
  /** Half width of the band in tenths of a percentage point, rounded up. */
  readonly bandTenths: number;
  readonly isIndicative: boolean;
}

/** All that is shown of a cube: every number is calculated from a cell and from nothing else. */
export interface ShownFigures {
  readonly counts: readonly ShownCount[];
  readonly quantiles: readonly QuantileCell[];
}

/** The figures of these cells (specification 2.4, "Shown cell"). */
export function shownFigures({ cells, quantiles }: Pick<Cube, 'cells' | 'quantiles'>): ShownFigures {
  return {
    counts: cells.map((cell) => ({
      ...cell,
      percent: percentOf(cell, cell.n),
      bandTenths: Math.ceil((BAND[cell.table] * 1000) / cell.n),
      isIndicative: cell.n < INDICATIVE_BELOW,
    })),
    quantiles,
  };
}

/** Whole per cent of n: half up, an upper limit up, a lower limit down. */
export function percentOf({ sign, value }: Coded, n: number): number {
  if (sign === '<=') return Math.ceil((100 * value) / n);
  if (sign === '>=') return Math.floor((100 * value) / n);
  return Math.floor((200 * value + n) / (2 * n));
}
