import { Module } from '@nestjs/common';
import { FrameworkQueries } from './framework.queries.js';
import { FrameworksController } from './http/frameworks.controller.js';
import { ReferenceDataController } from './http/reference-data.controller.js';
import { RoundsController } from './http/rounds.controller.js';
import { FrameworkRepository } from './persistence/framework.repository.js';
import { ReferenceRepository } from './persistence/reference.repository.js';
import { RoundRepository } from './persistence/round.repository.js';
import { ReferenceQueries } from './reference.queries.js';
import { RoundQueries } from './round.queries.js';
import { LoadFramework } from './use-cases/load-framework.js';
import { OpenRound } from './use-cases/open-round.js';

/** The normenkader as data, the yearly rounds, and the reference lists. */
@Module({
  controllers: [FrameworksController, ReferenceDataController, RoundsController],
  providers: [
    FrameworkQueries,
    FrameworkRepository,
    LoadFramework,
    OpenRound,
    ReferenceQueries,
    ReferenceRepository,
    RoundQueries,
    RoundRepository,
  ],
  exports: [FrameworkQueries, LoadFramework, OpenRound, RoundQueries],
})
export class FrameworkModule {}
