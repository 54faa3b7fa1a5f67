import { Injectable } from '@nestjs/common';
import type { KeepPlace as Input } from '@zicht/shared/assessments/place.contract';
import { mayDo, requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { AssessmentRepository } from '../../persistence/assessment.repository.js';
import { PlaceRepository } from '../../persistence/presence/place.repository.js';
import { QuestionCheck } from '../reading/question-check.js';

/**
 * Remembers where somebody is at work, so that the work goes on there on any device. No data changes, so the log has no
 * line of it and nothing is held: a save never waits for it.
 */
@Injectable()
export class KeepPlace {
  constructor(
    private readonly database: TenantDatabase,
    private readonly assessments: AssessmentRepository,
    private readonly questions: QuestionCheck,
    private readonly places: PlaceRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: Input & { readonly year: number }): Promise<void> {
    requirePermission(actor, 'answers:write', 'answers:writeAssigned');
    const { organisationId, userId } = actor;
    const { year, criterion, field, caret } = input;
    const mayWriteAll = mayDo(actor, 'answers:write');
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const assessment = await this.assessments.find(transaction, year);
      if (assessment === null) throw new NotFound();
      const assessmentId = assessment.id;
      await this.questions.require(transaction, assessment, criterion, '/criterion');
      await this.questions.requireWritable(transaction, actor, assessmentId, { criterion, mayWriteAll });
      await this.places.keep(transaction, {
        assessmentId,
        userId,
        criterion,
        field,
        caret,
        at: this.clock.now(),
      });
    });
  }
}
