import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { openRoundSchema, roundListSchema } from '@zicht/shared/assessments/round.contract';
import type { Round, RoundList } from '@zicht/shared/assessments/round.contract';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { AllowPlatform } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { Returns, ReturnsNothing } from '../../../platform/http/returns.js';
import { RoundQueries } from '../round.queries.js';
import { OpenRound } from '../use-cases/open-round.js';

/** Yearly rounds, for those who run the platform; an organisation sees them in its list of assessments. */
@ApiTags('rounds')
@Controller()
export class RoundsController {
  constructor(
    private readonly rounds: RoundQueries,
    private readonly openRound: OpenRound,
  ) {}

  /** All rounds, newest first. */
  @Get(API_PATHS.rounds)
  @AllowPlatform('rounds:read')
  @Returns(roundListSchema)
  async list(): Promise<RoundList> {
    return { rounds: await this.rounds.listAll() };
  }

  /** Opens the round of a year; dates and framework then stand. */
  @Post(API_PATHS.rounds)
  @AllowPlatform('rounds:open')
  @ReturnsNothing()
  async open(@CurrentActor() actor: Actor, @Body({ schema: openRoundSchema }) round: Round): Promise<void> {
    await this.openRound.execute(actor, round);
  }
}
