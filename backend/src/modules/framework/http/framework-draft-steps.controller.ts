import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { draftStepSchema } from '@zicht/shared/framework/framework-draft.contract';
import type { DraftStep } from '@zicht/shared/framework/framework-draft.contract';
import { FRAMEWORK_DRAFT_PATHS } from '@zicht/shared/routes/framework-draft-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { AllowPlatform, FreshProof } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam } from '../../../platform/http/parameters.js';
import { ReturnsNothing } from '../../../platform/http/returns.js';
import { PublishDraft } from '../use-cases/publish-draft.js';
import { TakeDraftStep } from '../use-cases/take-draft-step.js';

/** Steps of a draft on its way to a published version. */
@ApiTags('framework drafts')
@Controller()
export class FrameworkDraftStepsController {
  constructor(
    private readonly takeStep: TakeDraftStep,
    private readonly publishDraft: PublishDraft,
  ) {}

  /** Proposes a draft without faults to the other framework managers. */
  @Post(FRAMEWORK_DRAFT_PATHS.frameworkDraftProposal)
  @AllowPlatform('frameworks:write')
  @ReturnsNothing()
  async propose(
    @CurrentActor() actor: Actor,
    @IdParam('draftId') draftId: string,
    @Body({ schema: draftStepSchema }) { version }: DraftStep,
  ): Promise<void> {
    await this.takeStep.execute(actor, draftId, { step: 'propose', version });
  }

  /** Makes a draft of a proposal again. */
  @Post(FRAMEWORK_DRAFT_PATHS.frameworkDraftTakingBack)
  @AllowPlatform('frameworks:write')
  @ReturnsNothing()
  async takeBack(
    @CurrentActor() actor: Actor,
    @IdParam('draftId') draftId: string,
    @Body({ schema: draftStepSchema }) { version }: DraftStep,
  ): Promise<void> {
    await this.takeStep.execute(actor, draftId, { step: 'takeBack', version });
  }

  /** Publishes a proposal, by somebody else than who proposed it. It then never changes. */
  @Post(FRAMEWORK_DRAFT_PATHS.frameworkDraftPublishing)
  @AllowPlatform('frameworks:write')
  @FreshProof()
  @ReturnsNothing()
  async publish(
    @CurrentActor() actor: Actor,
    @IdParam('draftId') draftId: string,
    @Body({ schema: draftStepSchema }) { version }: DraftStep,
  ): Promise<void> {
    await this.publishDraft.execute(actor, draftId, version);
  }

  /** Withdraws a draft: it is shown nowhere any more, and its version is free again. */
  @Post(FRAMEWORK_DRAFT_PATHS.frameworkDraftWithdrawal)
  @AllowPlatform('frameworks:write')
  @ReturnsNothing()
  async withdraw(
    @CurrentActor() actor: Actor,
    @IdParam('draftId') draftId: string,
    @Body({ schema: draftStepSchema }) { version }: DraftStep,
  ): Promise<void> {
    await this.takeStep.execute(actor, draftId, { step: 'withdraw', version });
  }
}
