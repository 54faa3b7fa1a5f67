import type { Permission } from '../access/permissions.js';

/** Statuses of an assessment (`domain.md` 4.7). "Heropend" is a draft with an earlier submission. */
export const ASSESSMENT_STATUSES = ['draft', 'awaitingApproval', 'approved', 'submitted'] as const;

export type AssessmentStatus = (typeof ASSESSMENT_STATUSES)[number];

/** Steps of an assessment. */
export const ASSESSMENT_STEPS = [
  'sendToBoard',
  'takeBack',
  'sendBack',
  'approve',
  'change',
  'submit',
  'reopen',
] as const;

export type AssessmentStep = (typeof ASSESSMENT_STEPS)[number];

/** One row of the table of steps. */
export interface AssessmentTransition {
  readonly step: AssessmentStep;
  readonly from: AssessmentStatus;
  readonly to: AssessmentStatus;
  /** Any one of these permissions allows the step. */
  readonly permissions: readonly Permission[];
}

/** The table of `domain.md` 4.7; a step that is not in it is illegal. */
export const ASSESSMENT_TRANSITIONS: readonly AssessmentTransition[] = [
  { step: 'sendToBoard', from: 'draft', to: 'awaitingApproval', permissions: ['assessment:sendToBoard'] },
  { step: 'takeBack', from: 'awaitingApproval', to: 'draft', permissions: ['assessment:sendToBoard'] },
  { step: 'sendBack', from: 'awaitingApproval', to: 'draft', permissions: ['assessment:review'] },
  { step: 'approve', from: 'awaitingApproval', to: 'approved', permissions: ['assessment:review'] },
  { step: 'change', from: 'approved', to: 'draft', permissions: ['assessment:change'] },
  { step: 'submit', from: 'approved', to: 'submitted', permissions: ['assessment:submit'] },
  {
    step: 'reopen',
    from: 'submitted',
    to: 'draft',
    permissions: ['reopening:decide', 'reopening:decideAfterClosing'],
  },
];

/** The transition of this step from this status; undefined when it is illegal. */
export function transitionOf(step: AssessmentStep, from: AssessmentStatus): AssessmentTransition | undefined {
  return ASSESSMENT_TRANSITIONS.find((transition) => transition.step === step && transition.from === from);
}

/** Answers can be edited in a draft alone. */
export function isEditable(status: AssessmentStatus): boolean {
  return status === 'draft';
}
