import { Injectable } from '@nestjs/common';
import { INDICATIVE_BELOW } from '@zicht/shared/sector-statistics/figures';
import type { Method } from '@zicht/shared/sector-statistics/method.contract';
import type {
  PictureFacts,
  PictureFigures,
  PictureList,
  PictureParticipation,
  PictureQuery,
  PictureRegions,
  ResponseProgress,
} from '@zicht/shared/sector-statistics/picture.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { FrameworkQueries } from '../../../framework/index.js';
import { pictureColumns, vectorsOf } from '../../domain/picture/picture-vectors.js';
import { methodOf } from '../../domain/publication/method.js';
import { PictureRepository } from '../../persistence/picture.repository.js';
import { groupOf, storedGroup } from './asked-group.js';

/**
 * Reads the sector picture. Every number comes from published cells, and what is hidden, empty or unknown answers alike:
 * nothing here looks at why a group has no cells.
 */
@Injectable()
export class PictureQueries {
  private readonly themes = new Map<number, readonly string[]>();

  constructor(
    private readonly pictures: PictureRepository,
    private readonly frameworks: FrameworkQueries,
  ) {}

  /** The years that were published. */
  async list(actor: Actor): Promise<PictureList> {
    requirePermission(actor, 'sectorPicture:read');
    const rows = await this.pictures.list();
    return {
      years: rows.map(({ year, isWithdrawn, publishedAt, organisations }) => ({
        year,
        status: isWithdrawn ? 'withdrawn' : 'published',
        publishedAt: publishedAt.toISOString(),
        organisations,
      })),
    };
  }

  /** @throws NotFound when the year is not on show */
  async facts(actor: Actor, year: number): Promise<PictureFacts> {
    const { participation, ...row } = await this.onShow(actor, year);
    return {
      year,
      publishedAt: row.publishedAt.toISOString(),
      snapshotOn: row.snapshotOn,
      frameworkCode: row.frameworkCode,
      frameworkVersion: row.frameworkVersion,
      organisations: participation.organisations,
      registered: participation.registered,
      groups: Object.entries(participation.groups).map(([key, [organisations]]) => ({
        ...groupOf(key),
        organisations,
      })),
    };
  }

  /** @throws NotFound when the year is not on show, and for a combination of filters that no publication has */
  async figures(actor: Actor, year: number, query: PictureQuery): Promise<PictureFigures> {
    requirePermission(actor, 'sectorPicture:read');
    const group = storedGroup(query);
    const row = await this.pictures.ofGroup(year, group);
    if (row === undefined) throw new NotFound();
    const columns = pictureColumns(await this.frameworks.get(row.frameworkCode, row.frameworkVersion));
    if (row.took === null) return { status: 'hidden' };
    const [organisations, registered] = row.took;
    return {
      status: 'shown',
      year,
      group: groupOf(group.join('|')),
      organisations,
      registered,
      isIndicative: organisations < INDICATIVE_BELOW,
      keyFacts: [...columns.keyFacts],
      themes: vectorsOf(columns.themes, row.cells, row.quantiles),
      criteria: vectorsOf(columns.criteria, row.cells, row.quantiles),
    };
  }

  /** @throws NotFound when the year is not on show */
  async regions(actor: Actor, year: number, sector: string | undefined): Promise<PictureRegions> {
    requirePermission(actor, 'sectorPicture:read');
    const themes = await this.themesOf(year);
    const stored = sector ?? '*';
    const found = await this.pictures.ofRegions(year, stored, themes);
    if (found === undefined) throw new NotFound();
    const { participation } = found;
    return {
      year,
      sector: sector ?? null,
      regions: participation.regions.map((region) => {
        const key = [stored, region, '*'].join('|');
        const took = participation.groups[key];
        if (took === undefined) return { region, status: 'hidden' };
        const isOurs = ({ group }: { readonly group: string }) => group === key;
        return {
          region,
          status: 'shown',
          organisations: took[0],
          themes: vectorsOf(themes, found.cells.filter(isOurs), found.quantiles.filter(isOurs)),
        };
      }),
    };
  }

  /** @throws NotFound when the year is not on show */
  async participation(actor: Actor, year: number): Promise<PictureParticipation> {
    const { participation } = await this.onShow(actor, year);
    return { year, rows: [...participation.rows] };
  }

  /** @throws NotFound when the year is not on show */
  async method(actor: Actor, year: number): Promise<Method> {
    requirePermission(actor, 'sectorPicture:read');
    const report = await this.pictures.findReport(year);
    if (report === undefined) throw new NotFound();
    return methodOf(report);
  }

  /** Response to the years that were not published. */
  async progress(actor: Actor): Promise<ResponseProgress> {
    requirePermission(actor, 'sectorPicture:read');
    return { years: await this.pictures.progress() };
  }

  /** The themes that were published of a year; asked once, since neither a publication nor its framework changes. */
  private async themesOf(year: number): Promise<readonly string[]> {
    const known = this.themes.get(year);
    if (known !== undefined) return known;
    const row = await this.pictures.find(year);
    if (row === undefined) throw new NotFound();
    const { themes } = pictureColumns(await this.frameworks.get(row.frameworkCode, row.frameworkVersion));
    this.themes.set(year, themes);
    return themes;
  }

  private async onShow(actor: Actor, year: number) {
    requirePermission(actor, 'sectorPicture:read');
    const row = await this.pictures.find(year);
    if (row === undefined) throw new NotFound();
    return row;
  }
}
