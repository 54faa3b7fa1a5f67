import { inject, Injectable } from '@angular/core';
import type { CareCoordinatorList } from '@zicht/shared/improvement/partners/partner.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { ApiClient } from '../http/api-client';

/** Asks whom to call beside the help line. */
@Injectable({ providedIn: 'root' })
export class CareCoordinatorsApi {
  private readonly api = inject(ApiClient);

  list(organisationId: string): Promise<CareCoordinatorList> {
    return this.api.get(fillPath(API_PATHS.careCoordinators, { organisationId }));
  }
}
