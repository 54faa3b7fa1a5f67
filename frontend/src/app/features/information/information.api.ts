import { inject, Injectable } from '@angular/core';
import type { ServiceFacts } from '@zicht/shared/platform/service-facts.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { INFORMATION_API_PATHS } from '@zicht/shared/routes/information-paths';
import { ApiClient } from '../../core/http/api-client';

/** Requests about the service itself. */
@Injectable({ providedIn: 'root' })
export class InformationApi {
  private readonly api = inject(ApiClient);

  facts(): Promise<ServiceFacts> {
    return this.api.get(fillPath(INFORMATION_API_PATHS.serviceFacts, {}));
  }
}
