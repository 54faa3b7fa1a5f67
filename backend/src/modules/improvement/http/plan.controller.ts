import { Body, Controller, Get, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  claimResultSchema,
  makeClaimSchema,
  undoClaimSchema,
} from '@zicht/shared/improvement/claim.contract';
import type {
  ClaimResult,
  MakeClaim as MakeClaimBody,
  UndoClaim as UndoClaimBody,
} from '@zicht/shared/improvement/claim.contract';
import {
  closePlanRoundSchema,
  ownPlanRoundSchema,
  planRoundSchema,
  planSchema,
} from '@zicht/shared/improvement/plan/plan.contract';
import type {
  ClosePlanRound as ClosePlanRoundBody,
  OwnPlanRound,
  Plan,
  PlanRound,
} from '@zicht/shared/improvement/plan/plan.contract';
import { PLAN_API_PATHS } from '@zicht/shared/routes/plan-api-paths';
import type { Response } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { CodeParam } from '../../../platform/http/parameters.js';
import { AlsoReturns, Returns } from '../../../platform/http/returns.js';
import { MakeClaim } from '../use-cases/claims/make-claim.js';
import { UndoClaim } from '../use-cases/claims/undo-claim.js';
import { ClosePlanRound } from '../use-cases/plan/close-plan-round.js';
import { PlanRoundQueries } from '../use-cases/plan/plan-round.queries.js';
import { PlanQueries } from '../use-cases/plan/plan.queries.js';

/** The improvement plan as a whole: what it is computed from, what is claimed since, the monthly round. */
@ApiTags('improvement')
@Controller()
export class PlanController {
  constructor(
    private readonly plan: PlanQueries,
    private readonly makeClaim: MakeClaim,
    private readonly undoClaim: UndoClaim,
    private readonly closePlanRound: ClosePlanRound,
    private readonly rounds: PlanRoundQueries,
  ) {}

  /** What proposals and effect are computed from. */
  @Get(PLAN_API_PATHS.plan)
  @Allow('plan:read')
  @Returns(planSchema)
  show(@CurrentActor() actor: Actor): Promise<Plan> {
    return this.plan.show(actor);
  }

  /** Says how a question stands since the last submission; 409 with the claim as it stands when it was changed. */
  @Put(PLAN_API_PATHS.claim)
  @Allow('plan:write')
  @Returns(claimResultSchema)
  @AlsoReturns(claimResultSchema, 409)
  async claim(
    @CurrentActor() actor: Actor,
    @CodeParam('criterion') criterion: string,
    @Body({ schema: makeClaimSchema }) body: MakeClaimBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ClaimResult> {
    return answered(response, await this.makeClaim.execute(actor, { ...body, criterion }));
  }

  /** Goes back to what stood before the last change of a claim. */
  @Post(PLAN_API_PATHS.claimUndo)
  @Allow('plan:write')
  @Returns(claimResultSchema)
  @AlsoReturns(claimResultSchema, 409)
  async undo(
    @CurrentActor() actor: Actor,
    @CodeParam('criterion') criterion: string,
    @Body({ schema: undoClaimSchema }) body: UndoClaimBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ClaimResult> {
    return answered(response, await this.undoClaim.execute(actor, { ...body, criterion }));
  }

  /** How the monthly round of the reader stands. */
  @Get(PLAN_API_PATHS.planRounds)
  @Allow('plan:write', 'plan:writeOwn')
  @Returns(ownPlanRoundSchema)
  ownRound(@CurrentActor() actor: Actor): Promise<OwnPlanRound> {
    return this.rounds.own(actor);
  }

  /** "Klaar voor deze maand". */
  @Post(PLAN_API_PATHS.planRounds)
  @Allow('plan:write', 'plan:writeOwn')
  @Returns(planRoundSchema)
  closeRound(
    @CurrentActor() actor: Actor,
    @Body({ schema: closePlanRoundSchema }) body: ClosePlanRoundBody,
  ): Promise<PlanRound> {
    return this.closePlanRound.execute(actor, body);
  }
}

function answered(response: Response, result: ClaimResult): ClaimResult {
  response.status(result.outcome === 'stale' ? 409 : 200);
  return result;
}
