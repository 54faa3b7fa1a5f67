import { Injectable } from '@nestjs/common';
import { comparable } from '@zicht/shared/framework/comparable';
import type { Framework } from '@zicht/shared/framework/framework';
import type {
  PictureDevelopment,
  PictureQuery,
  PictureSeries,
} from '@zicht/shared/sector-statistics/picture.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { FrameworkQueries } from '../../framework/index.js';
import { changesOf } from '../domain/picture/picture-changes.js';
import { pictureColumns, vectorsOf } from '../domain/picture/picture-vectors.js';
import { PictureRepository } from '../persistence/picture.repository.js';
import type { PictureCells } from '../persistence/picture.repository.js';
import { groupOf, storedGroup } from './asked-group.js';

/** A year on show with what it asked. */
interface AskedYear {
  readonly cells: PictureCells;
  readonly framework: Framework;
}

/** Reads one group over all years on show: the same yearly cells side by side, with what noise allows to say. */
@Injectable()
export class DevelopmentQueries {
  constructor(
    private readonly pictures: PictureRepository,
    private readonly frameworks: FrameworkQueries,
  ) {}

  /** @throws NotFound for a combination of filters that no publication has */
  async show(actor: Actor, query: PictureQuery): Promise<PictureDevelopment> {
    requirePermission(actor, 'sectorPicture:read');
    const group = storedGroup(query);
    const rows = await this.pictures.ofGroupOverYears(group);
    const frameworks = await this.frameworks.getAll(
      rows.map(({ frameworkCode, frameworkVersion }) => ({ code: frameworkCode, version: frameworkVersion })),
    );
    const years = frameworks.flatMap((framework, index): AskedYear[] => {
      const cells = rows[index];
      return cells === undefined ? [] : [{ cells, framework }];
    });
    const newest = frameworks.at(-1);
    if (newest === undefined || rows.every(({ took }) => took === null)) return { status: 'hidden' };
    const columns = pictureColumns(newest);
    return {
      status: 'shown',
      group: groupOf(group.join('|')),
      years: rows.map(({ year, took }) => ({ year, organisations: took?.[0] ?? null })),
      keyFacts: [...columns.keyFacts],
      themes: columns.themes.map((code) => seriesOf(code, years, isThemeComparable)),
      criteria: columns.criteria.map((code) => seriesOf(code, years, isCriterionComparable)),
    };
  }
}

function seriesOf(
  code: string,
  years: readonly AskedYear[],
  isComparable: (code: string, older: Framework, newer: Framework) => boolean,
): PictureSeries {
  return {
    code,
    points: years.flatMap(({ cells }) =>
      vectorsOf([code], cells.cells, cells.quantiles).map((figures) => ({ year: cells.year, figures })),
    ),
    changes: years.slice(1).flatMap((after, index): PictureSeries['changes'] => {
      const before = years[index];
      if (before === undefined) return [];
      const [earlier, later] = [before, after].map(({ cells }) =>
        cells.cells.filter(({ column }) => column === code),
      );
      const ends = { fromYear: before.cells.year, toYear: after.cells.year };
      if (!earlier?.length || !later?.length) return [{ ...ends, status: 'hidden' as const, answers: [] }];
      if (!isComparable(code, before.framework, after.framework))
        return [{ ...ends, status: 'broken' as const, answers: [] }];
      return [{ ...ends, status: 'compared' as const, answers: changesOf(earlier, later) }];
    }),
  };
}

function isCriterionComparable(code: string, older: Framework, newer: Framework): boolean {
  return comparable(code, older, newer) === 'ok';
}

/** A theme goes on as long as the same scored criteria, none of them broken, make its level. */
function isThemeComparable(code: string, older: Framework, newer: Framework): boolean {
  const [before, after] = [older, newer].map(({ criteria }) =>
    criteria.filter(({ theme, weight }) => theme === code && weight > 0).map((criterion) => criterion.code),
  );
  return (
    before?.join() === after?.join() &&
    (after ?? []).every((criterion) => isCriterionComparable(criterion, older, newer))
  );
}
