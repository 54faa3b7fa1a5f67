import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PICTURE_API_PATHS } from '@zicht/shared/routes/picture-api-paths';
import { concernListSchema, settleConcernSchema } from '@zicht/shared/sector-statistics/publication.contract';
import type {
  ConcernList,
  SettleConcern as Settled,
} from '@zicht/shared/sector-statistics/publication.contract';
import type { Actor } from '../../../platform/access/actor.js';
import { AllowPlatform } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam } from '../../../platform/http/parameters.js';
import { Returns, ReturnsNothing } from '../../../platform/http/returns.js';
import { ConcernQueries } from '../concern.queries.js';
import { SettleConcern } from '../use-cases/settle-concern.js';

/** Concerns of organisations, for platform administrators: without them nothing can be published. */
@ApiTags('organisations')
@Controller()
export class ConcernsController {
  constructor(
    private readonly concerns: ConcernQueries,
    private readonly settle: SettleConcern,
  ) {}

  /** Organisations with their concerns, those without one first. */
  @Get(PICTURE_API_PATHS.concerns)
  @AllowPlatform('organisations:write')
  @Returns(concernListSchema)
  list(@CurrentActor() actor: Actor): Promise<ConcernList> {
    return this.concerns.list(actor);
  }

  /** Settles the concern of one organisation. */
  @Put(PICTURE_API_PATHS.concern)
  @AllowPlatform('organisations:write')
  @ReturnsNothing()
  async change(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
    @Body({ schema: settleConcernSchema }) body: Settled,
  ): Promise<void> {
    await this.settle.execute(actor, body);
  }
}
