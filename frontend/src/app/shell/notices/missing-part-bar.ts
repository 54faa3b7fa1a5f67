import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ConnectionStore } from '../../core/connection/connection.store';
import { MissingParts } from '../../core/parts/missing-parts';
import { injectTexts } from '../../ui/language/texts';

/** Says that a part of this page could not be fetched; what was typed waits on the device when the page is loaded again. */
@Component({
  selector: 'zou-missing-part-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'zou-stays-in-view' },
  template: `<div role="status">
    @if (parts.hasAny()) {
      <div class="zou-bar zou-bar--offline">
        <p class="zou-wrap">
          {{ t('shell.missing.text') }}
          @if (connection.isOnline()) {
            <button type="button" class="zou-button zou-button--text" (click)="reload()">
              {{ t('shell.missing.reload') }}
            </button>
          }
        </p>
      </div>
    }
  </div>`,
})
export class MissingPartBar {
  protected readonly parts = inject(MissingParts);
  protected readonly connection = inject(ConnectionStore);
  protected readonly t = injectTexts();

  protected reload(): void {
    location.reload();
  }
}
