import { Injectable } from '@nestjs/common';
import type { StoredSnapshotText } from '../../domain/read-snapshot.js';
import type { SnapshotText } from '../../domain/snapshot.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { SubmissionRow } from './submission.entities.js';
import type { SubmissionHead } from './submission.entities.js';

/** A submission with the texts beside it. */
export interface SubmissionWithTexts extends SubmissionRow {
  readonly texts: StoredSnapshotText[];
}

type TextRow = Omit<StoredSnapshotText, 'salt' | 'wipedAt'> & { salt: string | null; wipedAt: string | null };

const FIELDS = `s.organisation_id AS "organisationId", s.assessment_id AS "assessmentId", s.number, s.year, s.reference,
  s.snapshot, s.sha256, s.submitted_by AS "submittedBy", s.submitted_at AS "submittedAt",
  s.approved_by AS "approvedBy", s.approved_at AS "approvedAt", s.signed_alone AS "signedAlone", s.late,
  coalesce((
    SELECT json_agg(json_build_object('slot', t.slot, 'salt', encode(t.salt, 'base64'), 'text', t.text,
      'wipedAt', t.wiped_at, 'wipedBy', t.wiped_by))
    FROM app.submission_texts t
    WHERE t.organisation_id = s.organisation_id AND t.assessment_id = s.assessment_id AND t.number = s.number
  ), '[]') AS texts`;

const OF_YEAR = `SELECT ${FIELDS} FROM app.submissions s WHERE s.organisation_id = $1 AND s.year = $2
  AND ($3::integer IS NULL OR s.number = $3) ORDER BY s.number DESC LIMIT 1`;

const ONE_AFTER = `SELECT ${FIELDS} FROM app.submissions s WHERE s.organisation_id = $1 AND (s.year, s.number) > ($2, $3)
  ORDER BY s.year, s.number LIMIT 1`;

const NEWEST = `SELECT ${FIELDS} FROM app.submissions s WHERE s.organisation_id = $1
  ORDER BY s.year DESC, s.number DESC LIMIT 1`;

const LAST_OF_EACH_YEAR = `SELECT DISTINCT ON (s.year) s.snapshot, s.submitted_at AS "submittedAt",
    s.approved_by AS "approvedBy", s.approved_at AS "approvedAt", coalesce((
      SELECT json_agg(json_build_object('slot', t.slot, 'text', t.text)) FROM app.submission_texts t
      WHERE t.organisation_id = s.organisation_id AND t.assessment_id = s.assessment_id AND t.number = s.number
        AND t.slot LIKE 'answers/%/value'), '[]') AS texts
  FROM app.submissions s WHERE s.organisation_id = $1 ORDER BY s.year, s.number DESC`;

/** A submission with the texts that are part of its answers, explanations left out. */
export interface SubmittedValues extends Pick<
  SubmissionRow,
  'snapshot' | 'submittedAt' | 'approvedBy' | 'approvedAt'
> {
  readonly texts: Pick<StoredSnapshotText, 'slot' | 'text'>[];
}

/** Immutable submissions and the erasable texts beside them. */
@Injectable()
export class SubmissionRepository {
  /** Stores a submission with its texts, once and for ever. */
  async add(
    transaction: TenantTransaction,
    row: SubmissionRow,
    texts: readonly SnapshotText[],
  ): Promise<void> {
    await transaction.manager.insert(SubmissionRow, { ...row });
    if (texts.length === 0) return;
    await transaction.manager.query(
      `INSERT INTO app.submission_texts (organisation_id, assessment_id, number, slot, salt, text)
       SELECT $1, $2, $3, i.slot, decode(i.salt, 'base64'), i.text
       FROM unnest($4::text[], $5::text[], $6::text[]) AS i (slot, salt, text)`,
      [
        transaction.organisationId,
        row.assessmentId,
        row.number,
        texts.map(({ slot }) => slot),
        texts.map(({ salt }) => salt.toString('base64')),
        texts.map(({ text }) => text),
      ],
    );
  }

  /** Heads of the submissions of one assessment (of all when it is null), by year and number. */
  async heads(transaction: TenantTransaction, assessmentId: string | null): Promise<SubmissionHead[]> {
    return transaction.manager.query<SubmissionHead[]>(
      `SELECT assessment_id AS "assessmentId", number, year, reference, sha256, submitted_by AS "submittedBy",
         submitted_at AS "submittedAt", approved_by AS "approvedBy", approved_at AS "approvedAt",
         signed_alone AS "signedAlone", late
       FROM app.submissions WHERE organisation_id = $1 AND ($2::uuid IS NULL OR assessment_id = $2)
       ORDER BY year, number`,
      [transaction.organisationId, assessmentId],
    );
  }

  /** The submission of a year with this number (the last one when it is null), with its texts. */
  async ofYear(
    transaction: TenantTransaction,
    year: number,
    number: number | null,
  ): Promise<SubmissionWithTexts | undefined> {
    return this.one(transaction, OF_YEAR, [transaction.organisationId, year, number]);
  }

  /** The last submission of the newest year that has one, with its texts. */
  async newest(transaction: TenantTransaction): Promise<SubmissionWithTexts | undefined> {
    return this.one(transaction, NEWEST, [transaction.organisationId]);
  }

  /** The last submission of every year, oldest first; one statement. */
  async lastOfEachYear(transaction: TenantTransaction): Promise<SubmittedValues[]> {
    return transaction.manager.query<SubmittedValues[]>(LAST_OF_EACH_YEAR, [transaction.organisationId]);
  }

  /** The next submission after a year and number, so that all can be checked one by one. */
  async after(
    transaction: TenantTransaction,
    year: number,
    number: number,
  ): Promise<SubmissionWithTexts | undefined> {
    return this.one(transaction, ONE_AFTER, [transaction.organisationId, year, number]);
  }

  /** Removes texts beside all submissions of an assessment (of all when it is null); their hashes stay. */
  async wipeTexts(
    transaction: TenantTransaction,
    assessmentId: string | null,
    slots: readonly string[],
    hand: { readonly userId: string; readonly at: Date },
  ): Promise<number> {
    const [, changed] = await transaction.manager.query<[unknown[], number]>(
      `UPDATE app.submission_texts SET salt = NULL, text = NULL, wiped_at = $4, wiped_by = $5
       WHERE organisation_id = $1 AND ($2::uuid IS NULL OR assessment_id = $2) AND slot = ANY ($3)
         AND wiped_at IS NULL`,
      [transaction.organisationId, assessmentId, slots, hand.at, hand.userId],
    );
    return changed;
  }

  private async one(
    transaction: TenantTransaction,
    statement: string,
    parameters: unknown[],
  ): Promise<SubmissionWithTexts | undefined> {
    type Row = SubmissionRow & { texts: TextRow[] };
    const rows = await transaction.manager.query<Row[]>(statement, parameters);
    const row = rows[0];
    return row && { ...row, texts: row.texts.map(textOf) };
  }
}

function textOf({ salt, wipedAt, ...rest }: TextRow): StoredSnapshotText {
  return {
    ...rest,
    salt: salt === null ? null : Buffer.from(salt, 'base64'),
    wipedAt: wipedAt === null ? null : new Date(wipedAt),
  };
}
