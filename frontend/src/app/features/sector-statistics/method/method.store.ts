import { inject, Injectable } from '@angular/core';
import type { Method } from '@zicht/shared/sector-statistics/method.contract';
import { requestState } from '../../../core/request/request-state';
import { SectorStatisticsApi } from '../sector-statistics.api';

/** Published years, newest first, and how one of them was made; null while there is none. */
export interface LoadedMethod {
  readonly years: readonly number[];
  readonly method: Method | null;
}

/** How a publication was made and what the attacks on it found. */
@Injectable()
export class MethodStore {
  private readonly api = inject(SectorStatisticsApi);

  readonly request = requestState<LoadedMethod>();

  /** Reads a year; with none or one that is not on show, the newest. */
  async load(year: number | null): Promise<void> {
    await this.request.run(async () => {
      const { years } = await this.api.pictures();
      const published = years.filter(({ status }) => status === 'published').map((each) => each.year);
      const wanted = published.find((each) => each === year) ?? published[0];
      return { years: published, method: wanted === undefined ? null : await this.api.method(wanted) };
    });
  }
}
