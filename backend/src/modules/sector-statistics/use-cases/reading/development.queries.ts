import { Injectable } from '@nestjs/common';
import { comparable } from '@zicht/shared/framework/versions/comparable';
import type { Framework } from '@zicht/shared/framework/framework';
import type {
  PictureDevelopment,
  PictureQuery,
  PictureSeries,
  PictureVector,
} from '@zicht/shared/sector-statistics/picture.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { FrameworkQueries } from '../../../framework/index.js';
import type { Cell } from '../../domain/cube/cube.js';
import { changesOf } from '../../domain/picture/picture-changes.js';
import { pictureColumns, vectorsOf } from '../../domain/picture/picture-vectors.js';
import { PictureRepository } from '../../persistence/picture.repository.js';
import type { PictureCells } from '../../persistence/picture.repository.js';
import { groupOf, storedGroup } from './asked-group.js';

/** A year on show with what it asked. */
interface AskedYear {
  readonly row: PictureCells;
  readonly framework: Framework;
}

/** The same, by code. */
interface YearByCode {
  readonly year: number;
  readonly framework: Framework;
  readonly vectors: ReadonlyMap<string, PictureVector>;
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
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
      const row = rows[index];
      return row === undefined ? [] : [{ row, framework }];
    });
    const newest = frameworks.at(-1);
    if (newest === undefined || rows.every(({ took }) => took === null)) return { status: 'hidden' };
    const columns = pictureColumns(newest);
    const byCode = years.map((year) => yearByCode(year, [...columns.themes, ...columns.criteria]));
    return {
      status: 'shown',
      group: groupOf(group.join('|')),
      years: rows.map(({ year, took }) => ({ year, organisations: took?.[0] ?? null })),
      keyFacts: [...columns.keyFacts],
      themes: columns.themes.map((code) => seriesOf(code, byCode, isThemeComparable)),
      criteria: columns.criteria.map((code) => seriesOf(code, byCode, isCriterionComparable)),
    };
  }
}

function yearByCode({ row, framework }: AskedYear, codes: readonly string[]): YearByCode {
  return {
    year: row.year,
    framework,
    vectors: new Map(vectorsOf(codes, row.cells, row.quantiles).map((vector) => [vector.code, vector])),
    cells: Map.groupBy(row.cells, ({ column }) => column),
  };
}

function seriesOf(
  code: string,
  years: readonly YearByCode[],
  isComparable: (code: string, older: Framework, newer: Framework) => boolean,
): PictureSeries {
  return {
    code,
    points: years.flatMap(({ year, vectors }) => {
      const figures = vectors.get(code);
      return figures === undefined ? [] : [{ year, figures }];
    }),
    changes: years.slice(1).flatMap((after, index): PictureSeries['changes'] => {
      const before = years[index];
      if (before === undefined) return [];
      const [earlier, later] = [before.cells.get(code), after.cells.get(code)];
      const ends = { fromYear: before.year, toYear: after.year };
      if (earlier === undefined || later === undefined) return [{ ...ends, status: 'hidden', answers: [] }];
      if (!isComparable(code, before.framework, after.framework))
        return [{ ...ends, status: 'broken', answers: [] }];
      return [{ ...ends, status: 'compared', answers: changesOf(earlier, later) }];
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
