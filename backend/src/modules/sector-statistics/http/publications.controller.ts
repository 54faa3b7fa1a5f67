import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PICTURE_API_PATHS } from '@zicht/shared/routes/picture-api-paths';
import {
  publicationDetailSchema,
  publicationListSchema,
  publishSchema,
  startPublicationSchema,
} from '@zicht/shared/sector-statistics/publication.contract';
import type {
  PublicationDetail,
  PublicationList,
  Publish,
  StartPublication,
} from '@zicht/shared/sector-statistics/publication.contract';
import type { Actor } from '../../../platform/access/actor.js';
import { AllowPlatform, FreshProof } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { YearParam } from '../../../platform/http/parameters.js';
import { Returns, ReturnsNothing } from '../../../platform/http/returns.js';
import { PublicationQueries } from '../use-cases/publishing/publication.queries.js';
import { ReleasePublication } from '../use-cases/publishing/release-publication.js';
import { StartPublicationWork } from '../use-cases/work/start-publication-work.js';
import { StopPublicationWork } from '../use-cases/work/stop-publication-work.js';

/** Publications, for those who run them. */
@ApiTags('publications')
@Controller()
export class PublicationsController {
  constructor(
    private readonly publications: PublicationQueries,
    private readonly startWork: StartPublicationWork,
    private readonly stopWork: StopPublicationWork,
    private readonly release: ReleasePublication,
  ) {}

  /** All rounds with their publications, newest first. */
  @Get(PICTURE_API_PATHS.publications)
  @AllowPlatform('publications:run')
  @Returns(publicationListSchema)
  list(@CurrentActor() actor: Actor): Promise<PublicationList> {
    return this.publications.list(actor);
  }

  /** One publication with what the gate and the last rehearsal said. */
  @Get(PICTURE_API_PATHS.publication)
  @AllowPlatform('publications:run')
  @Returns(publicationDetailSchema)
  show(@CurrentActor() actor: Actor, @YearParam() year: number): Promise<PublicationDetail> {
    return this.publications.show(actor, year);
  }

  /** Takes the snapshot once and computes cells and gate; also again after it was stopped or failed. */
  @Post(PICTURE_API_PATHS.publicationPreparation)
  @AllowPlatform('publications:run')
  @ReturnsNothing()
  async prepare(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: startPublicationSchema }) { policy }: StartPublication,
  ): Promise<void> {
    await this.startWork.execute(actor, year, 'preparation', policy);
  }

  /** Does the same with a secret that is thrown away, and tells groups and outcomes. */
  @Post(PICTURE_API_PATHS.publicationRehearsal)
  @AllowPlatform('publications:run')
  @ReturnsNothing()
  async rehearse(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: startPublicationSchema }) { policy }: StartPublication,
  ): Promise<void> {
    await this.startWork.execute(actor, year, 'rehearsal', policy);
  }

  /** Ends what is under way. */
  @Post(PICTURE_API_PATHS.publicationStop)
  @AllowPlatform('publications:run')
  @ReturnsNothing()
  async stop(@CurrentActor() actor: Actor, @YearParam() year: number): Promise<void> {
    await this.stopWork.execute(actor, year);
  }

  /** Shows the checked cells, by somebody else than who prepared them. */
  @Post(PICTURE_API_PATHS.publicationPublishing)
  @AllowPlatform('publications:run')
  @FreshProof()
  @ReturnsNothing()
  async publish(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: publishSchema }) { cellsSha256 }: Publish,
  ): Promise<void> {
    await this.release.publish(actor, year, cellsSha256);
  }

  /** Takes a publication away as a whole; the year gets no other. */
  @Post(PICTURE_API_PATHS.publicationWithdrawal)
  @AllowPlatform('publications:run')
  @ReturnsNothing()
  async withdraw(@CurrentActor() actor: Actor, @YearParam() year: number): Promise<void> {
    await this.release.withdraw(actor, year);
  }
}
