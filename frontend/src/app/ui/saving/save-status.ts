import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { Icon, type IconName } from '../elements/icon';
import { injectFormats } from '../formats/formats';
import { GuardedTexts } from '../fields/guard/guarded-texts';
import { injectTexts } from '../language/texts';

/** Where the saving of a page stands; the queue of `core/autosave` has the same states. */
export type SaveState = 'idle' | 'pending' | 'saving' | 'saved' | 'offline' | 'failed';

const SAVING_DELAY = 500;
const SAYING_INTERVAL = 10_000;

/**
 * The status line of saving, of fixed height. Give `settled` another number each time the person leaves a field or
 * chooses something: only then "Opgeslagen" is said, at most once in ten seconds.
 */
@Component({
  selector: 'zou-save-status',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<p
      class="zou-save"
      [class.zou-save--saved]="shown() === 'saved'"
      [class.zou-save--failed]="shown() === 'failed' || shown() === 'held'"
      [id]="statusId()"
    >
      @if (icon(); as name) {
        <zou-icon [name]="name" />
      }
      <span>{{ words() }}</span>&ngsp;
      @if (state() === 'failed') {
        <button type="button" (click)="retry.emit()">{{ t('ui.save.retry') }}</button>
      }
    </p>
    <span class="zou-hidden-text" role="status">{{ said() }}</span>
    <span class="zou-hidden-text" role="alert">{{
      state() === 'failed' ? t('ui.save.failedLong') : ''
    }}</span>`,
})
export class SaveStatus {
  readonly state = input.required<SaveState>();
  readonly savedAt = input<string | number | null>(null);
  readonly pendingCount = input(0);
  readonly settled = input(0);
  /** Id of the line, for `aria-describedby` of "Volgende vraag". */
  readonly statusId = input('zou-save-status');
  readonly retry = output();

  protected readonly t = injectTexts();
  private readonly formats = injectFormats();
  private readonly texts = inject(GuardedTexts);
  /** A text that is held back is not saved, whatever became of the rest. */
  protected readonly shown = computed<SaveState | 'held'>(() => {
    const state = this.state();
    return this.texts.count() > 0 && state !== 'failed' && state !== 'offline' ? 'held' : state;
  });
  private readonly isSlow = signal(false);
  protected readonly said = signal('');
  private lastSettled = 0;
  private lastSaid = -SAYING_INTERVAL;

  protected readonly icon = computed<IconName | null>(() => {
    const state = this.shown();
    if (state === 'saved') return 'check';
    if (state === 'offline') return 'offline';
    return state === 'failed' || state === 'held' ? 'warning' : null;
  });
  protected readonly words = computed(() => this.wordsOf(this.shown()));

  constructor() {
    effect((onCleanup) => {
      this.isSlow.set(false);
      if (this.state() !== 'saving') return;
      const timer = setTimeout(() => this.isSlow.set(true), SAVING_DELAY);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => this.sayWhenSettled(this.shown(), this.settled()));
  }

  private wordsOf(state: SaveState | 'held'): string {
    switch (state) {
      case 'idle':
        return '';
      case 'pending':
        return this.t('ui.save.pending');
      case 'saving':
        return this.t(this.isSlow() ? 'ui.save.saving' : 'ui.save.pending');
      case 'saved': {
        const at = this.savedAt();
        return at === null
          ? this.t('ui.save.saved')
          : this.t('ui.save.savedAt', { time: this.formats.time(at) });
      }
      case 'offline':
        return this.t.count('ui.save.offline', this.pendingCount());
      case 'held':
        return this.t('ui.save.held');
      case 'failed':
        return this.t('ui.save.failed');
    }
  }

  private sayWhenSettled(state: SaveState | 'held', settled: number): void {
    if (state !== 'saved') {
      this.said.set('');
      return;
    }
    if (settled === this.lastSettled || Date.now() - this.lastSaid < SAYING_INTERVAL) return;
    this.lastSettled = settled;
    this.lastSaid = Date.now();
    this.said.set(this.t('ui.save.saved'));
  }
}
