import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { injectTexts } from '../language/texts';

/** Through a long list: which part is shown, and buttons to the part before and after. */
@Component({
  selector: 'zou-pagination',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (total() > pageSize()) {
    <nav class="zou-pagination" [attr.aria-label]="t('ui.pagination.label')">
      @if (offset() > 0) {
        <button type="button" class="zou-button zou-button--secondary" (click)="goToPrevious()">
          {{ t('ui.pagination.previous') }}
        </button>
      }
      <span role="status">{{
        t('ui.pagination.range', { from: offset() + 1, to: last(), total: total() })
      }}</span>
      @if (last() < total()) {
        <button type="button" class="zou-button zou-button--secondary" (click)="goToNext()">
          {{ t('ui.pagination.next') }}
        </button>
      }
    </nav>
  }`,
})
export class Pagination {
  readonly offset = input.required<number>();
  readonly pageSize = input.required<number>();
  readonly total = input.required<number>();
  /** Offset of the part that is asked for. */
  readonly offsetChange = output<number>();

  protected readonly t = injectTexts();
  protected readonly last = computed(() => Math.min(this.offset() + this.pageSize(), this.total()));

  protected goToPrevious(): void {
    this.offsetChange.emit(Math.max(0, this.offset() - this.pageSize()));
  }

  protected goToNext(): void {
    this.offsetChange.emit(this.offset() + this.pageSize());
  }
}
