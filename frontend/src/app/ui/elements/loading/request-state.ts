import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { injectTexts } from '../../language/texts';
import { Alert } from '../alert';
import { Skeleton } from './skeleton';

/**
 * What a page shows while it has no data: nothing for 300 ms, then a skeleton; or what went wrong, with
 * "Probeer opnieuw". Use it in the `@else` of `@if (request.value(); as value)`.
 */
@Component({
  selector: 'zou-request-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Skeleton],
  template: `<div class="zou-request-state" [attr.aria-busy]="isSkeletonShown() ? true : null">
    @if (problem()) {
      <zou-alert kind="error" [live]="true" [heading]="t('ui.request.failed')">
        <p>{{ explanation() }}</p>
        <p class="zou-small">{{ t('ui.request.code', { code: problem() ?? '' }) }}</p>
        <div class="zou-buttons">
          <button type="button" class="zou-button zou-button--secondary" (click)="retry.emit()">
            {{ t('ui.request.retry') }}
          </button>
        </div>
      </zou-alert>
    } @else if (isSkeletonShown()) {
      <p class="zou-hidden-text" role="status">{{ t('ui.request.loading') }}</p>
      <zou-skeleton [count]="count()" [shape]="shape()" />
    }
  </div>`,
})
export class RequestStateView {
  readonly problem = input<string>();
  readonly isSkeletonShown = input(false);
  readonly count = input(4);
  readonly shape = input<'lines' | 'cards'>('lines');
  readonly retry = output();

  protected readonly t = injectTexts();
  protected readonly explanation = computed(() => {
    const key = `problems.${this.problem() ?? 'unexpected'}`;
    return this.t(this.t.has(key) ? key : 'problems.unexpected');
  });
}
