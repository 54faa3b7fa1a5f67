import { AnswerRow } from './answers/answer.entities.js';
import { AssessmentRow, AssignmentRow, ReopeningRow, ThemeReviewRow } from './assessment.entities.js';
import { CommentRow } from './comments/comment.entities.js';
import { EvidenceRow } from './evidence/evidence.entities.js';
import { SubmissionRow } from './sign-off/submission.entities.js';

/** Entities of this feature, for the data source. */
export const ASSESSMENT_ENTITIES = [
  AnswerRow,
  AssessmentRow,
  AssignmentRow,
  CommentRow,
  EvidenceRow,
  ReopeningRow,
  SubmissionRow,
  ThemeReviewRow,
];
