import { Injectable } from '@nestjs/common';
import type { AssessmentStanding } from '@zicht/shared/assessments/assessment.contract';
import { requirePermission } from '../../../../../platform/access/actor.js';
import type { Actor } from '../../../../../platform/access/actor.js';
import { NOT_SENT } from '../../../domain/assessment.js';
import { StepTaker } from '../step-taker.js';
import type { StepInput } from '../step-taker.js';

/** Takes an assessment back from the board before it decided. */
@Injectable()
export class TakeBack {
  constructor(private readonly steps: StepTaker) {}

  async execute(actor: Actor, input: StepInput): Promise<AssessmentStanding> {
    requirePermission(actor, 'assessment:sendToBoard');
    return this.steps.take(actor, 'takeBack', input, () => Promise.resolve(NOT_SENT));
  }
}
