import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/index.js';
import { IdentityModule } from '../identity/index.js';
import { ImprovementModule } from '../improvement/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { ResultsController } from './http/results.controller.js';
import { ResultsQueries } from './use-cases/results.queries.js';

/** Reads for one organisation over the years. */
@Module({
  imports: [AssessmentsModule, IdentityModule, ImprovementModule, OrganisationsModule],
  controllers: [ResultsController],
  providers: [ResultsQueries],
})
export class DashboardsModule {}
