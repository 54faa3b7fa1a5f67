import { computed, inject, Injectable } from '@angular/core';
import type { PictureFigures } from '@zicht/shared/sector-statistics/picture.contract';
import { requestState } from '../../core/request/request-state';
import { SessionStore } from '../../core/session/session.store';
import { DashboardsApi } from './dashboards.api';

/** Medians are published from 0 to 100; a level is a quarter of that. */
const PER_LEVEL = 25;

/** The published figures that an organisation is laid beside: of its own sector, or of all where that is hidden. */
export interface MedianSource {
  readonly isOwnSector: boolean;
  readonly figures: Extract<PictureFigures, { readonly status: 'shown' }>;
}

/** Medians of themes from the published sector picture of a year; without one, or while hidden, there is nothing. */
@Injectable()
export class SectorMedianStore {
  private readonly api = inject(DashboardsApi);
  private readonly session = inject(SessionStore);

  readonly request = requestState<MedianSource | null>();
  readonly source = computed(() => this.request.value() ?? null);

  async load(year: number): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation === null || !this.session.can('sectorPicture:readWithOwnLine')) return;
    this.request.clear();
    await this.request.run(() => this.read(organisation.id, year));
  }

  /** The median of a theme on the scale of its levels; null where there is none. */
  medianOf(theme: string): number | null {
    const vector = this.source()?.figures.themes.find(({ code }) => code === theme);
    return vector?.status === 'shown' && vector.median !== null ? vector.median / PER_LEVEL : null;
  }

  private async read(organisationId: string, year: number): Promise<MedianSource | null> {
    const { years } = await this.api.pictures();
    if (!years.some((each) => each.year === year && each.status === 'published')) return null;
    const { group } = await this.api.ownLine(organisationId, year);
    const own = group.sector === null ? null : await this.api.figures(year, group.sector);
    if (own?.status === 'shown') return { isOwnSector: true, figures: own };
    const all = await this.api.figures(year, null);
    return all.status === 'shown' ? { isOwnSector: false, figures: all } : null;
  }
}
