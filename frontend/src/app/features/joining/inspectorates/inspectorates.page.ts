import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { Inspectorate } from '@zicht/shared/identity/inspectorate.contract';
import { openedOverPage } from '../../../core/page/opened-over-page';
import { PageHeading } from '../../../core/page/page-heading';
import { Alert } from '../../../ui/elements/alert';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { Recoveries } from '../recoveries/recoveries';
import { InspectorateForm } from './inspectorate-form';
import { InspectoratesStore } from './inspectorates.store';

/** All inspectorates; a new one is registered here, and its first coordinator invited. */
@Component({
  selector: 'zou-inspectorates-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Dialog, EmptyState, InspectorateForm, PageHeading, Recoveries, RequestStateView],
  providers: [InspectoratesStore],
  templateUrl: './inspectorates.page.html',
})
export class InspectoratesPage {
  private readonly dialog = openedOverPage<{ readonly known: Inspectorate | null }>();
  protected readonly store = inject(InspectoratesStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  /** Whether the form is open, and for which one; null for a new one. */
  protected readonly opened = this.dialog.opened;
  protected readonly dialogHeading = computed(() => {
    const name = this.opened()?.known?.name;
    return name === undefined
      ? this.t('inspectorates.platform.formHeading')
      : this.t('inspectorates.platform.againHeading', { name });
  });

  constructor() {
    void this.store.load();
  }

  protected facts({ inspectors, firstInvitation }: Inspectorate): string {
    if (inspectors > 0)
      return this.t.count('inspectorates.platform.people', inspectors, { count: this.f.number(inspectors) });
    if (firstInvitation === null) return this.t('inspectorates.platform.nobody');
    const { email, expiresAt, isExpired } = firstInvitation;
    const date = this.f.date(expiresAt);
    return this.t(`inspectorates.platform.${isExpired ? 'waitsNoMore' : 'waits'}`, { email, date });
  }

  protected open(known: Inspectorate | null): void {
    this.store.begin();
    this.dialog.open({ known });
  }

  protected close(): void {
    this.dialog.close();
  }

  protected finish(): void {
    this.dialog.finish();
  }
}
