import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { DepartureController } from './http/departure.controller.js';
import { ErasureCertificateController } from './http/erasure-certificate.controller.js';
import { LeavingQueries } from './leaving.queries.js';
import { DepartureRepository } from './persistence/departure.repository.js';
import { DueDepartures } from './persistence/due-departures.js';
import { OrganisationEraser } from './persistence/organisation-eraser.js';
import { AskToLeave } from './use-cases/ask-to-leave.js';
import { CoordinatorLetters } from './use-cases/coordinator-letters.js';
import { EraseDeparted } from './use-cases/erase-departed.js';
import { StayAfterAll } from './use-cases/stay-after-all.js';

/** How organisations leave: asked for, taken back, and erased with a certificate. */
@Module({
  imports: [AuditModule, IdentityModule, OrganisationsModule],
  controllers: [DepartureController, ErasureCertificateController],
  providers: [
    LeavingQueries,
    DepartureRepository,
    DueDepartures,
    OrganisationEraser,
    AskToLeave,
    CoordinatorLetters,
    EraseDeparted,
    StayAfterAll,
  ],
  exports: [EraseDeparted],
})
export class LeavingModule {}
