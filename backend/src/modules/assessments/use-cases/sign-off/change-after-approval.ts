import { Injectable } from '@nestjs/common';
import type { AssessmentStanding } from '@zicht/shared/assessments/assessment.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { NOT_SENT } from '../../domain/assessment.js';
import { StepTaker } from './step-taker.js';
import type { StepInput } from './step-taker.js';

/** Makes an approved assessment a draft again: the approval lapses, and the reason stands beside what changes. */
@Injectable()
export class ChangeAfterApproval {
  constructor(private readonly steps: StepTaker) {}

  async execute(actor: Actor, input: StepInput & { readonly reason: string }): Promise<AssessmentStanding> {
    requirePermission(actor, 'assessment:change');
    return this.steps.take(actor, 'change', input, () =>
      Promise.resolve({ ...NOT_SENT, changeReason: input.reason }),
    );
  }
}
