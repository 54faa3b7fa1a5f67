import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  confirmRecoverySchema,
  proposeRecoverySchema,
  recoveryListSchema,
} from '@zicht/shared/identity/recovery.contract';
import type {
  ConfirmRecovery as ConfirmRecoveryBody,
  ProposeRecovery as ProposeRecoveryBody,
  RecoveryList,
} from '@zicht/shared/identity/recovery.contract';
import { RECOVERY_API_PATHS } from '@zicht/shared/routes/recovery-api-paths';
import type { Actor } from '../../../../platform/access/actor.js';
import { AllowPlatform, FreshProof } from '../../../../platform/access/allow.js';
import { CurrentActor } from '../../../../platform/access/current-actor.js';
import { IdParam } from '../../../../platform/http/parameters.js';
import { Returns, ReturnsNothing } from '../../../../platform/http/returns.js';
import { RecoveryQueries } from '../../recovery.queries.js';
import { ConfirmRecovery } from '../../use-cases/members/confirm-recovery.js';
import { ProposeRecovery } from '../../use-cases/members/propose-recovery.js';

/** Organisations and inspectorates without an active coordinator, for two platform administrators together. */
@ApiTags('recovery')
@Controller()
export class RecoveryController {
  constructor(
    private readonly queries: RecoveryQueries,
    private readonly proposal: ProposeRecovery,
    private readonly confirmation: ConfirmRecovery,
  ) {}

  /** Organisations and inspectorates with members of whom none is an active coordinator, by name. */
  @Get(RECOVERY_API_PATHS.recoveries)
  @AllowPlatform('accounts:write')
  @Returns(recoveryListSchema)
  list(@CurrentActor() actor: Actor): Promise<RecoveryList> {
    return this.queries.list(actor);
  }

  /** Proposes whom to invite as coordinator. */
  @Put(RECOVERY_API_PATHS.recovery)
  @AllowPlatform('accounts:write')
  @FreshProof()
  @ReturnsNothing()
  propose(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
    @Body({ schema: proposeRecoverySchema }) body: ProposeRecoveryBody,
  ): Promise<void> {
    return this.proposal.execute(actor, body);
  }

  /** Confirms it, by another administrator; the members are told. */
  @Post(RECOVERY_API_PATHS.recoveryConfirmation)
  @AllowPlatform('accounts:write')
  @FreshProof()
  @ReturnsNothing()
  confirm(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
    @Body({ schema: confirmRecoverySchema }) body: ConfirmRecoveryBody,
  ): Promise<void> {
    return this.confirmation.execute(actor, body);
  }
}
