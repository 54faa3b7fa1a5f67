import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  askReopeningSchema,
  decideReopeningSchema,
} from '@zicht/shared/assessments/assessment-steps.contract';
import { platformReopeningListSchema, reopeningSchema } from '@zicht/shared/assessments/assessment.contract';
import type {
  AskReopening as AskReopeningBody,
  DecideReopening as DecideReopeningBody,
} from '@zicht/shared/assessments/assessment-steps.contract';
import type { PlatformReopeningList, Reopening } from '@zicht/shared/assessments/assessment.contract';
import { SIGN_OFF_API_PATHS } from '@zicht/shared/routes/sign-off-api-paths';
import { PLATFORM_API_PATHS } from '@zicht/shared/routes/platform-api-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow, AllowPlatform } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam, YearParam } from '../../../platform/http/parameters.js';
import { Returns } from '../../../platform/http/returns.js';
import { AskReopening } from '../use-cases/sign-off/reopening/ask-reopening.js';
import { DecideReopening } from '../use-cases/sign-off/reopening/decide-reopening.js';
import { PlatformReopeningQueries } from '../use-cases/sign-off/reopening/platform-reopenings.queries.js';

/** Requests to reopen what was submitted: decided by the board until the round closes, by the platform after. */
@ApiTags('sign-off')
@Controller()
export class ReopeningsController {
  constructor(
    private readonly askReopening: AskReopening,
    private readonly decideReopening: DecideReopening,
    private readonly platformReopenings: PlatformReopeningQueries,
  ) {}

  /** Asks for it, with a reason. */
  @Post(SIGN_OFF_API_PATHS.reopenings)
  @Allow('reopening:ask')
  @Returns(reopeningSchema)
  ask(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: askReopeningSchema }) body: AskReopeningBody,
  ): Promise<Reopening> {
    return this.askReopening.execute(actor, { ...body, year });
  }

  /** A board member grants or refuses it. */
  @Post(SIGN_OFF_API_PATHS.reopeningDecision)
  @Allow('reopening:decide')
  @Returns(reopeningSchema)
  decide(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @IdParam('reopeningId') reopeningId: string,
    @Body({ schema: decideReopeningSchema }) body: DecideReopeningBody,
  ): Promise<Reopening> {
    return this.decideReopening.execute(actor, { ...body, year, reopeningId });
  }

  /** What waits for a decision in all organisations, oldest first. */
  @Get(PLATFORM_API_PATHS.platformReopenings)
  @AllowPlatform('reopening:decideAfterClosing')
  @Returns(platformReopeningListSchema)
  list(@CurrentActor() actor: Actor): Promise<PlatformReopeningList> {
    return this.platformReopenings.list(actor);
  }

  /** A platform administrator grants or refuses it. */
  @Post(PLATFORM_API_PATHS.platformReopeningDecision)
  @AllowPlatform('reopening:decideAfterClosing')
  @Returns(reopeningSchema)
  decideForPlatform(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
    @IdParam('reopeningId') reopeningId: string,
    @Body({ schema: decideReopeningSchema }) body: DecideReopeningBody,
  ): Promise<Reopening> {
    return this.decideReopening.execute(actor, { ...body, reopeningId });
  }
}
