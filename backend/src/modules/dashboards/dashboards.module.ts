import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/index.js';
import { ResultsController } from './http/results.controller.js';
import { ResultsQueries } from './use-cases/results.queries.js';

/** Reads for one organisation over the years. */
@Module({ imports: [AssessmentsModule], controllers: [ResultsController], providers: [ResultsQueries] })
export class DashboardsModule {}
