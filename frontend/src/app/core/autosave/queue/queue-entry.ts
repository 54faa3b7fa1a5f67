import type { SaveChange } from './save-change';

/** A change in the queue, and where the device keeps it. */
export interface QueueEntry<Patch extends object> {
  readonly slot: string;
  change: SaveChange<Patch>;
  /** Sent before, perhaps received: its content must stay as it is. */
  isFrozen: boolean;
}

/** The oldest entry of each key, at most this many. */
export function headsOf<Patch extends object>(
  entries: readonly QueueEntry<Patch>[],
  maximum: number,
): readonly QueueEntry<Patch>[] {
  const keys = new Set<string>();
  return entries.filter(({ change }) => !keys.has(change.key) && keys.add(change.key)).slice(0, maximum);
}

/** Patches on top of each other, the last one uppermost. */
export function mergePatches<Patch extends object>(patches: readonly Patch[]): Patch {
  return Object.assign({}, ...patches) as Patch;
}
