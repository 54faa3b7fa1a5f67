import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { SaveQueues } from '../core/autosave/queue/save-queues';
import { SessionClock } from '../core/session/session-clock';
import { SessionStore } from '../core/session/session.store';
import { SignInForm } from '../core/session/sign-in-form';
import { injectFormats } from '../ui/formats/formats';
import { injectTexts } from '../ui/language/texts';
import { Dialog } from '../ui/overlays/dialog';

/** Two minutes before the end: stay signed in? After the end: sign in again, with the page as it was. */
@Component({
  selector: 'zou-session-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Dialog, SignInForm],
  template: `<zou-dialog
      [isOpen]="isWarningShown()"
      [heading]="t('shell.session.warning')"
      (closed)="dismissOrExtend()"
    >
      <p>
        {{
          t(clock.canBeExtended() ? 'shell.session.ends' : 'shell.session.endsForGood', { time: endTime() })
        }}
      </p>
      <p>{{ savedWords() }}</p>
      <div class="zou-buttons">
        <button type="button" class="zou-button zou-button--primary" (click)="dismissOrExtend()">
          {{ t(clock.canBeExtended() ? 'shell.session.stay' : 'shell.session.understood') }}
        </button>
      </div>
    </zou-dialog>
    <zou-dialog
      [isOpen]="session.status() === 'expired'"
      [heading]="t('shell.session.expired')"
      [canBeClosed]="false"
    >
      <p>{{ t('shell.session.again') }}</p>
      <zou-sign-in-form prefix="again-" (signedIn)="returnOrLeave($event)" />
    </zou-dialog>`,
})
export class SessionDialog {
  protected readonly session = inject(SessionStore);
  protected readonly clock = inject(SessionClock);
  private readonly queues = inject(SaveQueues);
  private readonly formats = injectFormats();
  protected readonly t = injectTexts();

  private readonly isDismissed = linkedSignal({ source: this.clock.isWarning, computation: () => false });
  protected readonly isWarningShown = computed(() => this.clock.isWarning() && !this.isDismissed());
  protected readonly endTime = computed(() => {
    const ends = this.session.ends();
    return ends ? this.formats.time(Math.min(ends.idleUntil, ends.endsAt)) : '';
  });
  protected readonly savedWords = computed(() => {
    const count = this.queues.pendingCount();
    return count === 0 ? this.t('shell.session.saved') : this.t.count('shell.session.pending', count);
  });

  protected dismissOrExtend(): void {
    if (this.clock.canBeExtended()) void this.clock.extend();
    else this.isDismissed.set(true);
  }

  protected returnOrLeave(isSamePerson: boolean): void {
    this.clock.tellOthers();
    // Another person must not see what is on this page.
    if (!isSamePerson) location.assign(`/${APP_PATHS.start}`);
  }
}
