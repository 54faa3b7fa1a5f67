import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { organisationSchema } from '@zicht/shared/organisations/organisation.contract';
import type { Organisation } from '@zicht/shared/organisations/organisation.contract';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam } from '../../../platform/http/parameters.js';
import { Returns } from '../../../platform/http/returns.js';
import { OrganisationQueries } from '../organisation.queries.js';

/** The record of an organisation. */
@ApiTags('organisations')
@Controller()
export class OrganisationController {
  constructor(private readonly organisations: OrganisationQueries) {}

  /** Name, sectors, size, municipality with its region, and locations. */
  @Get(API_PATHS.organisation)
  @Allow('answers:read', 'answers:readAssigned', 'members:read')
  @Returns(organisationSchema)
  async show(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
  ): Promise<Organisation> {
    return this.organisations.show(actor);
  }
}
