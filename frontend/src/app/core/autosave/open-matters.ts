import { computed, signal } from '@angular/core';
import { mergePatches } from './queue/queue-entry';
import type { SaveConflict, SaveRefusal } from './queue/save-change';

/** Where the device keeps the change behind a conflict or refusal. */
interface Slot {
  readonly slot: string;
}

/** What sending cannot settle: conflicts, which a person decides, and refusals, which the next change takes along. */
export class OpenMatters<Patch extends object, Value> {
  private readonly openConflicts = signal<readonly (SaveConflict<Patch, Value> & Slot)[]>([]);
  private readonly openRefusals = signal<readonly (SaveRefusal<Patch> & Slot)[]>([]);

  readonly conflicts = computed<readonly SaveConflict<Patch, Value>[]>(() => this.openConflicts());
  readonly refusals = computed<readonly SaveRefusal<Patch>[]>(() => this.openRefusals());
  readonly count = computed(() => this.openConflicts().length + this.openRefusals().length);

  conflictOf(key: string): (SaveConflict<Patch, Value> & Slot) | undefined {
    return this.openConflicts().find((conflict) => conflict.key === key);
  }

  addConflict(conflict: SaveConflict<Patch, Value> & Slot): void {
    this.openConflicts.update((open) => [...open, conflict]);
  }

  /** The conflict with more of the person's own changes in it. */
  growConflict(conflict: SaveConflict<Patch, Value> & Slot, patch: Patch): SaveConflict<Patch, Value> & Slot {
    const grown = { ...conflict, mine: mergePatches([conflict.mine, patch]) };
    this.openConflicts.update((open) => open.map((other) => (other === conflict ? grown : other)));
    return grown;
  }

  closeConflict(conflict: SaveConflict<Patch, Value>): void {
    this.openConflicts.update((open) => open.filter((other) => other !== conflict));
  }

  addRefusal(refusal: SaveRefusal<Patch> & Slot): void {
    this.openRefusals.update((open) => [...open, refusal]);
  }

  /** The refusals of this key, which are open no longer. */
  takeRefusals(key: string): readonly (SaveRefusal<Patch> & Slot)[] {
    const taken = this.openRefusals().filter((refusal) => refusal.key === key);
    if (taken.length > 0) this.openRefusals.update((open) => open.filter((refusal) => refusal.key !== key));
    return taken;
  }

  /** What the person changed under this key, oldest first. */
  patchesOf(key: string): readonly Patch[] {
    return [
      ...this.openRefusals().flatMap((refusal) => (refusal.key === key ? [refusal.patch] : [])),
      ...this.openConflicts().flatMap((conflict) => (conflict.key === key ? [conflict.mine] : [])),
    ];
  }
}
