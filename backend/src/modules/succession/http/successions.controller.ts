import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SUCCESSION_API_PATHS } from '@zicht/shared/routes/succession-paths';
import { recordSuccessionSchema, successionListSchema } from '@zicht/shared/succession/succession.contract';
import type {
  RecordSuccession as RecordSuccessionBody,
  SuccessionList,
} from '@zicht/shared/succession/succession.contract';
import type { Actor } from '../../../platform/access/actor.js';
import { AllowPlatform, FreshProof } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam } from '../../../platform/http/parameters.js';
import { Returns, ReturnsNothing } from '../../../platform/http/returns.js';
import { SuccessionQueries } from '../succession.queries.js';
import { RecordSuccession } from '../use-cases/record-succession.js';
import { TakeBackSuccession } from '../use-cases/take-back-succession.js';

/** Organisations that end and organisations that carry on, for platform administrators. */
@ApiTags('succession')
@Controller()
export class SuccessionsController {
  constructor(
    private readonly successions: SuccessionQueries,
    private readonly recordSuccession: RecordSuccession,
    private readonly takeBackSuccession: TakeBackSuccession,
  ) {}

  /** All successions, the latest day first. */
  @Get(SUCCESSION_API_PATHS.successions)
  @AllowPlatform('organisations:write')
  @Returns(successionListSchema)
  list(@CurrentActor() actor: Actor): Promise<SuccessionList> {
    return this.successions.list(actor);
  }

  /** Records one; 409 when an organisation ends already. Nothing moves between organisations. */
  @Post(SUCCESSION_API_PATHS.successions)
  @AllowPlatform('organisations:write')
  @FreshProof()
  @ReturnsNothing()
  record(
    @CurrentActor() actor: Actor,
    @Body({ schema: recordSuccessionSchema }) body: RecordSuccessionBody,
  ): Promise<void> {
    return this.recordSuccession.execute(actor, body);
  }

  /** Takes one back until a month after its day; 409 later, or once one of its organisations left. */
  @Delete(SUCCESSION_API_PATHS.succession)
  @AllowPlatform('organisations:write')
  @FreshProof()
  @ReturnsNothing()
  takeBack(@CurrentActor() actor: Actor, @IdParam('successionId') successionId: string): Promise<void> {
    return this.takeBackSuccession.execute(actor, successionId);
  }
}
