import { Module } from '@nestjs/common';
import { FrameworkModule } from '../framework/index.js';
import { IdentityModule } from '../identity/index.js';
import { PublicationsController } from './http/publications.controller.js';
import { SectorPicturesController } from './http/sector-pictures.controller.js';
import { OwnUnitRepository } from './persistence/own-unit.repository.js';
import { PictureRepository } from './persistence/picture.repository.js';
import { ResponseRepository } from './persistence/response.repository.js';
import { WorkRepository } from './persistence/work.repository.js';
import { CountResponse } from './use-cases/work/count-response.js';
import { DevelopmentQueries } from './use-cases/reading/development.queries.js';
import { OwnLineQueries } from './use-cases/reading/own-line.queries.js';
import { PictureQueries } from './use-cases/reading/picture.queries.js';
import { PublicationProcess } from './use-cases/work/publication-process.js';
import { PublicationQueries } from './use-cases/publishing/publication.queries.js';
import { ReleasePublication } from './use-cases/publishing/release-publication.js';
import { RunPublicationWork } from './use-cases/work/run-publication-work.js';
import { StartPublicationWork } from './use-cases/work/start-publication-work.js';
import { StopPublicationWork } from './use-cases/work/stop-publication-work.js';

/** Anonymous figures over organisations: the picture, and the publications that it is made of. */
@Module({
  imports: [FrameworkModule, IdentityModule],
  controllers: [PublicationsController, SectorPicturesController],
  providers: [
    CountResponse,
    DevelopmentQueries,
    OwnLineQueries,
    OwnUnitRepository,
    PictureQueries,
    PictureRepository,
    PublicationProcess,
    PublicationQueries,
    ReleasePublication,
    ResponseRepository,
    RunPublicationWork,
    StartPublicationWork,
    StopPublicationWork,
    WorkRepository,
  ],
})
export class SectorStatisticsModule {}
