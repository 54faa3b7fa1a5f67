import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { SuccessionsController } from './http/successions.controller.js';
import { SuccessionRepository } from './persistence/succession.repository.js';
import { SuccessionQueries } from './succession.queries.js';
import { SuccessionLetters } from './use-cases/succession-letters.js';
import { RecordSuccession } from './use-cases/record-succession.js';
import { TakeBackSuccession } from './use-cases/take-back-succession.js';

/** How organisations merge and split: some end on a day, others carry on, and nothing moves between them. */
@Module({
  imports: [AuditModule, IdentityModule],
  controllers: [SuccessionsController],
  providers: [
    SuccessionLetters,
    RecordSuccession,
    SuccessionQueries,
    SuccessionRepository,
    TakeBackSuccession,
  ],
})
export class SuccessionModule {}
