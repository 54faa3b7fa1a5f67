import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  addPartSchema,
  draftStartedSchema,
  frameworkDraftSchema,
  frameworkVersionsSchema,
  movePartSchema,
  partsSavedSchema,
  removePartSchema,
  savePartsSchema,
  startDraftSchema,
} from '@zicht/shared/framework/framework-draft.contract';
import type {
  AddPart as AddPartBody,
  DraftStarted,
  FrameworkDraft,
  FrameworkVersions,
  MovePart as MovePartBody,
  PartsSaved,
  RemovePart as RemovePartBody,
  SaveParts as SavePartsBody,
  StartDraft as StartDraftBody,
} from '@zicht/shared/framework/framework-draft.contract';
import { FRAMEWORK_DRAFT_PATHS } from '@zicht/shared/routes/framework-draft-paths';
import type { Response } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { AllowPlatform } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam } from '../../../platform/http/parameters.js';
import { AlsoReturns, Returns, ReturnsNothing } from '../../../platform/http/returns.js';
import { FrameworkDraftQueries } from '../framework-draft.queries.js';
import { AddPart } from '../use-cases/add-part.js';
import { MovePart } from '../use-cases/move-part.js';
import { RemovePart } from '../use-cases/remove-part.js';
import { SaveParts } from '../use-cases/save-parts.js';
import { StartDraft } from '../use-cases/start-draft.js';

/** Drafts of framework versions: begun and written. */
@ApiTags('framework drafts')
@Controller()
export class FrameworkDraftsController {
  constructor(
    private readonly drafts: FrameworkDraftQueries,
    private readonly startDraft: StartDraft,
    private readonly saveParts: SaveParts,
    private readonly addPart: AddPart,
    private readonly removePart: RemovePart,
    private readonly movePart: MovePart,
  ) {}

  /** Published versions and drafts, newest first. */
  @Get(FRAMEWORK_DRAFT_PATHS.frameworkVersions)
  @AllowPlatform('frameworks:read')
  @Returns(frameworkVersionsSchema)
  list(@CurrentActor() actor: Actor): Promise<FrameworkVersions> {
    return this.drafts.list(actor);
  }

  /** Begins a draft from a published version or a file. */
  @Post(FRAMEWORK_DRAFT_PATHS.frameworkDrafts)
  @AllowPlatform('frameworks:write')
  @Returns(draftStartedSchema, 201)
  async start(
    @CurrentActor() actor: Actor,
    @Body({ schema: startDraftSchema }) body: StartDraftBody,
  ): Promise<DraftStarted> {
    return { id: await this.startDraft.execute(actor, body) };
  }

  /** A draft with its parts, its faults and its history. */
  @Get(FRAMEWORK_DRAFT_PATHS.frameworkDraft)
  @AllowPlatform('frameworks:read')
  @Returns(frameworkDraftSchema)
  show(@CurrentActor() actor: Actor, @IdParam('draftId') draftId: string): Promise<FrameworkDraft> {
    return this.drafts.show(actor, draftId);
  }

  /** Stores changes of parts; 409 when something was not stored, always with what became of each change. */
  @Post(FRAMEWORK_DRAFT_PATHS.frameworkDraftChanges)
  @AllowPlatform('frameworks:write')
  @Returns(partsSavedSchema)
  @AlsoReturns(partsSavedSchema, 409)
  async save(
    @CurrentActor() actor: Actor,
    @IdParam('draftId') draftId: string,
    @Body({ schema: savePartsSchema }) { changes }: SavePartsBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PartsSaved> {
    const saved = await this.saveParts.execute(actor, draftId, changes);
    response.status(saved.results.every(({ outcome }) => outcome === 'applied') ? 200 : 409);
    return saved;
  }

  /** Adds a theme or a question as a copy of another one. */
  @Post(FRAMEWORK_DRAFT_PATHS.frameworkDraftParts)
  @AllowPlatform('frameworks:write')
  @ReturnsNothing()
  async add(
    @CurrentActor() actor: Actor,
    @IdParam('draftId') draftId: string,
    @Body({ schema: addPartSchema }) body: AddPartBody,
  ): Promise<void> {
    await this.addPart.execute(actor, draftId, body);
  }

  /** Takes a theme or a question out. */
  @Post(FRAMEWORK_DRAFT_PATHS.frameworkDraftPartRemoval)
  @AllowPlatform('frameworks:write')
  @ReturnsNothing()
  async remove(
    @CurrentActor() actor: Actor,
    @IdParam('draftId') draftId: string,
    @Body({ schema: removePartSchema }) body: RemovePartBody,
  ): Promise<void> {
    await this.removePart.execute(actor, draftId, body);
  }

  /** Moves a theme or a question past the next one. */
  @Post(FRAMEWORK_DRAFT_PATHS.frameworkDraftPartMove)
  @AllowPlatform('frameworks:write')
  @ReturnsNothing()
  async move(
    @CurrentActor() actor: Actor,
    @IdParam('draftId') draftId: string,
    @Body({ schema: movePartSchema }) body: MovePartBody,
  ): Promise<void> {
    await this.movePart.execute(actor, draftId, body);
  }
}
