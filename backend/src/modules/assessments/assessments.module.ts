import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { FrameworkModule } from '../framework/index.js';
import { IdentityModule } from '../identity/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { AnswersController } from './http/answers.controller.js';
import { AssessmentsController } from './http/assessments.controller.js';
import { CommentsController } from './http/comments.controller.js';
import { EvidenceController } from './http/evidence.controller.js';
import { PlacesController } from './http/places.controller.js';
import { PresenceController } from './http/presence.controller.js';
import { ReopeningsController } from './http/reopenings.controller.js';
import { SignOffController } from './http/sign-off.controller.js';
import { AnswerHistoryRepository } from './persistence/answers/answer-history.repository.js';
import { AnswerRepository } from './persistence/answers/answer.repository.js';
import { AssessmentOverviewRepository } from './persistence/assessment-overview.repository.js';
import { AssessmentRepository } from './persistence/assessment.repository.js';
import { AssignmentRepository } from './persistence/answers/assignment.repository.js';
import { CommentRepository } from './persistence/comments/comment.repository.js';
import { EvidenceRepository } from './persistence/evidence/evidence.repository.js';
import { HandOverRepository } from './persistence/answers/hand-over.repository.js';
import { OldTextsRepository } from './persistence/retention/old-texts.repository.js';
import { OtherTextsRepository } from './persistence/retention/other-texts.repository.js';
import { PersonTracesRepository } from './persistence/retention/person-traces.repository.js';
import { PlaceRepository } from './persistence/presence/place.repository.js';
import { PresenceRepository } from './persistence/presence/presence.repository.js';
import { ReopeningRepository } from './persistence/sign-off/reopening.repository.js';
import { SubmissionRepository } from './persistence/sign-off/submission.repository.js';
import { ThemeReviewRepository } from './persistence/sign-off/theme-review.repository.js';
import { WhenMemberLeaves } from './subscribers/when-member-leaves.js';
import { WhenPersonIsErased } from './subscribers/when-person-is-erased.js';
import { AssignQuestions } from './use-cases/answers/assign-questions.js';
import { JudgeContexts } from './use-cases/answers/judge-context.js';
import { KeepPlace } from './use-cases/answers/keep-place.js';
import { OpenAssessment } from './use-cases/answers/open-assessment.js';
import { AnswerPresenter } from './use-cases/answers/present-changes.js';
import { SaveAnswerChanges } from './use-cases/answers/save-answer-changes.js';
import { TakeSectors } from './use-cases/answers/take-sectors.js';
import { TextEraser } from './use-cases/answers/text-eraser.js';
import { WipeText } from './use-cases/answers/wipe-text.js';
import { CommentQueries } from './use-cases/comments/comments.queries.js';
import { ResolveComment } from './use-cases/comments/resolve-comment.js';
import { WriteComment } from './use-cases/comments/write-comment.js';
import { AddEvidence } from './use-cases/evidence/add-evidence.js';
import { ChangeEvidence } from './use-cases/evidence/change-evidence.js';
import { EvidenceRights } from './use-cases/evidence/evidence-rights.js';
import { EvidenceQueries } from './use-cases/evidence/evidence.queries.js';
import { LinkEvidence } from './use-cases/evidence/link-evidence.js';
import { RemoveEvidence } from './use-cases/evidence/remove-evidence.js';
import { UnlinkEvidence } from './use-cases/evidence/unlink-evidence.js';
import { TellPresence } from './use-cases/presence/tell-presence.js';
import { InHandQueries } from './use-cases/reading/in-hand.queries.js';
import { AnswerHistoryQueries } from './use-cases/reading/answer-history.queries.js';
import { AnswersOfYear } from './use-cases/reading/submitted/answers-of-year.js';
import { AssessmentFacts } from './use-cases/reading/assessment-facts.js';
import { AssessmentView } from './use-cases/reading/assessment-view.js';
import { AssessmentQueries } from './use-cases/reading/assessments.queries.js';
import { QuestionCheck } from './use-cases/reading/question-check.js';
import { ProfileQueries } from './use-cases/reading/profile.queries.js';
import { RoundStandingQueries } from './use-cases/reading/round-standing.queries.js';
import { SnapshotChecker } from './use-cases/reading/submitted/snapshot-checker.js';
import { SubmissionQueries } from './use-cases/reading/submitted/submissions.queries.js';
import { SubmittedYears } from './use-cases/reading/submitted/submitted-years.js';
import { YearFactsQueries } from './use-cases/reading/year-facts.queries.js';
import { ApproveAssessment } from './use-cases/sign-off/board/approve-assessment.js';
import { EndOldTexts } from './use-cases/retention/end-old-texts.js';
import { ForgetAnswerChanges } from './use-cases/retention/forget-answer-changes.js';
import { AskReopening } from './use-cases/sign-off/reopening/ask-reopening.js';
import { ChangeAfterApproval } from './use-cases/sign-off/change-after-approval.js';
import { DecideReopening } from './use-cases/sign-off/reopening/decide-reopening.js';
import { PlatformReopeningQueries } from './use-cases/sign-off/reopening/platform-reopenings.queries.js';
import { ReopeningDesk } from './use-cases/sign-off/reopening/reopening-desk.js';
import { ReviewBoard } from './use-cases/sign-off/board/review-board.js';
import { ReviewTheme } from './use-cases/sign-off/board/review-theme.js';
import { SendBack } from './use-cases/sign-off/board/send-back.js';
import { SendToBoard } from './use-cases/sign-off/board/send-to-board.js';
import { StepTaker } from './use-cases/sign-off/step-taker.js';
import { SubmissionWriter } from './use-cases/sign-off/submission/submission-writer.js';
import { SubmitAssessment } from './use-cases/sign-off/submission/submit-assessment.js';
import { TakeBack } from './use-cases/sign-off/board/take-back.js';

