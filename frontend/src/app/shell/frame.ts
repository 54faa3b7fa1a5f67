import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { SaveQueues } from '../core/autosave/queue/save-queues';
import { PageHeadingStore } from '../core/page/page-heading.store';
import { fetchedAhead } from '../core/parts/fetched-ahead';
import { PrintFooter } from '../core/print/print-footer';
import { SessionClock } from '../core/session/session-clock';
import { SessionStore } from '../core/session/session.store';
import { SignOut } from '../core/session/sign-out';
import { DemoBanner } from '../ui/elements/demo-banner';
import { injectTexts } from '../ui/language/texts';
import { Footer } from './footer';
import { Header } from './header/header';
import { MissingPartBar } from './notices/missing-part-bar';
import { OfflineBar } from './notices/offline-bar';
import { PageNotices } from './notices/page-notices';
import { SessionDialog } from './session-dialog';
import { SignOutDialog } from './sign-out-dialog';
import { Unreachable } from './problems/unreachable';

/** The frame around every page. */
@Component({
  selector: 'zou-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DemoBanner,
    Footer,
    Header,
    MissingPartBar,
    OfflineBar,
    PageNotices,
    RouterOutlet,
    SessionDialog,
    SignOutDialog,
    Unreachable,
  ],
  template: `<div class="zou-frame">
      <a class="zou-skip" href="#inhoud" (click)="skipTo($event, main)">{{ t('shell.skip.content') }}</a>
      @if (heading.question(); as question) {
        <a class="zou-skip" href="#vraag" (click)="skipTo($event, question)">{{
          t('shell.skip.question')
        }}</a>
      }
      <zou-missing-part-bar />
      <zou-header>
        @if (session.isDemo()) {
          <zou-demo-banner />
        }
        <zou-offline-bar />
      </zou-header>
      <main id="inhoud" class="zou-main" tabindex="-1" #main>
        <div class="zou-wrap">
          @defer (when hasNotice()) {
            <zou-page-notices />
          }
          @if (session.status() === 'unreachable') {
            @defer {
              <zou-unreachable />
            }
          } @else {
            <router-outlet />
          }
        </div>
      </main>
      <zou-footer />
    </div>
    @defer (when isSessionEnding() && areDialogsHere()) {
      <zou-session-dialog />
    }
    @defer (when leaving.needsPerson() && areDialogsHere()) {
      <zou-sign-out-dialog />
    }`,
})
export class Frame {
  protected readonly session = inject(SessionStore);
  protected readonly heading = inject(PageHeadingStore);
  protected readonly clock = inject(SessionClock);
  protected readonly leaving = inject(SignOut);
  private readonly queues = inject(SaveQueues);
  protected readonly t = injectTexts();

  protected readonly isSessionEnding = computed(
    () => this.clock.isWarning() || this.session.status() === 'expired',
  );
  /** Both are needed when the line may be gone. */
  protected readonly areDialogsHere = fetchedAhead(
    () => Promise.all([import('./session-dialog'), import('./sign-out-dialog')]),
    computed(() => this.isSessionEnding() || this.leaving.needsPerson()),
  );

  constructor() {
    this.clock.start();
    inject(PrintFooter).start();
  }

  protected hasNotice(): boolean {
    const membership = this.session.membership();
    return !!(membership?.isSuspended || membership?.successions) || this.queues.hasConflict();
  }

  protected skipTo(event: Event, target: HTMLElement): void {
    event.preventDefault();
    target.focus();
    target.scrollIntoView();
  }
}
