import { Injectable } from '@nestjs/common';
import type { AssessmentStanding } from '@zicht/shared/assessments/assessment.contract';
import { requirePermission } from '../../../../../platform/access/actor.js';
import type { Actor } from '../../../../../platform/access/actor.js';
import { NOT_SENT } from '../../../domain/assessment.js';
import { NoQuestionAsked } from '../../../domain/assessments.errors.js';
import { ThemeReviewRepository } from '../../../persistence/sign-off/theme-review.repository.js';
import { StepTaker } from '../step-taker.js';
import type { StepInput } from '../step-taker.js';

/** Sends an assessment back with the board's questions, which stay to be read until the next sending. */
@Injectable()
export class SendBack {
  constructor(
    private readonly steps: StepTaker,
    private readonly reviews: ThemeReviewRepository,
  ) {}

  async execute(actor: Actor, input: StepInput): Promise<AssessmentStanding> {
    requirePermission(actor, 'assessment:review');
    return this.steps.take(actor, 'sendBack', input, async (transaction, assessment) => {
      const reviews = await this.reviews.list(transaction, assessment.id);
      if (!reviews.some(({ verdict }) => verdict === 'question')) throw new NoQuestionAsked();
      return NOT_SENT;
    });
  }
}
