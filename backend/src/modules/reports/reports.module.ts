import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/index.js';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { ImprovementModule } from '../improvement/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { OrganisationExportController } from './http/organisation-export.controller.js';
import { ExportOrganisation } from './use-cases/export-organisation.js';
import { PlanExport } from './use-cases/plan-export.js';
import { YearExport } from './use-cases/year-export.js';

/** Files made from what other features show; owns no facts. */
@Module({
  imports: [AssessmentsModule, AuditModule, IdentityModule, ImprovementModule, OrganisationsModule],
  controllers: [OrganisationExportController],
  providers: [ExportOrganisation, PlanExport, YearExport],
})
export class ReportsModule {}
