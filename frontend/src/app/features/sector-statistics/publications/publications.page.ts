import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeading } from '../../../core/page/page-heading';
import { Alert } from '../../../ui/elements/alert';
import { EmptyState } from '../../../ui/elements/empty-state';
import { RequestStateView } from '../../../ui/elements/request-state';
import { StatusLabel } from '../../../ui/elements/status-label';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { PublicationsStore } from './publications.store';
import { STATUS_LOOKS } from './status-looks';

/** "Publicaties": the rounds, and how far the publication of each is. */
@Component({
  selector: 'zou-publications-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, EmptyState, PageHeading, RequestStateView, RouterLink, StatusLabel],
  providers: [PublicationsStore],
  templateUrl: './publications.page.html',
})
export class PublicationsPage {
  protected readonly store = inject(PublicationsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly looks = STATUS_LOOKS;

  constructor() {
    void this.store.load();
  }
}
