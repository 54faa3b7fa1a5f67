import type { StepObstacle } from '@zicht/shared/framework/drafts/draft-steps';
import { DomainError } from '../../../../platform/errors/domain-error.js';

/** A step of a draft that cannot be taken now; the fault's code says why. */
export class DraftStepRefused extends DomainError {
  constructor(code: StepObstacle) {
    super(`Step of a framework draft refused: ${code}`, {
      code: 'illegalTransition',
      status: 409,
      faults: [{ path: '', code }],
    });
  }
}

/** Somebody else changed the draft or the part since it was read. */
export class DraftChanged extends DomainError {
  constructor() {
    super('Framework draft changed meanwhile', { code: 'staleVersion', status: 409 });
  }
}
