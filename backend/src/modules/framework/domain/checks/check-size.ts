import { pointer, type FrameworkFault } from './framework-fault.js';

/** A framework of 40 criteria has some 7,000 values, at most 9 deep. */
const MAXIMUM_VALUES = 500_000;
const MAXIMUM_DEPTH = 32;
const MAXIMUM_KEY_LENGTH = 200;

/**
 * Refuses what is too big or too deep to be looked at, before anything recursive touches it. Walks with a list of its
 * own instead of the call stack; cyclic values end as too deep.
 */
export function checkSize(candidate: unknown): readonly FrameworkFault[] {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: candidate, depth: 0 }];
  let values = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    values += 1;
    if (values > MAXIMUM_VALUES) return tooMuch('tooLarge', `more than ${MAXIMUM_VALUES} values`);
    if (next.depth > MAXIMUM_DEPTH) return tooMuch('tooDeep', `nested more than ${MAXIMUM_DEPTH} deep`);
    if (typeof next.value !== 'object' || next.value === null) continue;
    const entries = Object.entries(next.value);
    if (values + entries.length > MAXIMUM_VALUES)
      return tooMuch('tooLarge', `more than ${MAXIMUM_VALUES} values`);
    for (const [key, value] of entries) {
      if (key.length > MAXIMUM_KEY_LENGTH) return tooMuch('tooLarge', `a key of ${key.length} characters`);
      waiting.push({ value, depth: next.depth + 1 });
    }
  }
  return [];
}

function tooMuch(code: string, message: string): readonly FrameworkFault[] {
  return [{ path: pointer(), code, message: `No framework: ${message}.` }];
}
