import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { AssignmentRow } from '../assessment.entities.js';

/** Questions given to colleagues. */
@Injectable()
export class AssignmentRepository {
  /** All assignments of an assessment. */
  async list(transaction: TenantTransaction, assessmentId: string): Promise<AssignmentRow[]> {
    return transaction.manager
      .createQueryBuilder(AssignmentRow, 'assignment')
      .where('assignment.organisationId = :organisationId', { organisationId: transaction.organisationId })
      .andWhere('assignment.assessmentId = :assessmentId', { assessmentId })
      .orderBy('assignment.criterion')
      .getMany();
  }

  /** Codes of the criteria of an assessment that a person was given. */
  async criteriaOf(
    transaction: TenantTransaction,
    assessmentId: string,
    assigneeId: string,
  ): Promise<ReadonlySet<string>> {
    const rows = await transaction.manager.query<{ criterion: string }[]>(
      `SELECT criterion FROM app.assignments
       WHERE organisation_id = $1 AND assessment_id = $2 AND assignee_id = $3`,
      [transaction.organisationId, assessmentId, assigneeId],
    );
    return new Set(rows.map(({ criterion }) => criterion));
  }

  /**
   * Gives questions to a colleague, taking them from whoever had them. A day or message that is not said stays what it
   * was for who has the question already.
   */
  async give(
    transaction: TenantTransaction,
    criteria: readonly string[],
    given: Omit<AssignmentRow, 'organisationId' | 'criterion' | 'dueOn' | 'message'> & {
      readonly dueOn: string | null | undefined;
      readonly message: string | undefined;
    },
  ): Promise<void> {
    await transaction.manager.query(
      `INSERT INTO app.assignments
         (organisation_id, assessment_id, criterion, assignee_id, assigned_by, due_on, assigned_at, message)
       SELECT $1, $2, criterion, $3, $4, $5::date, $6, coalesce($8::text, '') FROM unnest($7::text[]) AS criterion ORDER BY criterion
       ON CONFLICT ON CONSTRAINT assignments_pk DO UPDATE SET assignee_id = excluded.assignee_id,
         assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at,
         due_on = CASE WHEN $9::boolean AND assignments.assignee_id = excluded.assignee_id THEN assignments.due_on
           ELSE excluded.due_on END,
         message = CASE WHEN $8::text IS NULL AND assignments.assignee_id = excluded.assignee_id THEN assignments.message
           ELSE excluded.message END`,
      [
        transaction.organisationId,
        given.assessmentId,
        given.assigneeId,
        given.assignedBy,
        given.dueOn ?? null,
        given.assignedAt,
        criteria,
        given.message ?? null,
        given.dueOn === undefined,
      ],
    );
  }

  /** Takes questions back. */
  async takeBack(
    transaction: TenantTransaction,
    assessmentId: string,
    criteria: readonly string[],
  ): Promise<void> {
    await transaction.manager.query(
      `DELETE FROM app.assignments
       WHERE organisation_id = $1 AND assessment_id = $2 AND criterion = ANY ($3)`,
      [transaction.organisationId, assessmentId, criteria],
    );
  }
}
