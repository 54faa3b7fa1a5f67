import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  changeOrganisationSchema,
  platformOrganisationListSchema,
  settleStandingSchema,
} from '@zicht/shared/organisations/platform-organisation.contract';
import type {
  ChangeOrganisation as ChangeOrganisationBody,
  PlatformOrganisationList,
  SettleStanding as SettleStandingBody,
} from '@zicht/shared/organisations/platform-organisation.contract';
import { ORGANISATION_API_PATHS } from '@zicht/shared/routes/organisation-api-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { AllowPlatform, FreshProof } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam } from '../../../platform/http/parameters.js';
import { Returns, ReturnsNothing } from '../../../platform/http/returns.js';
import { OrganisationQueries } from '../organisation.queries.js';
import { ChangeOrganisation } from '../use-cases/change-organisation.js';
import { SettleStanding } from '../use-cases/settle-standing.js';

/** Organisations and their standing, for platform administrators. */
@ApiTags('organisations')
@Controller()
export class PlatformOrganisationsController {
  constructor(
    private readonly organisations: OrganisationQueries,
    private readonly change: ChangeOrganisation,
    private readonly standing: SettleStanding,
  ) {}

  /** All organisations by name, with their particulars and no answer. */
  @Get(ORGANISATION_API_PATHS.platformOrganisations)
  @AllowPlatform('organisations:write')
  @Returns(platformOrganisationListSchema)
  list(@CurrentActor() actor: Actor): Promise<PlatformOrganisationList> {
    return this.organisations.listForPlatform(actor);
  }

  /** Changes the particulars; 409 when somebody else changed them. What was submitted or published stays. */
  @Put(ORGANISATION_API_PATHS.platformOrganisation)
  @AllowPlatform('organisations:write')
  @ReturnsNothing()
  changeParticulars(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
    @Body({ schema: changeOrganisationSchema }) body: ChangeOrganisationBody,
  ): Promise<void> {
    return this.change.execute(actor, body);
  }

  /** Suspends, or lifts that; 409 when it stands so already or somebody else changed it. */
  @Put(ORGANISATION_API_PATHS.organisationStanding)
  @AllowPlatform('organisations:write')
  @FreshProof()
  @ReturnsNothing()
  settleStanding(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
    @Body({ schema: settleStandingSchema }) body: SettleStandingBody,
  ): Promise<void> {
    return this.standing.execute(actor, body);
  }
}
