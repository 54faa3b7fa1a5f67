import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { injectTexts } from '../../../ui/language/texts';

/** Puts a text on the clipboard, for a memo; says so. */
@Component({
  selector: 'zou-copy-as-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button type="button" class="zou-button zou-button--secondary" (click)="copy()">
      {{ t('dashboards.copy.button') }}
    </button>
    <span class="zou-small" role="status">{{
      outcome() === null ? '' : t('dashboards.copy.' + outcome())
    }}</span>`,
})
export class CopyAsText {
  readonly text = input.required<string>();

  protected readonly t = injectTexts();
  protected readonly outcome = signal<'done' | 'failed' | null>(null);

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text());
      this.outcome.set('done');
    } catch {
      this.outcome.set('failed');
    }
  }
}
