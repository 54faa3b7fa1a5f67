import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ConcernQueries } from './concern.queries.js';
import { ConcernsController } from './http/concerns.controller.js';
import { PlatformOrganisationsController } from './http/platform-organisations.controller.js';
import { OrganisationController } from './http/organisation.controller.js';
import { OrganisationQueries } from './organisation.queries.js';
import { ConcernRepository } from './persistence/concern.repository.js';
import { OrganisationRepository } from './persistence/organisation.repository.js';
import { ChangeOrganisation } from './use-cases/change-organisation.js';
import { ConcernChoice } from './use-cases/concern-choice.js';
import { RegisterConcern } from './use-cases/register-concern.js';
import { RegisterOrganisation } from './use-cases/register-organisation.js';
import { SettleConcern } from './use-cases/settle-concern.js';
import { SettleStanding } from './use-cases/settle-standing.js';

/** Records of organisations. */
@Module({
  imports: [AuditModule],
  controllers: [ConcernsController, OrganisationController, PlatformOrganisationsController],
  providers: [
    ChangeOrganisation,
    SettleStanding,
    ConcernChoice,
    ConcernQueries,
    ConcernRepository,
    OrganisationQueries,
    OrganisationRepository,
    RegisterConcern,
    RegisterOrganisation,
    SettleConcern,
  ],
  exports: [
    ConcernChoice,
    ConcernQueries,
    OrganisationQueries,
    RegisterConcern,
    RegisterOrganisation,
    SettleConcern,
  ],
})
export class OrganisationsModule {}
