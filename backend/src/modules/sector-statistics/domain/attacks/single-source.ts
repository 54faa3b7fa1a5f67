import type { Cube } from '../cube/cube.js';
import type { ShownFigures } from '../picture/shown-figures.js';
import { resultOf, type AttackResult } from './measures/attack-result.js';

/**
 * T12: calculates every number that is shown anew from the exported cube, in fractions of whole numbers. Holds when all
 * are equal, so that no number can come from anywhere else. Figures: numbers.
 */
export function attackBySecondSource(
  shown: ShownFigures,
  exported: Pick<Cube, 'cells' | 'quantiles'>,
): AttackResult {
  const cells = new Map(exported.cells.map((cell) => [`${cell.column}|${cell.group}|${cell.answer}`, cell]));
  const quantiles = new Map(
    exported.quantiles.map((one) => [`${one.column}|${one.group}|${one.quartile}`, one]),
  );
  const findings: string[] = [];
  for (const count of shown.counts) {
    const cell = cells.get(`${count.column}|${count.group}|${count.answer}`);
    const isSame =
      cell !== undefined &&
      [cell.n, cell.sign, cell.value, cell.table].join() ===
        [count.n, count.sign, count.value, count.table].join() &&
      isPercent(count.percent, cell) &&
      isBand(count.bandTenths, cell) &&
      count.isIndicative === cell.n < 50;
    if (!isSame) findings.push(`A count of ${count.column} in ${count.group} is not the one of the cube.`);
  }
  for (const one of shown.quantiles) {
    const cell = quantiles.get(`${one.column}|${one.group}|${one.quartile}`);
    if (cell?.value !== one.value || cell.n !== one.n)
      findings.push(`A quantile of ${one.column} in ${one.group} is not the one of the cube.`);
  }
  return resultOf('T12', { numbers: shown.counts.length + shown.quantiles.length }, findings);
}

type ExportedCell = Cube['cells'][number];

/** Whether p is the whole per cent that the statement of this cell allows, by cross-multiplication. */
function isPercent(percent: number, { sign, value, n }: ExportedCell): boolean {
  const [p, v, all] = [BigInt(percent), BigInt(value) * 100n, BigInt(n)];
  if (sign === '<=') return p * all >= v && (p - 1n) * all < v;
  if (sign === '>=') return p * all <= v && (p + 1n) * all > v;
  return (2n * p - 1n) * all <= 2n * v && 2n * v < (2n * p + 1n) * all;
}

function isBand(tenths: number, { table, n }: ExportedCell): boolean {
  const width = table === 'strict' ? 4000n : 3000n;
  return BigInt(tenths) * BigInt(n) >= width && (BigInt(tenths) - 1n) * BigInt(n) < width;
}
