import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { injectTexts } from '../language/texts';

/** What a person chooses in a conflict. */
export type ConflictChoice = 'mine' | 'theirs' | 'both';

/** Two versions of one text, both whole, with who and when; nothing is lost until the person chooses. */
@Component({
  selector: 'zou-conflict-comparer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<section class="zou-compare" [attr.aria-label]="t('ui.conflict.label')">
    <h2 tabindex="-1">{{ heading() }}</h2>
    <p>{{ t('ui.conflict.question') }}</p>
    <div class="zou-compare__columns">
      <div>
        <h3>{{ t('ui.conflict.mine') }}</h3>
        <p class="zou-compare__text">{{ mine() || t('ui.conflict.empty') }}</p>
      </div>
      <div>
        <h3>{{ t('ui.conflict.theirs') }}</h3>
        <p class="zou-compare__text">{{ theirs() || t('ui.conflict.empty') }}</p>
      </div>
    </div>
    <div class="zou-buttons">
      <button type="button" class="zou-button zou-button--secondary" (click)="chosen.emit('mine')">
        {{ t('ui.conflict.keepMine') }}
      </button>
      <button type="button" class="zou-button zou-button--secondary" (click)="chosen.emit('theirs')">
        {{ keepTheirs() }}
      </button>
      @if (canBeJoined()) {
        <button type="button" class="zou-button zou-button--secondary" (click)="chosen.emit('both')">
          {{ t('ui.conflict.join') }}
        </button>
      }
    </div>
  </section>`,
})
export class ConflictComparer {
  /** For instance "Bram wijzigde deze toelichting om 14.31 uur, terwijl u typte." */
  readonly heading = input.required<string>();
  /** Name of the colleague; null where it was the person themselves, in another window. */
  readonly name = input.required<string | null>();
  readonly mine = input.required<string>();
  readonly theirs = input.required<string>();
  /** False for choices, which cannot stand one after the other. */
  readonly canBeJoined = input(true);
  readonly chosen = output<ConflictChoice>();

  protected readonly t = injectTexts();
  protected readonly keepTheirs = computed(() => {
    const name = this.name();
    return name === null ? this.t('ui.conflict.keepOther') : this.t('ui.conflict.keepTheirs', { name });
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector('h2')?.focus());
  }
}
