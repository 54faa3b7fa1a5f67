import { FLOOR, type Policy } from '../policy.js';

/** `<=`: at most this. `>=`: at least this. `=`: this. */
export type Sign = '<=' | '=' | '>=';

/** A noisy count as it is stored and shown. */
export interface Coded {
  readonly sign: Sign;
  /** Number of organisations. */
  readonly value: number;
}

/** Edge b of a group of n organisations (specification 3.4): below it and above n − b nothing exact is said. */
export function codingEdge(n: number, coding: Policy['coding'] = FLOOR.coding): number {
  return Math.min(coding.max, Math.max(coding.min, Math.ceil(n / coding.oneIn)));
}

/**
 * Top and bottom coding (specification 3.4) of a noisy count from 0 to n: "at most b", "at least n − b", or the count
 * itself. So "none of them" and "all of them" are never published.
 */
export function code(count: number, n: number, coding: Policy['coding'] = FLOOR.coding): Coded {
  const edge = codingEdge(n, coding);
  if (count <= edge) return { sign: '<=', value: edge };
  return count >= n - edge ? { sign: '>=', value: n - edge } : { sign: '=', value: count };
}
