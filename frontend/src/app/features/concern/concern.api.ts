import { inject, Injectable } from '@angular/core';
import type { SharedProfileList } from '@zicht/shared/dashboards/shared-profile.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { SHARING_API_PATHS } from '@zicht/shared/routes/sharing-api-paths';
import { ApiClient } from '../../core/http/api-client';

/** Requests of a concern. */
@Injectable({ providedIn: 'root' })
export class ConcernApi {
  private readonly api = inject(ApiClient);

  profiles(concernId: string): Promise<SharedProfileList> {
    return this.api.get(fillPath(SHARING_API_PATHS.concernProfiles, { concernId }));
  }
}
