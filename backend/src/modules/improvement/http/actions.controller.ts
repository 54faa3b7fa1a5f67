import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  actionListSchema,
  actionQuerySchema,
  saveActionChangesResultSchema,
  saveActionChangesSchema,
} from '@zicht/shared/improvement/actions/action.contract';
import type {
  ActionList,
  ActionQuery,
  SaveActionChanges as SaveActionChangesBody,
  SaveActionChangesResult,
} from '@zicht/shared/improvement/actions/action.contract';
import {
  actionCommentSchema,
  actionDetailSchema,
  writeActionCommentSchema,
} from '@zicht/shared/improvement/plan/plan.contract';
import type {
  ActionComment,
  ActionDetail,
  WriteActionComment as WriteActionCommentBody,
} from '@zicht/shared/improvement/plan/plan.contract';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import { PLAN_API_PATHS } from '@zicht/shared/routes/plan-api-paths';
import type { Response } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow, FreshProof } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam } from '../../../platform/http/parameters.js';
import { AlsoReturns, Returns, ReturnsNothing } from '../../../platform/http/returns.js';
import { ActionQueries } from '../use-cases/actions/actions.queries.js';
import { SaveActionChanges } from '../use-cases/actions/save-action-changes.js';
import { ResolveActionComment } from '../use-cases/comments/resolve-action-comment.js';
import { WipeActionComment } from '../use-cases/comments/wipe-action-comment.js';
import { WriteActionComment } from '../use-cases/comments/write-action-comment.js';

/** Actions of the improvement plan, their history and remarks. */
@ApiTags('improvement')
@Controller()
export class ActionsController {
  constructor(
    private readonly actions: ActionQueries,
    private readonly saveActionChanges: SaveActionChanges,
    private readonly writeActionComment: WriteActionComment,
    private readonly resolveActionComment: ResolveActionComment,
    private readonly wipeActionComment: WipeActionComment,
  ) {}

  /** A page of the plan; who may write their own actions alone, gets those. */
  @Get(API_PATHS.actions)
  @Allow('plan:read', 'plan:writeOwn')
  @Returns(actionListSchema)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: actionQuerySchema }) query: ActionQuery,
  ): Promise<ActionList> {
    return this.actions.list(actor, query);
  }

  /** One action with its history and remarks. */
  @Get(PLAN_API_PATHS.action)
  @Allow('plan:read', 'plan:writeOwn')
  @Returns(actionDetailSchema)
  show(@CurrentActor() actor: Actor, @IdParam('actionId') actionId: string): Promise<ActionDetail> {
    return this.actions.show(actor, actionId);
  }

  /** Stores a batch; 409 or 422 when something was not stored, always with what became of each change. */
  @Post(PLAN_API_PATHS.actionChanges)
  @Allow('plan:write', 'plan:writeOwn')
  @Returns(saveActionChangesResultSchema)
  @AlsoReturns(saveActionChangesResultSchema, 409)
  @AlsoReturns(saveActionChangesResultSchema, 422)
  async save(
    @CurrentActor() actor: Actor,
    @Body({ schema: saveActionChangesSchema }) body: SaveActionChangesBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SaveActionChangesResult> {
    const result = await this.saveActionChanges.execute(actor, body);
    response.status(result.status ?? 200);
    return result;
  }

  /** Writes a remark; the same id a second time answers the first. */
  @Post(PLAN_API_PATHS.actionComments)
  @Allow('plan:read', 'plan:writeOwn')
  @Returns(actionCommentSchema)
  comment(
    @CurrentActor() actor: Actor,
    @IdParam('actionId') actionId: string,
    @Body({ schema: writeActionCommentSchema }) body: WriteActionCommentBody,
  ): Promise<ActionComment> {
    return this.writeActionComment.execute(actor, { ...body, actionId });
  }

  /** Marks a remark as dealt with. */
  @Post(PLAN_API_PATHS.actionCommentResolution)
  @Allow('plan:read', 'plan:writeOwn')
  @ReturnsNothing()
  resolve(
    @CurrentActor() actor: Actor,
    @IdParam('actionId') actionId: string,
    @IdParam('commentId') commentId: string,
  ): Promise<void> {
    return this.resolveActionComment.execute(actor, { actionId, commentId });
  }

  /** Removes the text of a remark for good. */
  @Post(PLAN_API_PATHS.actionCommentWipe)
  @Allow('texts:wipe')
  @FreshProof()
  @ReturnsNothing()
  wipe(
    @CurrentActor() actor: Actor,
    @IdParam('actionId') actionId: string,
    @IdParam('commentId') commentId: string,
  ): Promise<void> {
    return this.wipeActionComment.execute(actor, { actionId, commentId });
  }
}
