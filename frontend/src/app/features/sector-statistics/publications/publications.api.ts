import { inject, Injectable } from '@angular/core';
import type { Round } from '@zicht/shared/assessments/round.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { PICTURE_API_PATHS } from '@zicht/shared/routes/picture-api-paths';
import type {
  PublicationDetail,
  PublicationList,
  StartPublication,
} from '@zicht/shared/sector-statistics/publication.contract';
import { ApiClient } from '../../../core/http/api-client';

/** Requests of who runs publications. */
@Injectable({ providedIn: 'root' })
export class PublicationsApi {
  private readonly api = inject(ApiClient);

  list(): Promise<PublicationList> {
    return this.api.get(fillPath(PICTURE_API_PATHS.publications, {}));
  }

  openRound(round: Round): Promise<void> {
    return this.api.post(fillPath(API_PATHS.rounds, {}), round);
  }

  read(year: number): Promise<PublicationDetail> {
    return this.api.get(fillPath(PICTURE_API_PATHS.publication, { year }));
  }

  prepare(year: number, start: StartPublication): Promise<void> {
    return this.api.post(fillPath(PICTURE_API_PATHS.publicationPreparation, { year }), start);
  }

  rehearse(year: number, start: StartPublication): Promise<void> {
    return this.api.post(fillPath(PICTURE_API_PATHS.publicationRehearsal, { year }), start);
  }

  stop(year: number): Promise<void> {
    return this.api.post(fillPath(PICTURE_API_PATHS.publicationStop, { year }));
  }

  publish(year: number, cellsSha256: string): Promise<void> {
    return this.api.post(fillPath(PICTURE_API_PATHS.publicationPublishing, { year }), { cellsSha256 });
  }

  withdraw(year: number): Promise<void> {
    return this.api.post(fillPath(PICTURE_API_PATHS.publicationWithdrawal, { year }));
  }
}
