import { inject, Injectable, signal } from '@angular/core';
import type {
  ConcernList,
  OrganisationConcern,
  SettleConcern,
} from '@zicht/shared/sector-statistics/publication.contract';
import { problemCodeOf } from '../../core/http/api-problem';
import { requestState } from '../../core/request/request-state';
import { PlatformApi } from './platform.api';

/** What was settled last, told above the list. */
export interface SettledConcern {
  readonly organisation: string;
  readonly concern: string;
}

/** Which organisation belongs to which concern, and what is settled about it. */
@Injectable()
export class ConcernsStore {
  private readonly api = inject(PlatformApi);

  readonly request = requestState<ConcernList>();
  readonly settled = signal<SettledConcern | null>(null);
  readonly problem = signal<string | null>(null);

  async load(): Promise<void> {
    await this.request.run(() => this.api.concerns());
  }

  /** Settles a concern, and reads the list anew; says whether that worked. */
  async settle(organisation: OrganisationConcern, concern: SettleConcern['concern']): Promise<boolean> {
    this.problem.set(null);
    this.settled.set(null);
    try {
      const { organisationId, version } = organisation;
      await this.api.settleConcern(organisationId, { concern, version });
    } catch (error) {
      this.problem.set(problemCodeOf(error));
      return false;
    }
    await this.load();
    const now = this.request
      .value()
      ?.organisations.find(({ organisationId }) => organisationId === organisation.organisationId);
    this.settled.set({ organisation: organisation.name, concern: now?.concern?.name ?? '' });
    return true;
  }
}
