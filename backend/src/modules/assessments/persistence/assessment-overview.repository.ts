import { Injectable } from '@nestjs/common';
import type { ChangedAnswer } from '@zicht/shared/assessments/assessment.contract';
import type { Place } from '@zicht/shared/assessments/place.contract';
import type { EvidenceReference } from '../domain/evidence.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import type { AssignmentRow, ReopeningRow, ThemeReviewRow } from './assessment.entities.js';
import type { SubmissionHead } from './sign-off/submission.entities.js';

/** Everything around the answers of an assessment. Moments are ISO texts here, as JSON brings them. */
export interface AssessmentOverview {
  readonly assignments: readonly AsJson<Omit<AssignmentRow, 'organisationId' | 'assessmentId'>>[];
  readonly reviews: readonly AsJson<Omit<ThemeReviewRow, 'organisationId' | 'assessmentId'>>[];
  readonly reopenings: readonly AsJson<Omit<ReopeningRow, 'organisationId' | 'assessmentId' | 'year'>>[];
  readonly submissions: readonly AsJson<Omit<SubmissionHead, 'assessmentId' | 'year'>>[];
  readonly openComments: Readonly<Record<string, number>>;
  readonly evidenceCounts: Readonly<Record<string, number>>;
  readonly changed: readonly ChangedAnswer[];
  readonly place: Place | null;
}

/** A row as JSON holds it. */
export type AsJson<Row> = {
  readonly [Key in keyof Row]: Row[Key] extends Date
    ? string
    : Row[Key] extends Date | null
      ? string | null
      : Row[Key];
};

const REFERENCES = `json_build_object('criterion', c.criterion, 'references', c."references", 'expired', c.expired)`;

const WORK = `SELECT
  (SELECT coalesce(json_agg(json_build_object('criterion', g.criterion, 'personId', g.assignee_id)
      ORDER BY g.criterion), '[]')
    FROM app.assignments g JOIN app.assessments s ON s.organisation_id = $1 AND s.id = g.assessment_id
    WHERE g.organisation_id = $1 AND s.year = $2) AS assignments,
  coalesce(json_agg(${REFERENCES} ORDER BY c.criterion) FILTER (WHERE c.year = $2), '[]') AS evidence,
  coalesce(json_agg(${REFERENCES} ORDER BY c.criterion) FILTER (WHERE c.year = $2 - 1), '[]')
    AS "evidenceBefore"
FROM (
  SELECT l.year, l.criterion, count(*)::integer AS "references",
    count(*) FILTER (WHERE e.valid_until < $3::date)::integer AS expired
  FROM app.evidence_links l
  JOIN app.evidence e ON e.organisation_id = $1 AND e.id = l.evidence_id
  WHERE l.organisation_id = $1 AND l.year IN ($2, $2 - 1) GROUP BY l.year, l.criterion) c`;

/** Who does what in a year, and what its answers and those of the year before rest on. */
export interface YearWork {
  readonly assignments: { readonly criterion: string; readonly personId: string }[];
  readonly evidence: EvidenceCount[];
  readonly evidenceBefore: EvidenceCount[];
}

interface EvidenceCount {
  readonly criterion: string;
  readonly references: number;
  readonly expired: number;
}

