import { isSameValue } from './same-value.js';

/** One value that differs between two versions: a word, a number, a choice; null where a version does not have it. */
export interface ChangedValue {
  /** Keys down to the value; things in a list go by their code where they have one, by their place otherwise. */
  readonly path: readonly string[];
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
}

/** All values that differ between two contents, in the order of the newer one. */
export function changedValues(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): readonly ChangedValue[] {
  if (isSameValue(before, after)) return [];
  if (!isHolder(before) && !isHolder(after))
    return [{ path, before: before ?? null, after: after ?? null } as ChangedValue];
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  const changed = keys.flatMap((key) => changedValues(old.get(key), now.get(key), [...path, key]));
  // The same things in another order, or an empty list that came or went: told as lists of their names.
  const isOrder = changed.length === 0;
  return isOrder
    ? [{ path, before: [...old.keys()].join(', '), after: [...now.keys()].join(', ') }]
    : changed;
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  if (!isHolder(value)) return new Map();
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map(value.map((item: unknown, index) => [nameOf(item, index), item]));
}

function nameOf(item: unknown, index: number): string {
  if (typeof item === 'string') return item;
  const code = isHolder(item) ? ((Reflect.get(item, 'code') ?? Reflect.get(item, 'level')) as unknown) : null;
  return typeof code === 'string' || typeof code === 'number' ? String(code) : String(index + 1);
}
