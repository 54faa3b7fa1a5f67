import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PICTURE_API_PATHS } from '@zicht/shared/routes/picture-api-paths';
import { methodSchema } from '@zicht/shared/sector-statistics/method.contract';
import type { Method } from '@zicht/shared/sector-statistics/method.contract';
import {
  ownLineSchema,
  pictureDevelopmentSchema,
  pictureFactsSchema,
  pictureFiguresSchema,
  pictureListSchema,
  pictureParticipationSchema,
  pictureQuerySchema,
  pictureRegionsSchema,
  regionsQuerySchema,
  responseProgressSchema,
} from '@zicht/shared/sector-statistics/picture.contract';
import type {
  OwnLine,
  PictureDevelopment,
  PictureFacts,
  PictureFigures,
  PictureList,
  PictureParticipation,
  PictureQuery,
  PictureRegions,
  RegionsQuery,
  ResponseProgress,
} from '@zicht/shared/sector-statistics/picture.contract';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow, AllowAnywhere } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam, YearParam } from '../../../platform/http/parameters.js';
import { Returns } from '../../../platform/http/returns.js';
import { DevelopmentQueries } from '../use-cases/reading/development.queries.js';
import { OwnLineQueries } from '../use-cases/reading/own-line.queries.js';
import { PictureQueries } from '../use-cases/reading/picture.queries.js';

/** The sector picture: published figures, the same for everybody who may see them. */
@ApiTags('sector picture')
@Controller()
export class SectorPicturesController {
  constructor(
    private readonly pictures: PictureQueries,
    private readonly developments: DevelopmentQueries,
    private readonly ownLines: OwnLineQueries,
  ) {}

  /** The years that were published, newest first. */
  @Get(PICTURE_API_PATHS.pictures)
  @AllowAnywhere('sectorPicture:read')
  @Returns(pictureListSchema)
  list(@CurrentActor() actor: Actor): Promise<PictureList> {
    return this.pictures.list(actor);
  }

  /** Facts of a published year, and the groups to choose from. */
  @Get(PICTURE_API_PATHS.picture)
  @AllowAnywhere('sectorPicture:read')
  @Returns(pictureFactsSchema)
  facts(@CurrentActor() actor: Actor, @YearParam() year: number): Promise<PictureFacts> {
    return this.pictures.facts(actor, year);
  }

  /** Figures of one group; one that is hidden, empty or unknown answers `{"status":"hidden"}`. */
  @Get(PICTURE_API_PATHS.pictureFigures)
  @AllowAnywhere('sectorPicture:read')
  @Returns(pictureFiguresSchema)
  figures(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Query({ schema: pictureQuerySchema }) query: PictureQuery,
  ): Promise<PictureFigures> {
    return this.pictures.figures(actor, year, query);
  }

  /** Themes by police region, in one sector or in all. */
  @Get(PICTURE_API_PATHS.pictureRegions)
  @AllowAnywhere('sectorPicture:read')
  @Returns(pictureRegionsSchema)
  regions(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Query({ schema: regionsQuerySchema }) { sector }: RegionsQuery,
  ): Promise<PictureRegions> {
    return this.pictures.regions(actor, year, sector);
  }

  /** Who took part in a published year, by sector. */
  @Get(PICTURE_API_PATHS.pictureParticipation)
  @AllowAnywhere('sectorPicture:read')
  @Returns(pictureParticipationSchema)
  participation(@CurrentActor() actor: Actor, @YearParam() year: number): Promise<PictureParticipation> {
    return this.pictures.participation(actor, year);
  }

  /** How a publication was made, and what the attacks on it found. */
  @Get(PICTURE_API_PATHS.pictureMethod)
  @AllowAnywhere('sectorPicture:read')
  @Returns(methodSchema)
  method(@CurrentActor() actor: Actor, @YearParam() year: number): Promise<Method> {
    return this.pictures.method(actor, year);
  }

  /** One group over all published years, with what may be said of the differences. */
  @Get(PICTURE_API_PATHS.pictureDevelopment)
  @AllowAnywhere('sectorPicture:read')
  @Returns(pictureDevelopmentSchema)
  development(
    @CurrentActor() actor: Actor,
    @Query({ schema: pictureQuerySchema }) query: PictureQuery,
  ): Promise<PictureDevelopment> {
    return this.developments.show(actor, query);
  }

  /** Who submitted so far in years that are not published, counted once a week. */
  @Get(PICTURE_API_PATHS.responseProgress)
  @AllowAnywhere('sectorPicture:read')
  @Returns(responseProgressSchema)
  progress(@CurrentActor() actor: Actor): Promise<ResponseProgress> {
    return this.pictures.progress(actor);
  }

  /** The organisation's own values in one publication, and the groups that it is in. */
  @Get(PICTURE_API_PATHS.ownLine)
  @Allow('sectorPicture:readWithOwnLine')
  @Returns(ownLineSchema)
  ownLine(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
    @YearParam() year: number,
  ): Promise<OwnLine> {
    return this.ownLines.show(actor, year);
  }
}
