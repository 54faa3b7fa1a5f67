import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { OrganisationConcern } from '@zicht/shared/sector-statistics/publication.contract';
import { openedOverPage } from '../../core/page/opened-over-page';
import { PageHeading } from '../../core/page/page-heading';
import { searchedRows } from '../../core/page/searched-rows';
import { Alert } from '../../ui/elements/alert';
import { EmptyState } from '../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../ui/elements/loading/request-state';
import { StatusLabel } from '../../ui/elements/status-label';
import { TextField } from '../../ui/fields/text-field';
import { injectFormats } from '../../ui/formats/formats';
import { injectTexts } from '../../ui/language/texts';
import { Dialog } from '../../ui/overlays/dialog';
import { ConcernForm } from './concern-form';
import { ConcernsStore } from './concerns.store';

/** Settles to which concern each organisation belongs: without that nothing can be published. */
@Component({
  selector: 'zou-concerns-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, ConcernForm, Dialog, EmptyState, PageHeading, RequestStateView, StatusLabel, TextField],
  providers: [ConcernsStore],
  templateUrl: './concerns.page.html',
})
export class ConcernsPage {
  private readonly dialog = openedOverPage<OrganisationConcern>();
  protected readonly store = inject(ConcernsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly opened = this.dialog.opened;
  protected readonly sought = searchedRows(
    () => this.store.request.value()?.organisations ?? [],
    ({ name, concern }) => [name, concern?.name ?? ''],
  );
  protected readonly result = computed(() =>
    this.t.count('platform.concerns.found', this.sought.found(), {
      count: this.f.number(this.sought.found()),
    }),
  );

  constructor() {
    void this.store.load();
  }

  protected open(organisation: OrganisationConcern): void {
    this.store.problem.set(null);
    this.dialog.open(organisation);
  }

  protected close(): void {
    this.dialog.close();
  }

  protected finish(): void {
    this.dialog.finish();
  }
}
