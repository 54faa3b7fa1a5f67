import { computed, inject, Injectable, signal } from '@angular/core';
import type { ProfileSharing } from '@zicht/shared/dashboards/shared-profile.contract';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { SessionStore } from '../../../core/session/session.store';
import { DashboardsApi } from '../dashboards.api';

/** Whether the organisation of this tab shares its profile with its concern. */
@Injectable()
export class SharingStore {
  private readonly api = inject(DashboardsApi);
  private readonly session = inject(SessionStore);

  readonly request = requestState<ProfileSharing>();
  readonly problem = signal<string | null>(null);
  /** What was switched just now, to be said aloud. */
  readonly said = signal<'on' | 'off' | null>(null);
  readonly maySwitch = computed(() => this.session.can('profile:share'));
  private isSaving = false;

  async load(): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation !== null) await this.request.run(() => this.api.profileSharing(organisation.id));
  }

  async share(isShared: boolean): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation === null || this.isSaving) return;
    this.isSaving = true;
    this.problem.set(null);
    this.said.set(null);
    try {
      this.request.set(await this.api.shareProfile(organisation.id, isShared));
      this.said.set(isShared ? 'on' : 'off');
    } catch (error) {
      this.problem.set(problemCodeOf(error));
    } finally {
      this.isSaving = false;
    }
  }
}
