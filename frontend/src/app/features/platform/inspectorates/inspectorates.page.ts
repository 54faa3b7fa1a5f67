import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  signal,
} from '@angular/core';
import type { Inspectorate } from '@zicht/shared/identity/inspectorate.contract';
import { PageHeading } from '../../../core/page/page-heading';
import { PageHeadingStore } from '../../../core/page/page-heading.store';
import { Alert } from '../../../ui/elements/alert';
import { EmptyState } from '../../../ui/elements/empty-state';
import { RequestStateView } from '../../../ui/elements/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { InspectorateForm } from './inspectorate-form';
import { InspectoratesStore } from './inspectorates.store';

/** All inspectorates; a new one is registered here, and its first coordinator invited. */
@Component({
  selector: 'zou-inspectorates-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Dialog, EmptyState, InspectorateForm, PageHeading, RequestStateView],
  providers: [InspectoratesStore],
  templateUrl: './inspectorates.page.html',
})
export class InspectoratesPage {
  private readonly heading = inject(PageHeadingStore);
  private readonly injector = inject(Injector);
  protected readonly store = inject(InspectoratesStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  /** Whether the form is open, and for which one; null for a new one. */
  protected readonly opened = signal<{ readonly known: Inspectorate | null } | null>(null);
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
    this.opened.set({ known });
  }

  protected close(): void {
    this.opened.set(null);
  }

  /** The list is another one, and the button that had focus may have moved. */
  protected finish(): void {
    this.opened.set(null);
    afterNextRender({ read: () => this.heading.focus() }, { injector: this.injector });
  }
}
