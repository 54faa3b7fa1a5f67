import { inject, Injectable } from '@angular/core';
import type { AskToLeave, Departure } from '@zicht/shared/leaving/departure.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { LEAVING_API_PATHS } from '@zicht/shared/routes/leaving-paths';
import { ApiClient } from '../../core/http/api-client';

const SURE: AskToLeave = { isSure: true };

/** Requests of an organisation that leaves, or stays after all. */
@Injectable({ providedIn: 'root' })
export class LeavingApi {
  private readonly api = inject(ApiClient);

  departure(organisationId: string): Promise<Departure> {
    return this.api.get(fillPath(LEAVING_API_PATHS.departure, { organisationId }));
  }

  ask(organisationId: string): Promise<void> {
    return this.api.post(fillPath(LEAVING_API_PATHS.departure, { organisationId }), SURE);
  }

  stay(organisationId: string): Promise<void> {
    return this.api.delete(fillPath(LEAVING_API_PATHS.departure, { organisationId }));
  }
}
