import type { Assessment as AssessmentContract } from '@zicht/shared/assessments/assessment.contract';
import type { Round } from '@zicht/shared/assessments/round.contract';
import type { StoredAnswerState } from '../../domain/answer.js';
import type { Assessment } from '../../domain/assessment.js';
import type { SubmittedContent } from '../../domain/read-snapshot.js';
import type { AssessmentOverview } from '../../persistence/assessment-overview.repository.js';
import {
  presentAnswer,
  presentAssignment,
  presentPerson,
  presentReopening,
  presentReview,
  presentSubmission,
  presentSubmittedAnswer,
} from './present.js';
import type { Names } from './present.js';

/** What was read of an assessment, already cut down to what the reader may see. */
export interface AssessmentParts {
  readonly assessment: Assessment;
  readonly round: Round;
  readonly answers: readonly StoredAnswerState[];
  readonly around: AssessmentOverview;
  readonly previous: SubmittedContent | null;
  readonly asked: readonly string[] | null;
}

/** Everybody whose name is shown. */
export function peopleOf({ assessment, answers, around, previous }: AssessmentParts): string[] {
  const ids: (string | null | undefined)[] = [
    assessment.sentBy,
    assessment.sentTo,
    assessment.approvedBy,
    ...answers.flatMap(({ changedBy, wipedBy }) => [changedBy, wipedBy]),
    ...around.assignments.flatMap(({ assigneeId, assignedBy }) => [assigneeId, assignedBy]),
    ...around.reviews.map(({ reviewerId }) => reviewerId),
    ...around.reopenings.flatMap(({ askedBy, decidedBy }) => [askedBy, decidedBy]),
    ...around.submissions.flatMap(({ submittedBy, approvedBy }) => [submittedBy, approvedBy]),
    ...(previous?.answers ?? []).map(({ wiped }) => wiped?.by),
  ];
  return ids.filter((id) => id !== null && id !== undefined);
}

/** An assessment as its pages get it: each field named here, so that a new column is never sent by accident. */
export function presentAssessment(parts: AssessmentParts, names: Names): AssessmentContract {
  const { assessment, round, answers, around, previous, asked } = parts;
  const person = (id: string | null) => (id === null ? null : presentPerson(id, names));
  return {
    id: assessment.id,
    year: assessment.year,
    status: assessment.status,
    version: assessment.version,
    sectors: assessment.sectors,
    round: presentRound(round),
    answers: answers.map((answer) => presentAnswer(answer, names)),
    assignments: around.assignments.map((row) => presentAssignment(row, names)),
    openComments: around.openComments,
    evidenceCounts: around.evidenceCounts,
    reviews: around.reviews.map((row) => presentReview(row, names)),
    sentBy: person(assessment.sentBy),
    sentAt: assessment.sentAt?.toISOString() ?? null,
    sentTo: person(assessment.sentTo),
    sentMessage: assessment.sentMessage,
    approvedBy: person(assessment.approvedBy),
    approvedAt: assessment.approvedAt?.toISOString() ?? null,
    changeReason: assessment.changeReason,
    changedSinceApproval: around.changed.map(({ criterion, before }) => ({ criterion, before })),
    baselineAt: assessment.baselineAt?.toISOString() ?? null,
    asked: asked === null ? null : [...asked],
    place: around.place && { ...around.place, at: new Date(around.place.at).toISOString() },
    submissions: around.submissions.map((row) => presentSubmission(row, names)),
    reopenings: around.reopenings.map((row) => presentReopening(row, names)),
    previous: previous && {
      year: previous.year,
      frameworkCode: previous.frameworkCode,
      frameworkVersion: previous.frameworkVersion,
      answers: previous.answers.map((answer) => presentSubmittedAnswer(answer, names)),
    },
  };
}

function presentRound(round: Round): Round {
  const { year, frameworkCode, frameworkVersion, referenceDate, opensOn, closesOn, snapshotOn, publishedOn } =
    round;
  return { year, frameworkCode, frameworkVersion, referenceDate, opensOn, closesOn, snapshotOn, publishedOn };
}
