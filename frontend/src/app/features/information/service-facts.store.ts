import { computed, inject, Injectable } from '@angular/core';
import type { ServiceFacts } from '@zicht/shared/platform/service-facts.contract';
import { requestState } from '../../core/request/request-state';
import { InformationApi } from './information.api';

/** What the settings of the server say about it; the pages stand without them as well. */
@Injectable({ providedIn: 'root' })
export class ServiceFactsStore {
  private readonly api = inject(InformationApi);

  readonly request = requestState<ServiceFacts>();
  readonly facts = computed(() => this.request.value() ?? null);

  async load(): Promise<void> {
    await this.request.run(() => this.api.facts());
  }
}
