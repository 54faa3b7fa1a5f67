import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeading } from '../../../core/page/page-heading';
import { PageHeadingStore } from '../../../core/page/page-heading.store';
import { Alert } from '../../../ui/elements/alert';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { StatusLabel } from '../../../ui/elements/status-label';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { PublicationsStore } from './publications.store';
import { RoundForm } from './round-form';
import { STATUS_LOOKS } from './status-looks';

/** "Publicaties": the rounds, how far the publication of each is, and the opening of the next round. */
@Component({
  selector: 'zou-publications-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Dialog, EmptyState, PageHeading, RequestStateView, RoundForm, RouterLink, StatusLabel],
  providers: [PublicationsStore],
  templateUrl: './publications.page.html',
})
export class PublicationsPage {
  private readonly heading = inject(PageHeadingStore);
  private readonly injector = inject(Injector);
  protected readonly store = inject(PublicationsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly looks = STATUS_LOOKS;
  protected readonly isOpening = signal(false);
  protected readonly newest = computed(() => this.store.request.value()?.publications[0]?.round ?? null);

  constructor() {
    void this.store.load();
  }

  protected begin(): void {
    this.store.problem.set(null);
    this.isOpening.set(true);
  }

  /** The list is another one. */
  protected finish(): void {
    this.isOpening.set(false);
    afterNextRender({ read: () => this.heading.focus() }, { injector: this.injector });
  }
}
