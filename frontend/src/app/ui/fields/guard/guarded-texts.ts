import { computed, Injectable, signal } from '@angular/core';
import type { PersonalDataFinding } from '@zicht/shared/kernel/personal-data/personal-data';

/** A text that is not given out of its field, because it holds a number that is never kept. */
export interface HeldText {
  readonly text: string;
  /** The control, while it is on the screen. */
  readonly control: HTMLElement | null;
  /** It would have been saved by itself; a text of a form waits for its button anyway. */
  readonly isOwed: boolean;
}

/**
 * What people typed that goes nowhere: kept in the memory of this tab alone, never on the device, until the number is
 * taken out. And what they decided to leave as it is, so that nobody asks twice.
 */
@Injectable({ providedIn: 'root' })
export class GuardedTexts {
  private readonly held = signal<ReadonlyMap<string, HeldText>>(new Map());
  private readonly decided = signal<ReadonlySet<string>>(new Set());

  /** How many texts are not saved by it. */
  readonly count = computed(() => [...this.held().values()].filter(({ isOwed }) => isOwed).length);

  constructor() {
    addEventListener('beforeunload', (event) => {
      if (this.count() > 0) event.preventDefault();
    });
  }

  /** The text that is held back under this name; reactive. */
  heldAs(name: string): string | undefined {
    return this.held().get(name)?.text;
  }

  hold(name: string, text: HeldText): void {
    this.held.update((held) => new Map(held).set(name, text));
  }

  release(name: string): void {
    if (!this.held().has(name)) return;
    this.held.update((held) => new Map([...held].filter(([other]) => other !== name)));
  }

  /** True when a text inside this element is held back; takes the person to it. A form asks before it sends. */
  stops(host: HTMLElement): boolean {
    const found = [...this.held().values()].find(({ control }) => control !== null && host.contains(control));
    found?.control?.focus();
    return found !== undefined;
  }

  /** True when a text inside this element is held back; reactive. */
  holdsIn(host: HTMLElement): boolean {
    return [...this.held().values()].some(({ control }) => control !== null && host.contains(control));
  }

  isDecided(finding: PersonalDataFinding, text: string): boolean {
    return this.decided().has(nameOf(finding, text));
  }

  /** The person leaves these words as they are, here and wherever they stand again. */
  decide(finding: PersonalDataFinding, text: string): void {
    this.decided.update((decided) => new Set(decided).add(nameOf(finding, text)));
  }
}

function nameOf({ kind, start, end }: PersonalDataFinding, text: string): string {
  return `${kind} ${text.slice(start, end).toLowerCase()}`;
}
