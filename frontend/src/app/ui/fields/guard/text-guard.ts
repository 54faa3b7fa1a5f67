import {
  afterNextRender,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  signal,
  type Signal,
} from '@angular/core';
import type * as PersonalData from '@zicht/shared/kernel/personal-data/personal-data';
import type { PersonalDataFinding } from '@zicht/shared/kernel/personal-data/personal-data';
import { CLOCK } from '../../formats/formats';
import { FETCH_TEXTS } from '../../language/texts';
import { GuardedTexts } from './guarded-texts';

type Rules = typeof PersonalData;

/** Fewer digits than this hold no number that is never kept; such a text need not wait for the rules. */
const FEWEST_DIGITS = 8;
/** How long a text waits for the rules; after that the server judges alone. */
const PATIENCE = 3_000;
/** A warning comes when the person stops typing. */
const PAUSE = 800;

let rules: Promise<Rules> | undefined;
let loaded: Rules | undefined;

/** The rules and their words, fetched once, when the first text gets focus; tried again at the next one. */
async function loadRules(fetchTexts: (part: 'guard') => Promise<void>): Promise<Rules | undefined> {
  rules ??= import('@zicht/shared/kernel/personal-data/personal-data');
  try {
    const [found] = await Promise.all([rules, fetchTexts('guard')]);
    return (loaded = found);
  } catch {
    rules = undefined;
    return undefined;
  }
}

/** What a field tells its guard. */
export interface GuardedField {
  /** Name under which a held text waits for its field to come back; without one it goes with the field. */
  readonly keepAs: Signal<string | undefined>;
  readonly fieldId: Signal<string>;
  readonly text: Signal<string>;
  /** The text may go on: saved, sent. */
  readonly accept: (text: string) => void;
}

/** Looks at the text of one field while it is typed; made where a field may inject. */
export class TextGuard {
  private readonly texts = inject(GuardedTexts);
  private readonly fetchTexts = inject(FETCH_TEXTS);
  private readonly year = new Date(inject(CLOCK)()).getFullYear();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly found = signal<readonly PersonalDataFinding[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly name = computed(() => this.field.keepAs() ?? this.field.fieldId());
  private readonly heldText = computed(() => this.texts.heldAs(this.name()));
  private readonly isOwed = computed(() => this.field.keepAs() !== undefined);
  /** What stands in the field. */
  readonly shown = computed(() => (this.isOwed() ? this.heldText() : undefined) ?? this.field.text());
  /** It holds a number that is never kept; not yet known while the rules are on their way. */
  readonly isBlocked = computed(() => this.heldText() !== undefined && this.found().some(isBlocking));
  /** What the person may want to write otherwise. */
  readonly warnings = computed(() =>
    this.found().filter((finding) => !isBlocking(finding) && !this.texts.isDecided(finding, this.shown())),
  );
  readonly hasFindings = computed(() => this.isBlocked() || this.warnings().length > 0);

  constructor(private readonly field: GuardedField) {
    effect(() => {
      // The form was emptied, or filled anew.
      const [held, text] = [this.heldText(), this.field.text()];
      if (held !== undefined && held !== text && !this.isOwed()) this.texts.release(this.name());
    });
    afterNextRender(() => {
      // It waited for this field to come back.
      if (this.heldText() !== undefined) void this.prepare();
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      const text = this.heldText();
      if (text !== undefined && this.isOwed()) this.hold(text, null);
      else this.texts.release(this.name());
    });
  }

  /** The field got focus: fetches the rules and looks at what stands there. */
  async prepare(): Promise<void> {
    await loadRules(this.fetchTexts);
    const text = this.shown();
    const found = this.find(text);
    if (found.some(isBlocking)) this.hold(text);
    this.found.set(found);
  }

  /** The person typed. */
  look(text: string): void {
    clearTimeout(this.timer);
    // Where the others stand is not true any more.
    this.found.update((found) => found.filter(isBlocking));
    if (loaded !== undefined) return this.judge(text);
    if (text.replace(/\P{Nd}/gu, '').length < FEWEST_DIGITS) this.go(text);
    else void this.wait(text);
  }

  /** Leaves these words as they are. */
  decide(finding: PersonalDataFinding): void {
    this.texts.decide(finding, this.shown());
  }

  private async wait(text: string): Promise<void> {
    // Held while nobody knows, so that it is not sent meanwhile.
    this.hold(text);
    await Promise.race([loadRules(this.fetchTexts), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    if (this.heldText() !== text) return;
    if (loaded === undefined) this.go(text);
    else this.judge(text);
  }

  private judge(text: string): void {
    const found = this.find(text);
    const blocking = found.filter(isBlocking);
    if (blocking.length > 0) this.hold(text);
    else this.go(text);
    this.found.set(blocking);
    this.timer = setTimeout(() => this.found.set(found), PAUSE);
  }

  private go(text: string): void {
    this.texts.release(this.name());
    this.field.accept(text);
  }

  private find(text: string): readonly PersonalDataFinding[] {
    return loaded?.findPersonalData(text, this.year) ?? [];
  }

  private hold(text: string, control = this.host.querySelector<HTMLElement>('textarea, input')): void {
    this.texts.hold(this.name(), { text, control, isOwed: this.isOwed() });
  }
}

function isBlocking({ kind }: PersonalDataFinding): boolean {
  return kind === 'citizenServiceNumber';
}

/** For a form with texts: true when one of them is held back, and then the person is taken to it. */
export function injectStop(): () => boolean {
  const texts = inject(GuardedTexts);
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  return () => texts.stops(host);
}

/** For the draft of a form: true while one of its texts is held back. Reactive. */
export function injectHolds(): () => boolean {
  const texts = inject(GuardedTexts);
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  return () => texts.holdsIn(host);
}
