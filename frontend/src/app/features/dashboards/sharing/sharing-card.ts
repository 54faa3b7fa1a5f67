import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { ProfileSharing } from '@zicht/shared/dashboards/shared-profile.contract';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { Card } from '../../../ui/elements/card';
import { RequestStateView } from '../../../ui/elements/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { DashboardsApi } from '../dashboards.api';

/** Whether the organisation's concern sees its profile; the coordinator switches it. Nothing where there is no concern. */
@Component({
  selector: 'zou-sharing-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Card, RequestStateView],
  templateUrl: './sharing-card.html',
})
export class SharingCard {
  private readonly api = inject(DashboardsApi);
  private readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();

  protected readonly request = requestState<ProfileSharing>();
  protected readonly isSaving = signal(false);
  protected readonly problem = signal<string | null>(null);
  /** What was switched just now, to be said aloud. */
  protected readonly said = signal<'on' | 'off' | null>(null);
  protected readonly maySwitch = computed(() => this.session.can('profile:share'));

  constructor() {
    const organisation = this.session.organisation();
    if (organisation !== null) void this.request.run(() => this.api.profileSharing(organisation.id));
  }

  protected async share(isShared: boolean): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation === null || this.isSaving()) return;
    this.isSaving.set(true);
    this.problem.set(null);
    this.said.set(null);
    try {
      this.request.set(await this.api.shareProfile(organisation.id, isShared));
      this.said.set(isShared ? 'on' : 'off');
    } catch (error) {
      this.problem.set(problemCodeOf(error));
    } finally {
      this.isSaving.set(false);
    }
  }
}
