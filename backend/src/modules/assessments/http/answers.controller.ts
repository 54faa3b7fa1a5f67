import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { saveChangesResultSchema, saveChangesSchema } from '@zicht/shared/assessments/answer.contract';
import type { SaveChanges, SaveChangesResult } from '@zicht/shared/assessments/answer.contract';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import type { Response } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { YearParam } from '../../../platform/http/parameters.js';
import { AlsoReturns, Returns } from '../../../platform/http/returns.js';
import { SaveAnswerChanges } from '../use-cases/answers/save-answer-changes.js';

/** Saving of answers, as the queue of the browser sends them. */
@ApiTags('assessments')
@Controller()
export class AnswersController {
  constructor(private readonly saveAnswerChanges: SaveAnswerChanges) {}

  /** Stores a batch; 409 or 422 when something was not stored, always with what became of each change. */
  @Post(API_PATHS.changes)
  @Allow('answers:write', 'answers:writeAssigned')
  @Returns(saveChangesResultSchema)
  @AlsoReturns(saveChangesResultSchema, 409)
  @AlsoReturns(saveChangesResultSchema, 422)
  async save(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: saveChangesSchema }) body: SaveChanges,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SaveChangesResult> {
    const result = await this.saveAnswerChanges.execute(actor, { year, changes: body.changes });
    response.status(result.status ?? 200);
    return result;
  }
}
