import type { PictureChange } from '@zicht/shared/sector-statistics/picture.contract';
import type { Cell } from '../cube/cube.js';
import { answerOf } from './picture-vectors.js';

/** Variance of the noise on a count, in organisations squared, by table. */
const VARIANCE = { standard: 2, strict: 4 } as const;

/**
 * What may be said of each answer between two years (specification 2.4, "Shown cell"): higher or lower only when both
 * counts are exact and the shares differ by more than twice the spread of their noise. Cells of one code and one group;
 * answers that only one of the years has are left out.
 */
export function changesOf(before: readonly Cell[], after: readonly Cell[]): PictureChange[] {
  return after.flatMap((cell) => {
    const other = before.find(({ answer }) => answer === cell.answer);
    return other === undefined ? [] : [changeOf(other, cell)];
  });
}

function changeOf(before: Cell, after: Cell): PictureChange {
  const margin = 2 * Math.sqrt(spread(before) + spread(after));
  const difference = after.value / after.n - before.value / before.n;
  const areExact = before.sign === '=' && after.sign === '=';
  const isSure = areExact && Math.abs(difference) > margin;
  return {
    answer: answerOf(after.answer),
    direction: isSure ? (difference > 0 ? 'higher' : 'lower') : 'unsure',
    difference: areExact ? wholePercent(after, before) : null,
    marginTenths: Math.ceil(margin * 1000),
  };
}

function spread({ table, n }: Cell): number {
  return VARIANCE[table] / n ** 2;
}

/** Difference of the shares in whole percentage points, half away from zero, without a remainder of floating point. */
function wholePercent(after: Cell, before: Cell): number {
  const [numerator, denominator] = [
    100 * (after.value * before.n - before.value * after.n),
    after.n * before.n,
  ];
  const whole = Math.floor((2 * Math.abs(numerator) + denominator) / (2 * denominator));
  return numerator < 0 && whole !== 0 ? -whole : whole;
}
