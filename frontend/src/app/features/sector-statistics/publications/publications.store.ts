import { inject, Injectable } from '@angular/core';
import type { PublicationList } from '@zicht/shared/sector-statistics/publication.contract';
import { requestState } from '../../../core/request/request-state';
import { PublicationsApi } from './publications.api';

/** The rounds with their publications. */
@Injectable()
export class PublicationsStore {
  private readonly api = inject(PublicationsApi);

  readonly request = requestState<PublicationList>();

  async load(): Promise<void> {
    await this.request.run(() => this.api.list());
  }
}
