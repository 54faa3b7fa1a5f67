import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  commentListSchema,
  commentQuerySchema,
  commentSchema,
  writeCommentSchema,
} from '@zicht/shared/assessments/assessment.contract';
import type {
  Comment,
  CommentList,
  CommentQuery,
  WriteComment as WriteCommentBody,
} from '@zicht/shared/assessments/assessment.contract';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam, YearParam } from '../../../platform/http/parameters.js';
import { Returns, ReturnsNothing } from '../../../platform/http/returns.js';
import { CommentQueries } from '../use-cases/comments/comments.queries.js';
import { ResolveComment } from '../use-cases/comments/resolve-comment.js';
import { WriteComment } from '../use-cases/comments/write-comment.js';

/** Remarks of colleagues at questions. */
@ApiTags('assessments')
@Controller()
export class CommentsController {
  constructor(
    private readonly comments: CommentQueries,
    private readonly writeComment: WriteComment,
    private readonly resolveComment: ResolveComment,
  ) {}

  /** Remarks at one question or at all, oldest first. */
  @Get(API_PATHS.comments)
  @Allow('answers:read', 'answers:readAssigned')
  @Returns(commentListSchema)
  list(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Query({ schema: commentQuerySchema }) query: CommentQuery,
  ): Promise<CommentList> {
    return this.comments.list(actor, { ...query, year });
  }

  /** Writes a remark; the same id a second time answers the first. */
  @Post(API_PATHS.comments)
  @Allow('comments:write', 'comments:writeAssigned')
  @Returns(commentSchema)
  write(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: writeCommentSchema }) body: WriteCommentBody,
  ): Promise<Comment> {
    return this.writeComment.execute(actor, { ...body, year });
  }

  /** Marks a remark as dealt with. */
  @Post(API_PATHS.commentResolution)
  @Allow('comments:write', 'comments:writeAssigned')
  @ReturnsNothing()
  resolve(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @IdParam('commentId') commentId: string,
  ): Promise<void> {
    return this.resolveComment.execute(actor, { year, commentId });
  }
}
