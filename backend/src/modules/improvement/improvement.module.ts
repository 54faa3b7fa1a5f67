import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/index.js';
import { AuditModule } from '../audit/index.js';
import { FrameworkModule } from '../framework/index.js';
import { IdentityModule } from '../identity/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { ActionsController } from './http/actions.controller.js';
import { PartnersController } from './http/partners.controller.js';
import { PlanController } from './http/plan.controller.js';
import { ActionCommentRepository } from './persistence/action-comment.repository.js';
import { ActionOwnerRepository } from './persistence/action-owner.repository.js';
import { ActionReadingRepository } from './persistence/action-reading.repository.js';
import { ActionRepository } from './persistence/action.repository.js';
import { ClaimRepository } from './persistence/claim.repository.js';
import { PartnerRepository } from './persistence/partner.repository.js';
import { PlanRoundRepository } from './persistence/plan-round.repository.js';
import { PlanStandingRepository } from './persistence/plan-standing.repository.js';
import { WhenMemberLeaves } from './subscribers/when-member-leaves.js';
import { ActionPresenter } from './use-cases/actions/action-presenter.js';
import { ActionWriter } from './use-cases/actions/action-writer.js';
import { ActionQueries } from './use-cases/actions/actions.queries.js';
import { PlanReferences } from './use-cases/actions/plan-references.js';
import { ActionChangePresenter } from './use-cases/actions/present-action-changes.js';
import { OpenActionQueries } from './use-cases/actions/open-action.queries.js';
import { SaveActionChanges } from './use-cases/actions/save-action-changes.js';
import { ClaimCheck } from './use-cases/claims/claim-check.js';
import { ClaimPresenter } from './use-cases/claims/claim-presenter.js';
import { MakeClaim } from './use-cases/claims/make-claim.js';
import { UndoClaim } from './use-cases/claims/undo-claim.js';
import { ActionCheck } from './use-cases/comments/action-check.js';
import { ResolveActionComment } from './use-cases/comments/resolve-action-comment.js';
import { WipeActionComment } from './use-cases/comments/wipe-action-comment.js';
import { WriteActionComment } from './use-cases/comments/write-action-comment.js';
import { PartnerKinds } from './use-cases/partners/partner-kinds.js';
import { PartnerQueries } from './use-cases/partners/partners.queries.js';
import { PutPartner } from './use-cases/partners/put-partner.js';
import { RemovePartner } from './use-cases/partners/remove-partner.js';
import { ClosePlanRound } from './use-cases/plan/close-plan-round.js';
import { PlanRoundQueries } from './use-cases/plan/plan-round.queries.js';
import { PlanQueries } from './use-cases/plan/plan.queries.js';
import { PlanStandingQueries } from './use-cases/plan/plan-standing.queries.js';
import { ForgetActionChanges } from './use-cases/retention/forget-action-changes.js';

const REPOSITORIES = [
  ActionOwnerRepository,
  ActionCommentRepository,
  ActionReadingRepository,
  ActionRepository,
  ClaimRepository,
  PartnerRepository,
  PlanRoundRepository,
  PlanStandingRepository,
];

/** What several use cases share; no other feature may use it. */
const PARTS = [
  WhenMemberLeaves,
  ActionChangePresenter,
  ActionCheck,
  ActionPresenter,
  ActionWriter,
  ClaimCheck,
  ClaimPresenter,
  PartnerKinds,
  PlanReferences,
];

const USE_CASES = [
  ForgetActionChanges,
  ActionQueries,
  ClosePlanRound,
  MakeClaim,
  OpenActionQueries,
  PartnerQueries,
  PlanQueries,
  PlanRoundQueries,
  PlanStandingQueries,
  PutPartner,
  RemovePartner,
  ResolveActionComment,
  SaveActionChanges,
  UndoClaim,
  WipeActionComment,
  WriteActionComment,
];

/** The improvement plan: actions, what is claimed since the last submission, partners. */
@Module({
  imports: [AssessmentsModule, AuditModule, FrameworkModule, IdentityModule, OrganisationsModule],
  controllers: [ActionsController, PartnersController, PlanController],
  providers: [...REPOSITORIES, ...PARTS, ...USE_CASES],
  exports: USE_CASES,
})
export class ImprovementModule {}
