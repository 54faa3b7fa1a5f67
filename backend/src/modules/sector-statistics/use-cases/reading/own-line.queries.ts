import { Injectable } from '@nestjs/common';
import type { OwnLine, OwnValue } from '@zicht/shared/sector-statistics/picture.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { FrameworkQueries } from '../../../framework/index.js';
import { answerOf } from '../../domain/picture/picture-vectors.js';
import { codesOf } from '../../domain/publication/snapshot-units.js';
import { OwnUnitRepository } from '../../persistence/own-unit.repository.js';
import type { CountedAs } from '../../persistence/own-unit.repository.js';
import { PictureRepository } from '../../persistence/picture.repository.js';
import { fitFramework } from '../publishing/prepare-publication.js';

/**
 * An organisation's own values beside one publication: from the submission that was counted in it, never from a draft.
 * They come apart from the picture, which is the same for everybody.
 */
@Injectable()
export class OwnLineQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly pictures: PictureRepository,
    private readonly own: OwnUnitRepository,
    private readonly frameworks: FrameworkQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound when the year is not on show */
  async show(actor: Actor, year: number): Promise<OwnLine> {
    requirePermission(actor, 'sectorPicture:readWithOwnLine');
    const picture = await this.pictures.find(year);
    if (picture === undefined) throw new NotFound();
    const framework = await this.frameworks.get(picture.frameworkCode, picture.frameworkVersion);
    const published = fitFramework({ framework });
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const unit = await this.own.inSnapshot(transaction, year);
      if (unit === undefined) {
        const now = await this.own.on(transaction, this.clock.today());
        return { year, tookPart: false, group: groupOf(now), themes: [], criteria: [] };
      }
      const scores = await this.own.scores(transaction, year, picture.snapshotOn);
      const codes = scores === undefined ? {} : codesOf(published, unit.mainSector, scores);
      const valuesOf = (columns: readonly { readonly code: string }[]): OwnValue[] =>
        columns.flatMap(({ code }) => {
          const answer = codes[code];
          return answer === undefined ? [] : [{ code, answer: answerOf(answer) }];
        });
      return {
        year,
        tookPart: true,
        group: groupOf(unit),
        themes: valuesOf(published.themes),
        criteria: valuesOf(published.criteria),
      };
    });
  }
}

function groupOf(unit: CountedAs | undefined): OwnLine['group'] {
  return { sector: unit?.sector ?? null, region: unit?.region ?? null, size: unit?.size ?? null };
}
