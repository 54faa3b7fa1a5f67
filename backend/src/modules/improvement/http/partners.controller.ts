import { Body, Controller, Get, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  careCoordinatorListSchema,
  partnerDetailSchema,
  partnerListSchema,
  partnerResultSchema,
  putPartnerSchema,
  removePartnerSchema,
} from '@zicht/shared/improvement/partners/partner.contract';
import type {
  CareCoordinatorList,
  PartnerDetail,
  PartnerList,
  PartnerResult,
  PutPartner as PutPartnerBody,
  RemovePartner as RemovePartnerBody,
} from '@zicht/shared/improvement/partners/partner.contract';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import { PLAN_API_PATHS } from '@zicht/shared/routes/plan-api-paths';
import type { Response } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam } from '../../../platform/http/parameters.js';
import { AlsoReturns, Returns } from '../../../platform/http/returns.js';
import { PartnerQueries } from '../use-cases/partners/partners.queries.js';
import { PutPartner } from '../use-cases/partners/put-partner.js';
import { RemovePartner } from '../use-cases/partners/remove-partner.js';

/** The register of partners: organisations, functions and agreements; part of no publication. */
@ApiTags('improvement')
@Controller()
export class PartnersController {
  constructor(
    private readonly partners: PartnerQueries,
    private readonly putPartner: PutPartner,
    private readonly removePartner: RemovePartner,
  ) {}

  /** The whole register, those to be checked soonest first. */
  @Get(PLAN_API_PATHS.partners)
  @Allow('plan:read')
  @Returns(partnerListSchema)
  list(@CurrentActor() actor: Actor): Promise<PartnerList> {
    return this.partners.list(actor);
  }

  /** One partner with its history. */
  @Get(PLAN_API_PATHS.partner)
  @Allow('plan:read')
  @Returns(partnerDetailSchema)
  show(@CurrentActor() actor: Actor, @IdParam('partnerId') partnerId: string): Promise<PartnerDetail> {
    return this.partners.show(actor, partnerId);
  }

  /** Whom to call beside the help line. */
  @Get(API_PATHS.careCoordinators)
  @Allow('plan:read', 'plan:writeOwn', 'members:read')
  @Returns(careCoordinatorListSchema)
  careCoordinators(@CurrentActor() actor: Actor): Promise<CareCoordinatorList> {
    return this.partners.careCoordinators(actor);
  }

  /** Adds a partner (version 0) or changes one; 409 with the partner as it stands when it was changed. */
  @Put(PLAN_API_PATHS.partner)
  @Allow('plan:write')
  @Returns(partnerResultSchema)
  @AlsoReturns(partnerResultSchema, 409)
  async put(
    @CurrentActor() actor: Actor,
    @IdParam('partnerId') partnerId: string,
    @Body({ schema: putPartnerSchema }) body: PutPartnerBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PartnerResult> {
    return answered(response, await this.putPartner.execute(actor, { ...body, partnerId }));
  }

  /** Takes a partner out of the register. */
  @Post(PLAN_API_PATHS.partnerRemoval)
  @Allow('plan:write')
  @Returns(partnerResultSchema)
  @AlsoReturns(partnerResultSchema, 409)
  async remove(
    @CurrentActor() actor: Actor,
    @IdParam('partnerId') partnerId: string,
    @Body({ schema: removePartnerSchema }) body: RemovePartnerBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PartnerResult> {
    return answered(response, await this.removePartner.execute(actor, { ...body, partnerId }));
  }
}

function answered(response: Response, result: PartnerResult): PartnerResult {
  response.status(result.outcome === 'stale' ? 409 : 200);
  return result;
}
