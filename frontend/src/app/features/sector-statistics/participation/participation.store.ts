import { computed, inject, Injectable } from '@angular/core';
import type {
  PictureList,
  PictureParticipation,
  ResponseProgress,
} from '@zicht/shared/sector-statistics/picture.contract';
import { requestState } from '../../../core/request/request-state';
import { groupNames, type GroupNames } from '../names';
import { SectorStatisticsApi } from '../sector-statistics.api';

/** Who took part in a published year, and how far the rounds are that run. */
export interface LoadedParticipation {
  readonly years: PictureList['years'];
  readonly names: GroupNames;
  readonly published: PictureParticipation | null;
  readonly running: ResponseProgress['years'];
}

/** Who takes part. */
@Injectable()
export class ParticipationStore {
  private readonly api = inject(SectorStatisticsApi);

  readonly request = requestState<LoadedParticipation>();
  /** Published years, newest first. */
  readonly years = computed(() =>
    (this.request.value()?.years ?? [])
      .filter(({ status }) => status === 'published')
      .map(({ year }) => year),
  );

  /** Reads a year; with none, the newest that is published. */
  async load(year: number | null): Promise<void> {
    await this.request.run(async () => {
      const [{ years }, reference, { years: running }] = await Promise.all([
        this.api.pictures(),
        this.api.referenceData(),
        this.api.responseProgress(),
      ]);
      const published = years.filter(({ status }) => status === 'published');
      const wanted = year === null ? published[0] : published.find((each) => each.year === year);
      return {
        years,
        names: groupNames(reference),
        published: wanted === undefined ? null : await this.api.participation(wanted.year),
        running,
      };
    });
  }
}
