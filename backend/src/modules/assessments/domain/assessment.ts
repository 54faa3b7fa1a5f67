import { transitionOf } from '@zicht/shared/assessments/assessment-status';
import type { AssessmentStatus, AssessmentStep } from '@zicht/shared/assessments/assessment-status';
import { IllegalTransition, StaleVersion } from './assessments.errors.js';

/** The self-assessment of one organisation in one round. */
export interface Assessment {
  organisationId: string;
  id: string;
  year: number;
  frameworkCode: string;
  frameworkVersion: string;
  /** Sectors of the organisation when it was opened, or when a coordinator took its present ones over. */
  sectors: string[];
  status: AssessmentStatus;
  /** Raised by every step and by other sectors, never by saving an answer. */
  version: number;
  openedBy: string;
  openedAt: Date;
  /** Who sent it to the board, when, to whom (null: to all who may sign) and with which message; empty in a draft. */
  sentBy: string | null;
  sentAt: Date | null;
  sentTo: string | null;
  sentMessage: string;
  /** Empty unless approved or submitted: an approval lapses with any return to draft. */
  approvedBy: string | null;
  approvedAt: Date | null;
  /** True where the only member of the organisation signed what that member sent. */
  signedAlone: boolean;
  /** Why the last approval lapsed; empty from the next approval on. */
  changeReason: string;
  /** The last approval or submission; answers changed later are shown as changed since. */
  baselineAt: Date | null;
}

/** Fields that a step changes besides the status. */
export type StepChanges = Partial<
  Pick<
    Assessment,
    | 'sentBy'
    | 'sentAt'
    | 'sentTo'
    | 'sentMessage'
    | 'approvedBy'
    | 'approvedAt'
    | 'signedAlone'
    | 'changeReason'
    | 'baselineAt'
  >
>;

/** What every return to draft takes away. */
export const NOT_SENT = {
  sentBy: null,
  sentAt: null,
  sentTo: null,
  sentMessage: '',
  approvedBy: null,
  approvedAt: null,
  signedAlone: false,
} satisfies StepChanges;

/**
 * The status after a step.
 * @throws StaleVersion when the person saw another version
 * @throws IllegalTransition when the table of `domain.md` 4.7 has no such step from here
 */
export function statusAfter(
  assessment: Pick<Assessment, 'status' | 'version'>,
  step: AssessmentStep,
  seenVersion: number,
): AssessmentStatus {
  if (assessment.version !== seenVersion) throw new StaleVersion();
  const transition = transitionOf(step, assessment.status);
  if (transition === undefined) throw new IllegalTransition();
  return transition.to;
}
