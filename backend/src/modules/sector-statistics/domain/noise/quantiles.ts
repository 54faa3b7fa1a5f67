/** An exact fraction; the denominator is above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Edges of the five classes of levels on the scale 0 to 100, doubled so that they are whole (specification 2.4). */
const DOUBLED_EDGES = [0n, 25n, 75n, 125n, 175n, 200n];

/**
 * Quartile 1, 2 (the median) or 3 of the noisy counts of the levels 0 to 4 (specification 3.4), on the scale 0 to 100,
 * interpolated inside a class, in exact fractions. Undefined when no count is above 0. Throws a RangeError unless there
 * are five counts, whole and not below 0.
 */
export function quartile(counts: readonly number[], which: 1 | 2 | 3): Fraction | undefined {
  if (counts.length !== 5 || counts.some((count) => !Number.isSafeInteger(count) || count < 0))
    throw new RangeError('There must be five whole counts, none below 0.');
  const total = counts.reduce((sum, count) => sum + count, 0);
  let before = 0;
  for (const [level, count] of counts.entries()) {
    if (count > 0 && 4 * (before + count) >= which * total) {
      const low = DOUBLED_EDGES[level] ?? 0n;
      const width = (DOUBLED_EDGES[level + 1] ?? low) - low;
      const into = BigInt(which * total - 4 * before);
      return { numerator: low * 4n * BigInt(count) + width * into, denominator: 8n * BigInt(count) };
    }
    before += count;
  }
  return undefined;
}

/** The nearest multiple of `step`, halves up: step · ⌊q / step + 1/2⌋. */
export function roundTo({ numerator, denominator }: Fraction, step: number): number {
  const whole = (2n * numerator + BigInt(step) * denominator) / (2n * BigInt(step) * denominator);
  return Number(whole) * step;
}
