import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { erasureCertificateSchema } from '@zicht/shared/leaving/departure.contract';
import type { ErasureCertificate } from '@zicht/shared/leaving/departure.contract';
import { LEAVING_API_PATHS } from '@zicht/shared/routes/leaving-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { AllowPlatform } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam } from '../../../platform/http/parameters.js';
import { Returns } from '../../../platform/http/returns.js';
import { LeavingQueries } from '../leaving.queries.js';

/** Certificates of organisations that left, for platform administrators. */
@ApiTags('leaving')
@Controller()
export class ErasureCertificateController {
  constructor(private readonly leaving: LeavingQueries) {}

  /** What was erased and when, as numbers and hashes; 404 for an organisation that did not leave. */
  @Get(LEAVING_API_PATHS.erasureCertificate)
  @AllowPlatform('organisations:write')
  @Returns(erasureCertificateSchema)
  show(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
  ): Promise<ErasureCertificate> {
    return this.leaving.certificate(actor);
  }
}
