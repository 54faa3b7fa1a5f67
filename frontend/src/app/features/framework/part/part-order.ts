import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { PART_MOVES, placeOf, type PartMove } from '@zicht/shared/framework/drafts/draft-order';
import { partKey, type PartName } from '@zicht/shared/framework/drafts/draft-parts';
import { injectTexts } from '../../../ui/language/texts';
import { DraftStore } from '../draft/draft.store';

/** Where a theme or question stands in the order, and buttons to move it; its new place is read out. */
@Component({
  selector: 'zou-part-order',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<section class="zou-part-group" aria-labelledby="part-order">
    <h2 id="part-order">{{ t('framework.order.heading') }}</h2>
    <p>{{ t('framework.order.place', { place: place().place, total: place().total }) }}</p>
    <div class="zou-buttons">
      @for (move of moves; track move) {
        <button
          type="button"
          class="zou-button zou-button--secondary"
          [attr.aria-disabled]="place().passes[move] === null ? true : null"
          (click)="go(move)"
        >
          {{ t('framework.order.' + move) }}
        </button>
      }
    </div>
    <p role="status">{{ told() }}</p>
  </section>`,
})
export class PartOrder {
  readonly name = input.required<PartName>();

  private readonly store = inject(DraftStore);
  protected readonly t = injectTexts();
  protected readonly moves = PART_MOVES;
  protected readonly place = computed(() => placeOf(this.store.parts(), this.name()));
  private readonly last = signal<{ readonly key: string; readonly words: string } | null>(null);
  /** What the last button did; nothing of another part. */
  protected readonly told = computed(() => {
    const last = this.last();
    return last?.key === partKey(this.name()) ? last.words : '';
  });
  private isBusy = false;

  /** One move at a time: the next one builds on the order that this one left. */
  protected async go(move: PartMove): Promise<void> {
    if (this.isBusy) return;
    if (this.place().passes[move] === null) return this.tell(this.t(`framework.order.end.${move}`));
    this.isBusy = true;
    const isMoved = await this.store.move(this.name(), move);
    this.isBusy = false;
    const { place, total } = this.place();
    this.tell(isMoved ? this.t('framework.order.moved', { code: this.name().code, place, total }) : '');
  }

  private tell(words: string): void {
    this.last.set({ key: partKey(this.name()), words });
  }
}
