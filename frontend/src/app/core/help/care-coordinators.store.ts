import { computed, inject, Injectable } from '@angular/core';
import type { CareCoordinatorList } from '@zicht/shared/improvement/partners/partner.contract';
import { requestState } from '../request/request-state';
import { SessionStore } from '../session/session.store';
import { CareCoordinatorsApi } from './care-coordinators.api';

/** Whom to call beside the help line in the organisation of this tab; asked once, and again when it changed. */
@Injectable({ providedIn: 'root' })
export class CareCoordinatorsStore {
  private readonly api = inject(CareCoordinatorsApi);
  private readonly session = inject(SessionStore);
  private readonly request = requestState<CareCoordinatorList>();
  private readOf: string | null = null;

  readonly list = computed(() => this.request.value()?.careCoordinators ?? []);

  /** Reads it, unless it was read; what cannot be read leaves the help line alone. */
  async read(): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation?.id === this.readOf) return;
    this.readOf = organisation?.id ?? null;
    this.request.clear();
    await this.readAgain();
  }

  async readAgain(): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation !== null) await this.request.run(() => this.api.list(organisation.id));
  }
}
