import type { AssessmentStep } from '@zicht/shared/assessments/assessment-status';
import type { Actor } from '../../../platform/access/actor.js';
import { ApproveAssessment, SendToBoard, SubmitAssessment } from '../index.js';
import { ChangeAfterApproval } from '../use-cases/sign-off/change-after-approval.js';
import { SendBack } from '../use-cases/sign-off/board/send-back.js';
import { TakeBack } from '../use-cases/sign-off/board/take-back.js';
import type { AssessmentWorld } from './assessment-world.js';

/** Takes a step of 2027 on a version as whoever it is; reopening is a question and an answer, and stands apart. */
export async function takeStep(
  world: AssessmentWorld,
  step: Exclude<AssessmentStep, 'reopen'>,
  actor: Actor,
  version: number,
): Promise<unknown> {
  const input = { year: 2027, version };
  switch (step) {
    case 'sendToBoard':
      return world.get(SendToBoard).execute(actor, { ...input, message: '', confirmedDontKnows: [] });
    case 'takeBack':
      return world.get(TakeBack).execute(actor, input);
    case 'sendBack':
      return world.get(SendBack).execute(actor, input);
    case 'approve':
      return world.get(ApproveAssessment).execute(actor, input);
    case 'change':
      return world.get(ChangeAfterApproval).execute(actor, { ...input, reason: 'Een reden' });
    case 'submit':
      return world.get(SubmitAssessment).execute(actor, input);
  }
}
