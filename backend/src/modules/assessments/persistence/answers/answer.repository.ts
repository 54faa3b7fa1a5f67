import { Injectable } from '@nestjs/common';
import type { StoredAnswerState } from '../../domain/answer.js';
import type { Assessment } from '../../domain/assessment.js';
import type { Surroundings } from '../../domain/judge-changes.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { AnswerRow } from './answer.entities.js';

/** The version that an answer must still have, and what it becomes. */
export interface AnswerWrite {
  readonly base: number;
  readonly next: StoredAnswerState;
}

/** A change that was stored under its id. */
export interface AppliedChange {
  readonly changeId: string;
  readonly criterion: string;
  readonly version: number;
}

type SurroundingsRow = StoredAnswerState & {
  appliedAssessmentId: string | null;
  appliedCriterion: string;
  appliedVersion: number;
  appliedAt: Date;
  assigneeId: string | null;
};

/** Answers, their history, and the ids of the changes that made them. */
@Injectable()
export class AnswerRepository {
  /** All answers of an assessment, cleared ones too. */
  async list(transaction: TenantTransaction, assessmentId: string): Promise<AnswerRow[]> {
    return transaction.manager
      .createQueryBuilder(AnswerRow, 'answer')
      .where('answer.organisationId = :organisationId', { organisationId: transaction.organisationId })
      .andWhere('answer.assessmentId = :assessmentId', { assessmentId })
      .orderBy('answer.criterion')
      .getMany();
  }

  /** One answer. */
  async find(
    transaction: TenantTransaction,
    assessmentId: string,
    criterion: string,
  ): Promise<AnswerRow | null> {
    const { organisationId } = transaction;
    return transaction.manager.findOneBy(AnswerRow, { organisationId, assessmentId, criterion });
  }

  /** What stands around each change, in the order given; one statement for the whole batch. */
  async surroundings(
    transaction: TenantTransaction,
    assessmentId: string,
    changes: readonly { readonly changeId: string; readonly criterion: string }[],
  ): Promise<Surroundings[]> {
    const rows = await transaction.manager.query<SurroundingsRow[]>(
      `SELECT c.assessment_id AS "appliedAssessmentId", c.criterion AS "appliedCriterion",
         c.version AS "appliedVersion", c.applied_at AS "appliedAt", s.assignee_id AS "assigneeId",
         a.criterion, a.version, a.value, a.explanation, a.except_locations AS "exceptLocations", a.confirmed,
         a.changed_by AS "changedBy", a.changed_at AS "changedAt", a.wiped_at AS "wipedAt", a.wiped_by AS "wipedBy"
       FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS i (change_id, criterion, position)
       LEFT JOIN app.applied_changes c ON c.organisation_id = $1 AND c.change_id = i.change_id
       LEFT JOIN app.answers a ON a.organisation_id = $1 AND a.assessment_id = $2 AND a.criterion = i.criterion
       LEFT JOIN app.assignments s
         ON s.organisation_id = $1 AND s.assessment_id = $2 AND s.criterion = i.criterion
       ORDER BY i.position`,
      [
        transaction.organisationId,
        assessmentId,
        changes.map(({ changeId }) => changeId),
        changes.map(({ criterion }) => criterion),
      ],
    );
    return rows.map(surroundingsOf);
  }

