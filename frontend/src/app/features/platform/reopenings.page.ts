import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { PageHeading } from '../../core/page/page-heading';
import { Alert } from '../../ui/elements/alert';
import { EmptyState } from '../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../ui/elements/loading/request-state';
import { Time } from '../../ui/formats/time';
import { injectTexts } from '../../ui/language/texts';
import { ReopeningsStore } from './reopenings.store';

/** Decides on requests to reopen after the closing day; shows who asks and for which year, nothing more. */
@Component({
  selector: 'zou-reopenings-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, EmptyState, PageHeading, RequestStateView, Time],
  providers: [ReopeningsStore],
  templateUrl: './reopenings.page.html',
})
export class ReopeningsPage {
  protected readonly store = inject(ReopeningsStore);
  protected readonly t = injectTexts();
  protected readonly decisions = ['granted', 'refused'] as const;

  constructor() {
    void this.store.load();
  }
}
