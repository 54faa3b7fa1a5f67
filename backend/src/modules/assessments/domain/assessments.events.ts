import type { AssessmentStep } from '@zicht/shared/assessments/assessment-status';

/** Questions were given to a colleague. */
export class QuestionsAssigned {
  constructor(
    readonly facts: {
      readonly year: number;
      readonly criteria: readonly string[];
      readonly assigneeId: string;
      readonly assignedBy: string;
      readonly dueOn: string | null;
    },
  ) {}
}

/** An assessment went from one status to the next. */
export class AssessmentMoved {
  constructor(
    readonly facts: {
      readonly year: number;
      readonly step: AssessmentStep;
      /** Version after the step: no other step of this year has it. */
      readonly version: number;
      readonly by: string;
      /** The member of the board who is asked to sign; null when any of them may. */
      readonly sentTo: string | null;
    },
  ) {}
}

/** An assessment was handed in. */
export class AssessmentSubmitted {
  constructor(
    readonly facts: {
      readonly year: number;
      readonly number: number;
      readonly reference: string;
      readonly submittedAt: Date;
    },
  ) {}
}

/** Somebody asks to reopen what was submitted. */
export class ReopeningAsked {
  constructor(
    readonly facts: {
      readonly year: number;
      readonly reopeningId: string;
      readonly askedBy: string;
      /** After the closing day the platform decides, before it the board. */
      readonly hasClosed: boolean;
    },
  ) {}
}

/** A request to reopen was granted or refused. */
export class ReopeningDecided {
  constructor(
    readonly facts: {
      readonly year: number;
      readonly reopeningId: string;
      readonly askedBy: string;
      readonly decision: 'granted' | 'refused';
    },
  ) {}
}