  /**
   * Writes answers that still have their base version, in one statement and one order of locks.
   * @returns the criteria that were written; the others have another version by now
   */
  async write(
    transaction: TenantTransaction,
    assessment: Pick<Assessment, 'id' | 'year'>,
    writes: readonly AnswerWrite[],
  ): Promise<ReadonlySet<string>> {
    if (writes.length === 0) return new Set();
    const rows = await transaction.manager.query<{ criterion: string }[]>(
      `WITH input AS (
         SELECT * FROM jsonb_to_recordset($4::jsonb) AS i (criterion text, base integer, version integer,
           value jsonb, explanation text, "exceptLocations" uuid[], confirmed boolean, "changedBy" uuid,
           "changedAt" timestamptz, "wipedAt" timestamptz, "wipedBy" uuid)
       )
       INSERT INTO app.answers (organisation_id, assessment_id, year, criterion, version, value, explanation,
         except_locations, confirmed, changed_by, changed_at, wiped_at, wiped_by)
       SELECT $1, $2, $3, i.criterion, i.version, i.value, i.explanation, i."exceptLocations", i.confirmed,
         i."changedBy", i."changedAt", i."wipedAt", i."wipedBy"
       FROM input i ORDER BY i.criterion
       ON CONFLICT ON CONSTRAINT answers_pk DO UPDATE SET version = excluded.version, value = excluded.value,
         explanation = excluded.explanation, except_locations = excluded.except_locations,
         confirmed = excluded.confirmed, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
         wiped_at = excluded.wiped_at, wiped_by = excluded.wiped_by
       WHERE answers.version = (SELECT i.base FROM input i WHERE i.criterion = excluded.criterion)
       RETURNING criterion`,
      [
        transaction.organisationId,
        assessment.id,
        assessment.year,
        JSON.stringify(writes.map(({ base, next }) => ({ ...next, base }))),
      ],
    );
    return new Set(rows.map(({ criterion }) => criterion));
  }

  /** Adds each state that an answer has had; the foreign key holds it to its answer. */
  async addHistory(
    transaction: TenantTransaction,
    assessmentId: string,
    states: readonly StoredAnswerState[],
  ): Promise<void> {
    if (states.length === 0) return;
    await transaction.manager.query(
      `INSERT INTO app.answer_history
         (organisation_id, assessment_id, criterion, version, value, explanation, changed_by, changed_at)
       SELECT $1, $2, i.criterion, i.version, i.value, i.explanation, i."changedBy", i."changedAt"
       FROM jsonb_to_recordset($3::jsonb) AS i (criterion text, version integer, value jsonb, explanation text,
         "changedBy" uuid, "changedAt" timestamptz)`,
      [transaction.organisationId, assessmentId, JSON.stringify(states)],
    );
  }

  /** Remembers the ids of changes; a violated `applied_changes_pk` says that one came twice at the same time. */
  async addApplied(
    transaction: TenantTransaction,
    assessmentId: string,
    at: Date,
    changes: readonly AppliedChange[],
  ): Promise<void> {
    if (changes.length === 0) return;
    await transaction.manager.query(
      `INSERT INTO app.applied_changes (organisation_id, assessment_id, change_id, criterion, version, applied_at)
       SELECT $1, $2, i.change_id, i.criterion, i.version, $3
       FROM unnest($4::uuid[], $5::text[], $6::integer[]) AS i (change_id, criterion, version)
       ORDER BY i.change_id`,
      [
        transaction.organisationId,
        assessmentId,
        at,
        changes.map(({ changeId }) => changeId),
        changes.map(({ criterion }) => criterion),
        changes.map(({ version }) => version),
      ],
    );
  }

  /**
   * Removes the texts from every state that an answer has had; who changed it and when stay.
   * @returns how many states held a text
   */
  async wipeHistory(
    transaction: TenantTransaction,
    assessmentId: string,
    criterion: string,
  ): Promise<number> {
    const [, changed] = await transaction.manager.query<[unknown[], number]>(
      `UPDATE app.answer_history SET explanation = '', value = CASE
         WHEN value ? 'text' THEN jsonb_set(value, '{text}', '""')
         WHEN value ? 'notApplicable' THEN jsonb_set(value, '{notApplicable}', '""')
         ELSE value END
       WHERE organisation_id = $1 AND assessment_id = $2 AND criterion = $3
         AND (explanation <> '' OR coalesce(value ->> 'text', value ->> 'notApplicable', '') <> '')`,
      [transaction.organisationId, assessmentId, criterion],
    );
    return changed;
  }
}

function surroundingsOf(row: SurroundingsRow): Surroundings {
  const { appliedAssessmentId, appliedCriterion, appliedVersion, appliedAt, assigneeId, ...answer } = row;
  return {
    applied:
      appliedAssessmentId === null
        ? null
        : {
            assessmentId: appliedAssessmentId,
            criterion: appliedCriterion,
            version: appliedVersion,
            at: appliedAt,
          },
    answer: answer.criterion === null ? null : answer,
    assigneeId,
  };
}