const REPOSITORIES = [
  AnswerHistoryRepository,
  AnswerRepository,
  AssessmentOverviewRepository,
  AssessmentRepository,
  AssignmentRepository,
  CommentRepository,
  EvidenceRepository,
  HandOverRepository,
  OldTextsRepository,
  OtherTextsRepository,
  PersonTracesRepository,
  PlaceRepository,
  PresenceRepository,
  ReopeningRepository,
  SubmissionRepository,
  ThemeReviewRepository,
];

/** What several use cases share; no other feature may use it. */
const PARTS = [
  AnswerPresenter,
  AssessmentFacts,
  AssessmentView,
  EvidenceRights,
  JudgeContexts,
  QuestionCheck,
  ReopeningDesk,
  ReviewBoard,
  StepTaker,
  SubmissionWriter,
  SubmittedYears,
  TextEraser,
  WhenMemberLeaves,
  WhenPersonIsErased,
];

const USE_CASES = [
  AddEvidence,
  AnswerHistoryQueries,
  AnswersOfYear,
  ApproveAssessment,
  AskReopening,
  AssessmentQueries,
  AssignQuestions,
  ChangeAfterApproval,
  ChangeEvidence,
  CommentQueries,
  DecideReopening,
  EndOldTexts,
  EvidenceQueries,
  ForgetAnswerChanges,
  InHandQueries,
  KeepPlace,
  LinkEvidence,
  OpenAssessment,
  PlatformReopeningQueries,
  ProfileQueries,
  RemoveEvidence,
  ResolveComment,
  ReviewTheme,
  RoundStandingQueries,
  SaveAnswerChanges,
  TakeSectors,
  SendBack,
  SendToBoard,
  SnapshotChecker,
  SubmissionQueries,
  SubmitAssessment,
  TakeBack,
  TellPresence,
  UnlinkEvidence,
  WipeText,
  WriteComment,
  YearFactsQueries,
];

/** The yearly self-assessment: answers, sign-off, submission. */
@Module({
  imports: [AuditModule, FrameworkModule, IdentityModule, OrganisationsModule],
  controllers: [
    AnswersController,
    AssessmentsController,
    CommentsController,
    EvidenceController,
    PlacesController,
    PresenceController,
    ReopeningsController,
    SignOffController,
  ],
  providers: [...REPOSITORIES, ...PARTS, ...USE_CASES],
  exports: USE_CASES,
})
export class AssessmentsModule {}
