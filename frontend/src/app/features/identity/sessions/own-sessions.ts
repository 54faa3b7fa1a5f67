import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { OwnSession } from '@zicht/shared/identity/account.contract';
import { Alert } from '../../../ui/elements/alert';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { Time } from '../../../ui/formats/time';
import { injectTexts } from '../../../ui/language/texts';
import { OwnSessionsStore } from './own-sessions.store';

/** On the profile: where one is signed in, and signing out there. */
@Component({
  selector: 'zou-own-sessions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, RequestStateView, Time],
  providers: [OwnSessionsStore],
  template: `<p role="status">{{ store.isEnded() ? t('access.sessions.ended') : '' }}</p>
    @if (store.problem(); as code) {
      <zou-alert kind="error" [live]="true"
        ><p>{{ t('problems.' + code) }}</p></zou-alert
      >
    }
    @if (store.request.value(); as sessions) {
      <ul class="zou-rows">
        @for (session of sessions; track session.id) {
          <li>
            <div>
              <strong>{{ nameOf(session) }}</strong>
              <small>{{ t('access.sessions.seen') }} <zou-time [at]="session.seenAt" /></small>
            </div>
            @if (session.isCurrent) {
              <span class="zou-status-text">{{ t('access.sessions.current') }}</span>
            } @else {
              <button type="button" class="zou-button zou-button--secondary" (click)="store.end(session)">
                {{ t('access.sessions.end') }}<span class="zou-hidden-text">: {{ nameOf(session) }}</span>
              </button>
            }
          </li>
        }
      </ul>
    } @else {
      <zou-request-state
        [problem]="store.request.problem()"
        [isSkeletonShown]="store.request.isSkeletonShown()"
        (retry)="store.request.retry()"
      />
    }`,
})
export class OwnSessions {
  protected readonly store = inject(OwnSessionsStore);
  protected readonly t = injectTexts();

  constructor() {
    void this.store.load();
  }

  protected nameOf({ browser, system }: OwnSession): string {
    const key = `access.sessions.${browser === '' ? 'unknown' : system === '' ? 'browser' : 'device'}`;
    return this.t(key, { browser, system });
  }
}
