/** Chance that comes out the same for the same seed, on every machine. For invented data and for checks; never for secrets. */
export interface Random {
  /** From 0 up to but not including 1. */
  readonly next: () => number;
  /** A whole number from 0 to `below` − 1. */
  readonly below: (below: number) => number;
  /** A place in the list, with a chance in proportion to its weight. */
  readonly weighted: (weights: readonly number[]) => number;
  /** From the normal distribution. */
  readonly normal: (mean: number, deviation: number) => number;
}

/** Chance from a whole number (mulberry32: 32 bits of state, good enough to invent organisations with). */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const weighted = (weights: readonly number[]) => {
    let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
    const place = weights.findIndex((weight) => (left -= weight) < 0);
    return place === -1 ? weights.length - 1 : place;
  };
  // Box and Muller; 1 − next() is never 0, so its logarithm exists.
  const normal = (mean: number, deviation: number) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return { next, below: (below) => Math.floor(next() * below), weighted, normal };
}
