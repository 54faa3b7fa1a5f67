import { ChangeDetectionStrategy, Component, effect, inject, signal } from '@angular/core';
import { TextArea } from '../../../ui/fields/text-area';
import { injectStop } from '../../../ui/fields/guard/text-guard';
import { TextNotice } from '../../../ui/fields/guard/text-notice';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { StatusChanges } from './status-changes';

const REASON_MAXIMUM = 500;

/** Asks why an action stops. */
@Component({
  selector: 'zou-stop-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Dialog, TextArea, TextNotice],
  template: `<zou-dialog
    [isOpen]="changes.stopping() !== null"
    [heading]="t('improvement.stop.heading')"
    (closed)="changes.keepGoing()"
  >
    <p>{{ changes.stopping()?.title }}</p>
    <form novalidate (submit)="stop($event)">
      <zou-text-notice />
      <zou-text-area
        [label]="t('improvement.stop.reason')"
        [hint]="t('improvement.stop.hint')"
        [error]="error()"
        [rows]="3"
        [maximum]="maximum"
        [(value)]="reason"
      />
      <div class="zou-buttons">
        <button type="submit" class="zou-button zou-button--primary">
          {{ t('improvement.stop.confirm') }}
        </button>
        <button type="button" class="zou-button zou-button--secondary" (click)="changes.keepGoing()">
          {{ t('improvement.stop.cancel') }}
        </button>
      </div>
    </form>
  </zou-dialog>`,
})
export class StopDialog {
  protected readonly changes = inject(StatusChanges);
  protected readonly t = injectTexts();
  protected readonly maximum = REASON_MAXIMUM;
  protected readonly reason = signal('');
  protected readonly error = signal<string | undefined>(undefined);
  private readonly stops = injectStop();

  constructor() {
    effect(() => {
      if (this.changes.stopping() === null) return;
      this.reason.set('');
      this.error.set(undefined);
    });
  }

  protected stop(event: Event): void {
    event.preventDefault();
    const reason = this.reason().trim();
    if (reason === '') this.error.set(this.t('improvement.stop.missing'));
    else if ([...reason].length > REASON_MAXIMUM) this.error.set(this.t('improvement.faults.textTooLong'));
    else if (!this.stops()) this.changes.stop(reason);
  }
}
