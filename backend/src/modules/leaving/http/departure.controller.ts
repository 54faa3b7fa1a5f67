import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { askToLeaveSchema, departureSchema } from '@zicht/shared/leaving/departure.contract';
import type { AskToLeave as AskToLeaveBody, Departure } from '@zicht/shared/leaving/departure.contract';
import { LEAVING_API_PATHS } from '@zicht/shared/routes/leaving-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow, FreshProof } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam } from '../../../platform/http/parameters.js';
import { Returns, ReturnsNothing } from '../../../platform/http/returns.js';
import { LeavingQueries } from '../leaving.queries.js';
import { AskToLeave } from '../use-cases/ask-to-leave.js';
import { StayAfterAll } from '../use-cases/stay-after-all.js';

/** An organisation that leaves, for its coordinators. */
@ApiTags('leaving')
@Controller()
export class DepartureController {
  constructor(
    private readonly leaving: LeavingQueries,
    private readonly askToLeave: AskToLeave,
    private readonly stayAfterAll: StayAfterAll,
  ) {}

  /** Whether it leaves, and when it would. */
  @Get(LEAVING_API_PATHS.departure)
  @Allow('organisation:leave')
  @Returns(departureSchema)
  show(@CurrentActor() actor: Actor, @IdParam('organisationId') _organisationId: string): Promise<Departure> {
    return this.leaving.show(actor);
  }

  /** Asks that it leaves; 409 when that was asked already. Nothing is erased before the day that follows. */
  @Post(LEAVING_API_PATHS.departure)
  @Allow('organisation:leave')
  @FreshProof()
  @ReturnsNothing()
  ask(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
    @Body({ schema: askToLeaveSchema }) _body: AskToLeaveBody,
  ): Promise<void> {
    return this.askToLeave.execute(actor);
  }

  /** Takes it back, whoever asked; 409 when there is nothing to take back. */
  @Delete(LEAVING_API_PATHS.departure)
  @Allow('organisation:leave')
  @ReturnsNothing()
  stay(@CurrentActor() actor: Actor, @IdParam('organisationId') _organisationId: string): Promise<void> {
    return this.stayAfterAll.execute(actor);
  }
}
