import { computed, inject, Injectable } from '@angular/core';
import type { Framework } from '@zicht/shared/framework/framework';
import type {
  OwnLine,
  OwnValue,
  PictureFacts,
  PictureFigures,
  PictureGroup,
  PictureList,
} from '@zicht/shared/sector-statistics/picture.contract';
import { FrameworkStore } from '../../core/framework/framework.store';
import { requestState } from '../../core/request/request-state';
import { SessionStore } from '../../core/session/session.store';
import { isShown, queryOf } from './groups/groups';
import { groupNames, type GroupNames } from './names';
import { SectorStatisticsApi } from './sector-statistics.api';

/** A published year with what names its parts. */
export interface Picture {
  readonly facts: PictureFacts;
  readonly framework: Framework;
  readonly names: GroupNames;
  /** Where the organisation of who looks stands; null for everybody else. */
  readonly own: OwnLine | null;
}

/** The years, and the one asked for: null where it is not on show. */
export interface LoadedPicture {
  readonly years: PictureList['years'];
  readonly picture: Picture | null;
}

/** One published year and the figures of one group in it. */
@Injectable()
export class PictureStore {
  private readonly api = inject(SectorStatisticsApi);
  private readonly frameworks = inject(FrameworkStore);
  private readonly session = inject(SessionStore);

  readonly request = requestState<LoadedPicture>();
  readonly figuresRequest = requestState<PictureFigures>();

  readonly years = computed(() => this.request.value()?.years ?? []);
  readonly picture = computed(() => this.request.value()?.picture ?? null);
  /** Null while they are read, and where the group is hidden. */
  readonly figures = computed(() => {
    const figures = this.figuresRequest.value();
    return figures?.status === 'shown' ? figures : null;
  });
  readonly isHidden = computed(() => this.figuresRequest.value()?.status === 'hidden');

  /** Reads a year; figures of another one go first. */
  async load(year: number): Promise<void> {
    if (this.picture()?.facts.year !== year) {
      this.request.clear();
      this.figuresRequest.clear();
    }
    await this.request.run(() => this.read(year));
  }

  /** Reads the figures of a group of the year; nothing is asked about a group that is not on show. */
  async look(group: PictureGroup): Promise<void> {
    const facts = this.picture()?.facts;
    if (facts === undefined) return;
    if (isShown(facts.groups, group))
      await this.figuresRequest.run(() => this.api.figures(facts.year, queryOf(group)));
    else this.figuresRequest.set({ status: 'hidden' });
  }

  /** The own value of a criterion or theme; undefined for who has none. */
  ownOf(code: string): OwnValue['answer'] | undefined {
    const own = this.picture()?.own;
    return [...(own?.themes ?? []), ...(own?.criteria ?? [])].find((value) => value.code === code)?.answer;
  }

  private async read(year: number): Promise<LoadedPicture> {
    const { years } = await this.api.pictures();
    const known = years.find((each) => each.year === year);
    if (known?.status !== 'published') return { years, picture: null };
    const organisation = this.session.can('sectorPicture:readWithOwnLine')
      ? this.session.organisation()
      : null;
    const [facts, reference, own] = await Promise.all([
      this.api.picture(year),
      this.api.referenceData(),
      organisation === null ? null : this.api.ownLine(organisation.id, year),
    ]);
    const framework = await this.frameworks.get(facts.frameworkCode, facts.frameworkVersion);
    return { years, picture: { facts, framework, names: groupNames(reference), own } };
  }
}
