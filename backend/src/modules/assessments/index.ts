export { AssessmentsModule } from './assessments.module.js';
export { ASSESSMENT_ENTITIES } from './persistence/entities.js';
export {
  AssessmentMoved,
  AssessmentSubmitted,
  QuestionsAssigned,
  ReopeningAsked,
  ReopeningDecided,
} from './domain/assessments.events.js';
export { AssignQuestions } from './use-cases/answers/assign-questions.js';
export { OpenAssessment } from './use-cases/answers/open-assessment.js';
export { SaveAnswerChanges } from './use-cases/answers/save-answer-changes.js';
export { WriteComment } from './use-cases/comments/write-comment.js';
export { AddEvidence } from './use-cases/evidence/add-evidence.js';
export { EvidenceQueries } from './use-cases/evidence/evidence.queries.js';
export type { NamedEvidence } from './domain/evidence.js';
export { AnswersOfYear } from './use-cases/reading/submitted/answers-of-year.js';
export { PlatformReopeningQueries } from './use-cases/sign-off/reopening/platform-reopenings.queries.js';
export { ProfileQueries } from './use-cases/reading/profile.queries.js';
export { InHandQueries } from './use-cases/reading/in-hand.queries.js';
export { YearFactsQueries } from './use-cases/reading/year-facts.queries.js';
export { RoundStandingQueries } from './use-cases/reading/round-standing.queries.js';
export { SnapshotChecker } from './use-cases/reading/submitted/snapshot-checker.js';
export type { SnapshotFinding, SnapshotReport } from './use-cases/reading/submitted/snapshot-checker.js';
export { ApproveAssessment } from './use-cases/sign-off/board/approve-assessment.js';
export { ReviewTheme } from './use-cases/sign-off/board/review-theme.js';
export { SendToBoard } from './use-cases/sign-off/board/send-to-board.js';
export { SubmitAssessment } from './use-cases/sign-off/submission/submit-assessment.js';
export { makeSnapshot } from './domain/snapshot.js';
export { EndOldTexts } from './use-cases/retention/end-old-texts.js';
export { ForgetAnswerChanges } from './use-cases/retention/forget-answer-changes.js';
export { AnswerHistoryQueries } from './use-cases/reading/answer-history.queries.js';
export { AssessmentQueries } from './use-cases/reading/assessments.queries.js';
export { SubmissionQueries } from './use-cases/reading/submitted/submissions.queries.js';
export { CommentQueries } from './use-cases/comments/comments.queries.js';
