import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Alert } from '../ui/elements/alert';
import { injectTexts } from '../ui/language/texts';
import { Dialog } from '../ui/overlays/dialog';
import { SignOut } from '../core/session/sign-out';

/** Asks before changes are lost by signing out, and tells when signing out did not work. */
@Component({
  selector: 'zou-sign-out-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Dialog],
  template: `<zou-dialog
    [isOpen]="leaving.needsPerson()"
    [heading]="t(leaving.hasFailed() ? 'shell.leave.failed' : 'shell.leave.heading')"
    (closed)="leaving.stay()"
  >
    @if (leaving.hasFailed()) {
      <zou-alert kind="error" [live]="true"
        ><p>{{ t('shell.leave.failedText') }}</p></zou-alert
      >
    } @else {
      <p>{{ t.count('shell.leave.unsaved', leaving.unsavedCount()) }}</p>
      <p>{{ t('shell.leave.lost') }}</p>
    }
    <div class="zou-buttons">
      <button type="button" class="zou-button zou-button--primary" (click)="leaving.stay()">
        {{ t('shell.leave.stay') }}
      </button>
      <button type="button" class="zou-button zou-button--secondary" (click)="leaving.leave()">
        {{ t('shell.leave.leave') }}
      </button>
    </div>
  </zou-dialog>`,
})
export class SignOutDialog {
  protected readonly leaving = inject(SignOut);
  protected readonly t = injectTexts();
}
