import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { OrganisationController } from './http/organisation.controller.js';
import { OrganisationQueries } from './organisation.queries.js';
import { ConcernRepository } from './persistence/concern.repository.js';
import { OrganisationRepository } from './persistence/organisation.repository.js';
import { RegisterConcern } from './use-cases/register-concern.js';
import { RegisterOrganisation } from './use-cases/register-organisation.js';

/** Records of organisations. */
@Module({
  imports: [AuditModule],
  controllers: [OrganisationController],
  providers: [
    ConcernRepository,
    OrganisationQueries,
    OrganisationRepository,
    RegisterConcern,
    RegisterOrganisation,
  ],
  exports: [OrganisationQueries, RegisterConcern, RegisterOrganisation],
})
export class OrganisationsModule {}
