import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PEOPLE_PAGE_PATH } from '@zicht/shared/routes/people-page-path';
import { SECURITY_PAGE_PATH } from '@zicht/shared/routes/security-page-path';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { StatusLabel } from '../../../ui/elements/status-label';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { ProviderForm } from './provider-form';
import { ProviderStore } from './provider.store';

/** With which provider the organisation signs in: set up, tried, switched on, passwords off. */
@Component({
  selector: 'zou-provider-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, PageHeading, ProviderForm, RequestStateView, RouterLink, StatusLabel],
  providers: [ProviderStore],
  templateUrl: './provider.page.html',
})
export class ProviderPage {
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(ProviderStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  protected readonly peoplePath = `/${PEOPLE_PAGE_PATH}`;
  protected readonly securityPath = `/${SECURITY_PAGE_PATH}`;
  protected readonly test = computed(() => this.store.request.value()?.test ?? null);
  protected readonly state = computed(() => {
    const provider = this.store.request.value();
    return provider?.version === 0 ? 'none' : (provider?.state ?? 'none');
  });
  protected readonly look = computed(() => (this.state() === 'on' ? 'done' : 'busy'));
  protected readonly testedAt = computed(() => {
    const test = this.test();
    return test === null ? '' : this.f.dateTime(test.endedAt ?? test.startedAt);
  });
  protected readonly addresses = computed(() => {
    const provider = this.store.request.value();
    return (['signInAddress', 'returnAddress', 'leftAddress'] as const).map((key) => ({
      key,
      address: provider?.[key] ?? '',
    }));
  });
  protected readonly roles = computed(() =>
    (this.test()?.roles ?? []).map((role) => this.t(`people.roles.${role}.name`)).join(', '),
  );

  constructor() {
    void this.store.load();
  }
}
