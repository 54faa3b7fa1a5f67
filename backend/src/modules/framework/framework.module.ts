import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { FrameworkDraftQueries } from './framework-draft.queries.js';
import { FrameworkQueries } from './framework.queries.js';
import { FrameworkDraftStepsController } from './http/framework-draft-steps.controller.js';
import { FrameworkDraftsController } from './http/framework-drafts.controller.js';
import { FrameworksController } from './http/frameworks.controller.js';
import { ReferenceDataController } from './http/reference-data.controller.js';
import { RoundsController } from './http/rounds.controller.js';
import { DraftRepository } from './persistence/draft.repository.js';
import { DraftTrail } from './persistence/draft-trail.js';
import { FrameworkSchema } from './persistence/framework-schema.js';
import { FrameworkRepository } from './persistence/framework.repository.js';
import { ReferenceRepository } from './persistence/reference.repository.js';
import { RoundRepository } from './persistence/round.repository.js';
import { ReferenceQueries } from './reference.queries.js';
import { RoundQueries } from './round.queries.js';
import { AddPart } from './use-cases/add-part.js';
import { LoadFramework } from './use-cases/load-framework.js';
import { DraftTrailChecker } from './use-cases/draft-trail-checker.js';
import { MovePart } from './use-cases/move-part.js';
import { OpenDraft } from './use-cases/open-draft.js';
import { OpenRound } from './use-cases/open-round.js';
import { PublishDraft } from './use-cases/publish-draft.js';
import { RemovePart } from './use-cases/remove-part.js';
import { SaveParts } from './use-cases/save-parts.js';
import { StartDraft } from './use-cases/start-draft.js';
import { TakeDraftStep } from './use-cases/take-draft-step.js';

/** The normenkader as data, the yearly rounds, and the reference lists. */
@Module({
  imports: [IdentityModule],
  controllers: [
    FrameworkDraftsController,
    FrameworkDraftStepsController,
    FrameworksController,
    ReferenceDataController,
    RoundsController,
  ],
  providers: [
    AddPart,
    DraftRepository,
    DraftTrail,
    DraftTrailChecker,
    FrameworkDraftQueries,
    FrameworkQueries,
    FrameworkRepository,
    FrameworkSchema,
    LoadFramework,
    MovePart,
    OpenDraft,
    OpenRound,
    PublishDraft,
    ReferenceQueries,
    ReferenceRepository,
    RoundQueries,
    RemovePart,
    RoundRepository,
    SaveParts,
    StartDraft,
    TakeDraftStep,
  ],
  exports: [DraftTrailChecker, FrameworkQueries, LoadFramework, OpenRound, RoundQueries],
})
export class FrameworkModule {}