/** Reads that join the tables of several aggregates of one assessment, so that a page costs few statements. */
@Injectable()
export class AssessmentOverviewRepository {
  /**
   * Assignments, findings, requests, submissions and counts of an assessment, what changed since it was approved, and
   * where a person was at work last, in one statement.
   */
  async around(
    transaction: TenantTransaction,
    assessmentId: string,
    year: number,
    userId: string,
  ): Promise<AssessmentOverview> {
    const rows = await transaction.manager.query<AssessmentOverview[]>(
      `SELECT
        (SELECT coalesce(json_agg(json_build_object('criterion', criterion, 'assigneeId', assignee_id,
            'assignedBy', assigned_by, 'dueOn', due_on, 'assignedAt', assigned_at,
            'message', message) ORDER BY criterion), '[]')
          FROM app.assignments WHERE organisation_id = $1 AND assessment_id = $2) AS assignments,
        (SELECT coalesce(json_agg(json_build_object('theme', theme, 'verdict', verdict, 'question', question,
            'reviewerId', reviewer_id, 'reviewedAt', reviewed_at) ORDER BY theme), '[]')
          FROM app.theme_reviews WHERE organisation_id = $1 AND assessment_id = $2) AS reviews,
        (SELECT coalesce(json_agg(json_build_object('id', id, 'reason', reason, 'askedBy', asked_by,
            'askedAt', asked_at, 'decision', decision, 'decidedBy', decided_by, 'decidedAt', decided_at)
            ORDER BY asked_at), '[]')
          FROM app.reopenings WHERE organisation_id = $1 AND assessment_id = $2) AS reopenings,
        (SELECT coalesce(json_agg(json_build_object('number', number, 'reference', reference, 'sha256', sha256,
            'submittedBy', submitted_by, 'submittedAt', submitted_at, 'approvedBy', approved_by,
            'approvedAt', approved_at, 'signedAlone', signed_alone, 'late', late) ORDER BY number), '[]')
          FROM app.submissions WHERE organisation_id = $1 AND assessment_id = $2) AS submissions,
        (SELECT coalesce(json_object_agg(criterion, count), '{}') FROM (
          SELECT criterion, count(*) FROM app.comments
          WHERE organisation_id = $1 AND assessment_id = $2 AND resolved_at IS NULL GROUP BY criterion) c)
          AS "openComments",
        (SELECT coalesce(json_object_agg(criterion, count), '{}') FROM (
          SELECT criterion, count(*) FROM app.evidence_links
          WHERE organisation_id = $1 AND year = $3 GROUP BY criterion) e) AS "evidenceCounts",
        (SELECT coalesce(json_agg(json_build_object('criterion', a.criterion, 'before', (
            SELECT json_build_object('value', h.value, 'explanation', h.explanation) FROM app.answer_history h
            WHERE h.organisation_id = $1 AND h.assessment_id = $2 AND h.criterion = a.criterion
              AND h.changed_at <= s.baseline_at
            ORDER BY h.version DESC LIMIT 1)) ORDER BY a.criterion), '[]')
          FROM app.assessments s JOIN app.answers a
            ON a.organisation_id = $1 AND a.assessment_id = $2 AND a.changed_at > s.baseline_at
          WHERE s.organisation_id = $1 AND s.id = $2) AS changed,
        (SELECT json_build_object('criterion', criterion, 'field', field, 'caret', caret, 'at', at)
          FROM app.places WHERE organisation_id = $1 AND assessment_id = $2 AND user_id = $4) AS place`,
      [transaction.organisationId, assessmentId, year, userId],
    );
    const row = rows[0];
    if (row === undefined) throw new Error('A SELECT without FROM gave no row');
    return row;
  }

  /** Who was given which question, and the references at each question with those expired on a day; one statement. */
  async workOf(transaction: TenantTransaction, year: number, today: string): Promise<YearWork> {
    const rows = await transaction.manager.query<YearWork[]>(WORK, [transaction.organisationId, year, today]);
    const row = rows[0];
    if (row === undefined) throw new Error('A SELECT without FROM gave no row');
    return row;
  }

  /** References of a year with the questions that each supports, as a snapshot takes them. */
  async evidenceOf(
    transaction: TenantTransaction,
    year: number,
  ): Promise<(EvidenceReference & { readonly criteria: readonly string[] })[]> {
    return transaction.manager.query<(EvidenceReference & { readonly criteria: readonly string[] })[]>(
      `SELECT e.id, e.title, e.kind, e.dated_on::text AS "datedOn", e.edition, e.owner, e.place,
         e.valid_until::text AS "validUntil", array_agg(l.criterion) AS criteria
       FROM app.evidence e
       JOIN app.evidence_links l ON l.organisation_id = e.organisation_id AND l.evidence_id = e.id
       WHERE e.organisation_id = $1 AND l.year = $2
       GROUP BY e.organisation_id, e.id ORDER BY e.id`,
      [transaction.organisationId, year],
    );
  }
}
