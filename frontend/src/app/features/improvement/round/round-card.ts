import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import { addMonths } from '@zicht/shared/improvement/calendar-days';
import { ShortcutsStore } from '../../../core/shortcuts/shortcuts.store';
import { StatusLabel } from '../../../ui/elements/status-label';
import { TextField } from '../../../ui/fields/text-field';
import { injectStop } from '../../../ui/fields/guard/text-guard';
import { TextNotice } from '../../../ui/fields/guard/text-notice';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { injectActionWords } from '../action-words';
import { Drafts } from '../drafts';
import { RoundStore, type Decided, type RoundDecision } from './round.store';

/** What can be said of an action, in the order of the buttons and of the keys 1 to 4. */
export const CHOICES = ['onTrack', 'newDate', 'done', 'stopped'] as const;

type Choice = (typeof CHOICES)[number];

const REASON_MAXIMUM = 500;

/** One action of the round: how does it stand? Answered by one click, or by one key while focus is inside. */
@Component({
  selector: 'zou-round-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [StatusLabel, TextField, TextNotice],
  templateUrl: './round-card.html',
  host: { '(keydown)': 'press($event)' },
})
export class RoundCard {
  readonly action = input.required<Action>();
  readonly decided = input.required<Decided | null>();
  /** Something was said of the action. */
  readonly answered = output();

  protected readonly store = inject(RoundStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly words = injectActionWords();
  private readonly drafts = inject(Drafts);
  private readonly shortcuts = inject(ShortcutsStore);
  private readonly stops = injectStop();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly choices = CHOICES;
  protected readonly maximum = REASON_MAXIMUM;

  /** The choice that asks one thing more. */
  protected readonly asking = signal<'newDate' | 'stopped' | null>(null);
  /** A month further, counted from today or from the date, whichever is later. */
  protected readonly dueOn = linkedSignal(() => {
    const [{ dueOn }, today] = [this.action(), this.store.today()];
    return addMonths(dueOn > today ? dueOn : today, 1);
  });
  private readonly draftKey = computed(() => `ronde ${this.action().id}`);
  protected readonly reason = linkedSignal(() => this.drafts.read<string>(this.draftKey()) ?? '');
  protected readonly error = signal<string | undefined>(undefined);
  protected readonly id = computed(() => `ronde-${this.action().id}`);
  /** What was said of it: just now, or earlier this month; null while it waits. */
  protected readonly said = computed(() => {
    const [decided, action] = [this.decided(), this.action()];
    if (decided !== null) return this.saidOf(decided.decision);
    if (!this.store.isSeen(action)) return null;
    return this.t('planRound.said.seen', { date: this.f.date(action.lookedOn ?? '') });
  });

  constructor() {
    effect(() => {
      // Kept for whoever looks at another page first.
      const [key, reason] = [this.draftKey(), this.reason()];
      if (reason === '') this.drafts.drop(key);
      else this.drafts.keep(key, reason);
    });
  }

  protected press(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape' && this.asking() !== null) return this.cancel();
    const choice = CHOICES[Number(event.key) - 1];
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (choice === undefined || isTyping || !isPlain || !this.shortcuts.isOn() || this.said() !== null)
      return;
    event.preventDefault();
    this.choose(choice);
  }

  protected choose(choice: Choice): void {
    this.error.set(undefined);
    if (choice === 'onTrack' || choice === 'done') return this.decide({ kind: choice });
    this.asking.set(choice);
    setTimeout(() => this.host.querySelector('input')?.focus());
  }

  protected takeDate(event: Event): void {
    event.preventDefault();
    const [dueOn, { startsOn }] = [this.dueOn(), this.action()];
    if (dueOn === '') this.error.set(this.t('planRound.date.missing'));
    else if (dueOn <= this.store.today()) this.error.set(this.t('planRound.date.past'));
    else if (dueOn < startsOn) this.error.set(this.t('planRound.date.beforeStart'));
    else this.decide({ kind: 'newDate', dueOn });
  }

  protected stop(event: Event): void {
    event.preventDefault();
    const reason = this.reason().trim();
    if (reason === '') this.error.set(this.t('planRound.reason.missing'));
    else if (!this.stops()) this.decide({ kind: 'stopped', reason });
  }

  protected cancel(): void {
    this.asking.set(null);
    setTimeout(() => this.host.querySelector('button')?.focus());
  }

  protected undo(): void {
    this.store.undo(this.action());
    setTimeout(() => this.host.querySelector('button')?.focus());
  }

  private decide(decision: RoundDecision): void {
    this.asking.set(null);
    this.reason.set('');
    this.store.decide(this.action(), decision);
    this.answered.emit();
  }

  private saidOf(decision: RoundDecision): string {
    switch (decision.kind) {
      case 'newDate':
        return this.t('planRound.said.newDate', { date: this.f.date(decision.dueOn) });
      case 'stopped':
        return this.t('planRound.said.stopped', { reason: decision.reason });
      case 'onTrack':
      case 'done':
        return this.t(`planRound.said.${decision.kind}`);
    }
  }
}
