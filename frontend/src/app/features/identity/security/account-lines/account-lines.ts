import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { AccountLine } from '@zicht/shared/identity/account.contract';
import { RequestStateView } from '../../../../ui/elements/loading/request-state';
import { Time } from '../../../../ui/formats/time';
import { injectTexts } from '../../../../ui/language/texts';
import { AccountLinesStore } from './account-lines.store';

/** What happened to one's account lately, in sentences, so that one notices what one did not do. */
@Component({
  selector: 'zou-account-lines',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RequestStateView, Time],
  providers: [AccountLinesStore],
  template: `<h2>{{ t('access.happened.heading') }}</h2>
    <p>{{ t('access.happened.text') }}</p>
    @if (store.request.value(); as lines) {
      <ul class="zou-rows">
        @for (line of lines; track line.id) {
          <li>
            <div>
              {{ wordsOf(line) }}
              <small>
                <zou-time [at]="line.at" />
                @if (line.address !== '') {
                  {{ t('access.happened.from', { address: line.address }) }}
                }
              </small>
            </div>
          </li>
        } @empty {
          <li>{{ t('access.happened.none') }}</li>
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
export class AccountLines {
  protected readonly store = inject(AccountLinesStore);
  protected readonly t = injectTexts();

  constructor() {
    void this.store.load();
  }

  protected wordsOf({ action, isByPasskey }: AccountLine): string {
    const key = `access.happened.${action.replace('account.', '')}${isByPasskey ? 'ByPasskey' : ''}`;
    // A line of a newer version of the service than this page.
    return this.t(this.t.has(key) ? key : 'access.happened.unknown');
  }
}
