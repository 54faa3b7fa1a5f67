import { DomainError } from '../domain-error.js';
import { InvalidInput } from '../invalid-input.js';
import { NotFound } from '../not-found.js';

/**
 * What the user is told when a constraint stops what the code let through, usually because two people did the same
 * thing at once. A constraint that is not listed is a fault of ours: `unexpected`.
 */
const ERRORS_BY_CONSTRAINT: Readonly<Record<string, () => DomainError>> = {
  assessments_one_per_year: () =>
    new DomainError('Opened already', { code: 'illegalTransition', status: 409 }),
  reopenings_one_pending: () => new DomainError('Asked already', { code: 'reopeningPending', status: 409 }),
  answers_explanation_length: () => new InvalidInput([{ path: '/explanation', code: 'textTooLong' }]),
  evidence_pk: () => new InvalidInput([{ path: '/id', code: 'taken' }]),
  comments_pk: () => new InvalidInput([{ path: '/id', code: 'taken' }]),
  applied_changes_pk: () => new DomainError('Applied already', { code: 'staleVersion', status: 409 }),
  answers_pk: () => new DomainError('Answered already', { code: 'staleVersion', status: 409 }),
  submissions_pk: () => new DomainError('Submitted already', { code: 'illegalTransition', status: 409 }),
  // Who shares a profile with its concern stops doing so before it moves to another.
  shared_profiles_own_concern_fk: () =>
    new DomainError('Shares its profile', { code: 'illegalTransition', status: 409 }),
  action_evidence_evidence_fk: evidenceInUse,
  claim_evidence_evidence_fk: evidenceInUse,
  evidence_links_assessment_fk: () => new NotFound(),
  evidence_links_evidence_fk: () => new NotFound(),
};

function evidenceInUse(): DomainError {
  return new DomainError('Evidence in use', { code: 'evidenceInUse', status: 409 });
}

/** The error that a violated constraint means, if it means one to the user. */
export function errorOfConstraint(constraint: string): DomainError | undefined {
  return Object.hasOwn(ERRORS_BY_CONSTRAINT, constraint) ? ERRORS_BY_CONSTRAINT[constraint]?.() : undefined;
}
