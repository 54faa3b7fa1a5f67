import type { InputFault } from '@zicht/shared/kernel/problem';
import { DomainError } from '../../../platform/errors/domain-error.js';

/** Somebody changed the record after the person saw it. */
export class StaleVersion extends DomainError {
  constructor() {
    super('Stale version', { code: 'staleVersion', status: 409 });
  }
}

/** The table of steps has no such step from the present status. */
export class IllegalTransition extends DomainError {
  constructor() {
    super('Illegal transition', { code: 'illegalTransition', status: 409 });
  }
}

/** What belongs to the answers changes in a draft alone. */
export class AssessmentNotEditable extends DomainError {
  constructor() {
    super('Assessment not editable', { code: 'assessmentNotEditable', status: 409 });
  }
}

/** Questions stand in the way of sending to the board; a fault for each, its path `/answers/<criterion>`. */
export class NotReadyForBoard extends DomainError {
  constructor(faults: readonly InputFault[]) {
    super('Not ready for the board', { code: 'notReadyForBoard', status: 422, faults });
  }
}

/** Approval needs another person than the one who sent it. */
export class SenderMayNotApprove extends DomainError {
  constructor() {
    super('Sender may not approve', { code: 'senderMayNotApprove', status: 403 });
  }
}

/** The last day on which a submission counts is over. */
export class SnapshotDatePassed extends DomainError {
  constructor() {
    super('Snapshot date passed', { code: 'snapshotDatePassed', status: 409 });
  }
}

/** The round has not begun, or has been over for long. */
export class RoundNotOpen extends DomainError {
  constructor() {
    super('Round not open', { code: 'roundNotOpen', status: 409 });
  }
}

/** An earlier request to reopen waits for its decision. */
export class ReopeningPending extends DomainError {
  constructor() {
    super('Reopening pending', { code: 'reopeningPending', status: 409 });
  }
}

/** Sending back needs a question at one theme at least. */
export class NoQuestionAsked extends DomainError {
  constructor() {
    super('No question asked', { code: 'noQuestionAsked', status: 409 });
  }
}

/** Questions can only be given to a member who may answer them. */
export class UnknownAssignee extends DomainError {
  constructor() {
    super('Unknown assignee', {
      code: 'unknownAssignee',
      status: 422,
      faults: [{ path: '/assigneeId', code: 'unknownAssignee' }],
    });
  }
}

/** An assessment can only be sent to a member who may sign it. */
export class UnknownSigner extends DomainError {
  constructor() {
    super('Unknown signer', {
      code: 'unknownSigner',
      status: 422,
      faults: [{ path: '/recipientId', code: 'unknownSigner' }],
    });
  }
}

/** There is no text left to wipe. */
export class TextAlreadyWiped extends DomainError {
  constructor() {
    super('Text already wiped', { code: 'textAlreadyWiped', status: 409 });
  }
}
