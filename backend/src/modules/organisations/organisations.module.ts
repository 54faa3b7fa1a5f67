import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { OrganisationController } from './http/organisation.controller.js';
import { OrganisationQueries } from './organisation.queries.js';
import { OrganisationRepository } from './persistence/organisation.repository.js';
import { RegisterOrganisation } from './use-cases/register-organisation.js';

/** Records of organisations. */
@Module({
  imports: [AuditModule],
  controllers: [OrganisationController],
  providers: [OrganisationQueries, OrganisationRepository, RegisterOrganisation],
  exports: [OrganisationQueries, RegisterOrganisation],
})
export class OrganisationsModule {}
