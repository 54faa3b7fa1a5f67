import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { PageHeading } from '../../core/page/page-heading';
import { Alert } from '../../ui/elements/alert';
import { EmptyState } from '../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../ui/elements/loading/request-state';
import { Time } from '../../ui/formats/time';
import { injectTexts } from '../../ui/language/texts';
import { MailFailuresStore } from './mail-failures.store';

/** How mail fares: what could not be sent, without address or content, to be tried again. */
@Component({
  selector: 'zou-mail-failures-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, EmptyState, PageHeading, RequestStateView, Time],
  providers: [MailFailuresStore],
  templateUrl: './mail-failures.page.html',
})
export class MailFailuresPage {
  protected readonly store = inject(MailFailuresStore);
  protected readonly t = injectTexts();

  constructor() {
    void this.store.load();
  }

  protected faultOf(fault: string): string {
    const key = `platform.mail.faults.${fault}`;
    return this.t(this.t.has(key) ? key : 'platform.mail.faults.broken');
  }
}
