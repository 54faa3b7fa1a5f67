import { Injectable } from '@nestjs/common';
import type { AssessmentStanding } from '@zicht/shared/assessments/assessment.contract';
import { requirePermission } from '../../../../../platform/access/actor.js';
import type { Actor } from '../../../../../platform/access/actor.js';
import { Clock } from '../../../../../platform/clock/clock.js';
import { PeopleQueries } from '../../../../identity/index.js';
import { SenderMayNotApprove } from '../../../domain/assessments.errors.js';
import { StepTaker } from '../step-taker.js';
import type { StepInput } from '../step-taker.js';

/** Signs for the board. Needs another person than the one who sent it, unless the organisation has one member. */
@Injectable()
export class ApproveAssessment {
  constructor(
    private readonly steps: StepTaker,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: StepInput): Promise<AssessmentStanding> {
    requirePermission(actor, 'assessment:review');
    return this.steps.take(actor, 'approve', input, async (transaction, assessment) => {
      const isSender = assessment.sentBy === actor.userId;
      if (isSender && (await this.people.memberCount(transaction)) > 1) throw new SenderMayNotApprove();
      const now = this.clock.now();
      return {
        approvedBy: actor.userId,
        approvedAt: now,
        signedAlone: isSender,
        changeReason: '',
        baselineAt: now,
      };
    });
  }
}
