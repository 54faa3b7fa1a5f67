import { computed, inject, Injectable } from '@angular/core';
import type {
  OwnLine,
  PictureDevelopment,
  PictureGroup,
} from '@zicht/shared/sector-statistics/picture.contract';
import { FrameworkStore } from '../../../core/framework/framework.store';
import { requestState } from '../../../core/request/request-state';
import { SessionStore } from '../../../core/session/session.store';
import { isShown, queryOf } from '../groups/groups';
import { groupNames } from '../names';
import type { Picture } from '../picture.store';
import { SectorStatisticsApi } from '../sector-statistics.api';

/** The newest published year, which names everything, and the own values of each year. */
export interface LoadedYears {
  readonly latest: Picture | null;
  readonly own: readonly OwnLine[];
}

/** One group over all published years. */
@Injectable()
export class DevelopmentStore {
  private readonly api = inject(SectorStatisticsApi);
  private readonly frameworks = inject(FrameworkStore);
  private readonly session = inject(SessionStore);

  readonly request = requestState<LoadedYears>();
  readonly seriesRequest = requestState<PictureDevelopment>();

  readonly latest = computed(() => this.request.value()?.latest ?? null);
  readonly series = computed(() => {
    const series = this.seriesRequest.value();
    return series?.status === 'shown' ? series : null;
  });
  readonly isHidden = computed(() => this.seriesRequest.value()?.status === 'hidden');

  async load(): Promise<void> {
    await this.request.run(() => this.read());
  }

  /** Reads a group over the years; nothing is asked about a group that is not on show. */
  async look(group: PictureGroup): Promise<void> {
    const groups = this.latest()?.facts.groups ?? [];
    if (isShown(groups, group)) await this.seriesRequest.run(() => this.api.development(queryOf(group)));
    else this.seriesRequest.set({ status: 'hidden' });
  }

  /** The own value of a criterion or theme in a year; undefined for who has none. */
  ownOf(year: number, code: string): string | undefined {
    const line = this.request.value()?.own.find((each) => each.year === year);
    return [...(line?.themes ?? []), ...(line?.criteria ?? [])].find((value) => value.code === code)?.answer;
  }

  private async read(): Promise<LoadedYears> {
    const { years } = await this.api.pictures();
    const published = years.filter(({ status }) => status === 'published').map(({ year }) => year);
    const [newest] = published;
    if (newest === undefined) return { latest: null, own: [] };
    const organisation = this.session.can('sectorPicture:readWithOwnLine')
      ? this.session.organisation()
      : null;
    const [facts, reference, own] = await Promise.all([
      this.api.picture(newest),
      this.api.referenceData(),
      organisation === null
        ? []
        : Promise.all(published.map((year) => this.api.ownLine(organisation.id, year))),
    ]);
    const framework = await this.frameworks.get(facts.frameworkCode, facts.frameworkVersion);
    const ownNow = own.find(({ year }) => year === newest) ?? null;
    return { latest: { facts, framework, names: groupNames(reference), own: ownNow }, own };
  }
}
