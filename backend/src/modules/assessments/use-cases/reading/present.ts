import { SERVICE_ID, SERVICE_NAME } from '../../../../platform/access/operator.js';
import type {
  Assignment,
  Comment,
  PreviousAnswer,
  Reopening,
  SubmissionSummary,
  ThemeReview,
} from '@zicht/shared/assessments/assessment.contract';
import type { StoredAnswer } from '@zicht/shared/assessments/answer.contract';
import type { StoredAnswerState } from '../../domain/answer.js';
import type { SubmittedAnswer } from '../../domain/read-snapshot.js';
import type { AssessmentOverview } from '../../persistence/assessment-overview.repository.js';
import type { CommentRow } from '../../persistence/comments/comment.entities.js';

/** Names by user id. Somebody without one here never belonged to the organisation (a platform administrator). */
export type Names = ReadonlyMap<string, string>;

type Moment = Date | string;

function iso(moment: Moment): string {
  return new Date(moment).toISOString();
}

function isoOrNull(moment: Moment | null): string | null {
  return moment === null ? null : iso(moment);
}

/** Identifier and name of a person. */
export function presentPerson(id: string, names: Names): { id: string; name: string } {
  return { id, name: names.get(id) ?? '' };
}

/** When a text was wiped and by whom; null when it was not. */
export function presentWiped(
  at: Moment | null,
  by: string | null,
  names: Names,
): { at: string; by: string } | null {
  if (at === null) return null;
  return { at: iso(at), by: by === SERVICE_ID ? SERVICE_NAME : (names.get(by ?? '') ?? '') };
}

/** An answer as it stands. */
export function presentAnswer(answer: StoredAnswerState, names: Names): StoredAnswer {
  return {
    criterion: answer.criterion,
    version: answer.version,
    value: answer.value,
    explanation: answer.explanation,
    exceptLocations: answer.exceptLocations,
    confirmed: answer.confirmed,
    changedBy: presentPerson(answer.changedBy, names),
    changedAt: iso(answer.changedAt),
    wiped: presentWiped(answer.wipedAt, answer.wipedBy, names),
  };
}

/** An answer of a submission. */
export function presentSubmittedAnswer(answer: SubmittedAnswer, names: Names): PreviousAnswer {
  const { criterion, value, explanation, wiped } = answer;
  return { criterion, value, explanation, wiped: presentWiped(wiped?.at ?? null, wiped?.by ?? null, names) };
}

/** A question given to a colleague. */
export function presentAssignment(
  row: Omit<AssessmentOverview['assignments'][number], 'assignedAt'> & { readonly assignedAt: Moment },
  names: Names,
): Assignment {
  return {
    criterion: row.criterion,
    assignee: presentPerson(row.assigneeId, names),
    assignedBy: presentPerson(row.assignedBy, names),
    dueOn: row.dueOn,
    assignedAt: iso(row.assignedAt),
    message: row.message,
  };
}

/** A finding of the board. */
export function presentReview(
  row: Omit<AssessmentOverview['reviews'][number], 'reviewedAt'> & { readonly reviewedAt: Moment },
  names: Names,
): ThemeReview {
  return {
    theme: row.theme,
    verdict: row.verdict,
    question: row.question,
    reviewer: presentPerson(row.reviewerId, names),
    reviewedAt: iso(row.reviewedAt),
  };
}

/** A submission without its answers. */
export function presentSubmission(
  row: {
    readonly number: number;
    readonly reference: string;
    readonly sha256: string;
    readonly submittedBy: string;
    readonly submittedAt: Moment;
    readonly approvedBy: string;
    readonly approvedAt: Moment;
    readonly signedAlone: boolean;
    readonly late: boolean;
  },
  names: Names,
): SubmissionSummary {
  return {
    number: row.number,
    reference: row.reference,
    submittedAt: iso(row.submittedAt),
    submittedBy: names.get(row.submittedBy) ?? '',
    approvedAt: iso(row.approvedAt),
    approvedBy: names.get(row.approvedBy) ?? '',
    signedAlone: row.signedAlone,
    late: row.late,
    sha256: row.sha256,
  };
}

/** A request to reopen. */
export function presentReopening(
  row: {
    readonly id: string;
    readonly reason: string;
    readonly askedBy: string;
    readonly askedAt: Moment;
    readonly decision: 'granted' | 'refused' | null;
    readonly decidedBy: string | null;
    readonly decidedAt: Moment | null;
  },
  names: Names,
): Reopening {
  return {
    id: row.id,
    reason: row.reason,
    askedBy: names.get(row.askedBy) ?? '',
    askedAt: iso(row.askedAt),
    decision: row.decision,
    decidedBy: row.decidedBy === null ? null : (names.get(row.decidedBy) ?? ''),
    decidedAt: isoOrNull(row.decidedAt),
  };
}

/** A remark of a colleague. */
export function presentComment(row: CommentRow, names: Names): Comment {
  return {
    id: row.id,
    criterion: row.criterion,
    author: presentPerson(row.authorId, names),
    body: row.body,
    mentions: row.mentions,
    writtenAt: iso(row.writtenAt),
    resolvedAt: isoOrNull(row.resolvedAt),
    resolvedBy: row.resolvedBy === null ? null : (names.get(row.resolvedBy) ?? ''),
    wiped: presentWiped(row.wipedAt, row.wipedBy, names),
  };
}
