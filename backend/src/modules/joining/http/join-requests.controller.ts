import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  approveJoiningSchema,
  enrolOrganisationSchema,
  joinRequestListSchema,
  refuseJoiningSchema,
} from '@zicht/shared/joining/join.contract';
import type {
  ApproveJoining as ApproveJoiningBody,
  EnrolOrganisation as EnrolOrganisationBody,
  JoinRequestList,
  RefuseJoining as RefuseJoiningBody,
} from '@zicht/shared/joining/join.contract';
import { JOINING_API_PATHS } from '@zicht/shared/routes/joining-paths';
import { ORGANISATION_API_PATHS } from '@zicht/shared/routes/organisation-api-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { AllowPlatform } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam } from '../../../platform/http/parameters.js';
import { Returns, ReturnsNothing } from '../../../platform/http/returns.js';
import { JoiningQueries } from '../joining.queries.js';
import { ApproveJoining } from '../use-cases/approve-joining.js';
import { EnrolOrganisation } from '../use-cases/enrol-organisation.js';
import { RefuseJoining } from '../use-cases/refuse-joining.js';

/** Requests to join, for platform administrators. */
@ApiTags('joining')
@Controller()
export class JoinRequestsController {
  constructor(
    private readonly queries: JoiningQueries,
    private readonly approval: ApproveJoining,
    private readonly refusal: RefuseJoining,
    private readonly enrolment: EnrolOrganisation,
  ) {}

  /** Confirmed requests that wait, the oldest first. */
  @Get(JOINING_API_PATHS.joinRequests)
  @AllowPlatform('organisations:write')
  @Returns(joinRequestListSchema)
  list(@CurrentActor() actor: Actor): Promise<JoinRequestList> {
    return this.queries.list(actor);
  }

  /** Makes the organisation and invites the asker as its coordinator; 404 when somebody else decided. */
  @Post(JOINING_API_PATHS.joinApproval)
  @AllowPlatform('organisations:write')
  @ReturnsNothing()
  approve(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
    @Body({ schema: approveJoiningSchema }) body: ApproveJoiningBody,
  ): Promise<void> {
    return this.approval.execute(actor, body);
  }

  /** Refuses; the asker is told the reason by mail. 404 when somebody else decided. */
  @Post(JOINING_API_PATHS.joinRefusal)
  @AllowPlatform('organisations:write')
  @ReturnsNothing()
  refuse(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
    @Body({ schema: refuseJoiningSchema }) body: RefuseJoiningBody,
  ): Promise<void> {
    return this.refusal.execute(actor, body);
  }

  /** Registers an organisation at once, and invites its first coordinator. */
  @Post(ORGANISATION_API_PATHS.platformOrganisations)
  @AllowPlatform('organisations:write')
  @ReturnsNothing()
  enrol(
    @CurrentActor() actor: Actor,
    @Body({ schema: enrolOrganisationSchema }) body: EnrolOrganisationBody,
  ): Promise<void> {
    return this.enrolment.execute(actor, body);
  }
}
