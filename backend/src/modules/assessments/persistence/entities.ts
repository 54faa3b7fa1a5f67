import { AnswerRow } from './answer.entities.js';
import { AssessmentRow, AssignmentRow, ReopeningRow, ThemeReviewRow } from './assessment.entities.js';
import { CommentRow } from './comment.entities.js';
import { EvidenceRow } from './evidence.entities.js';
import { SubmissionRow } from './submission.entities.js';

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
