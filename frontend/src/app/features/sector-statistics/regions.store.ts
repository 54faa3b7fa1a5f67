import { inject, Injectable } from '@angular/core';
import type { PictureRegions } from '@zicht/shared/sector-statistics/picture.contract';
import { requestState } from '../../core/request/request-state';
import { SectorStatisticsApi } from './sector-statistics.api';

/** The themes of a published year by police region, in one sector or all. */
@Injectable()
export class RegionsStore {
  private readonly api = inject(SectorStatisticsApi);

  readonly request = requestState<PictureRegions>();

  async load(year: number, sector: string | null): Promise<void> {
    await this.request.run(() => this.api.regions(year, sector));
  }
}
