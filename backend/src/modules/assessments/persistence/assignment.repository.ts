import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { AssignmentRow } from './assessment.entities.js';

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

  /** Gives questions to a colleague, taking them from whoever had them. */
  async give(
    transaction: TenantTransaction,
    criteria: readonly string[],
    given: Omit<AssignmentRow, 'organisationId' | 'criterion'>,
  ): Promise<void> {
    await transaction.manager.query(
      `INSERT INTO app.assignments
         (organisation_id, assessment_id, criterion, assignee_id, assigned_by, due_on, assigned_at, message)
       SELECT $1, $2, criterion, $3, $4, $5::date, $6, $8 FROM unnest($7::text[]) AS criterion ORDER BY criterion
       ON CONFLICT ON CONSTRAINT assignments_pk DO UPDATE SET assignee_id = excluded.assignee_id,
         assigned_by = excluded.assigned_by, due_on = excluded.due_on, assigned_at = excluded.assigned_at,
         message = excluded.message`,
      [
        transaction.organisationId,
        given.assessmentId,
        given.assigneeId,
        given.assignedBy,
        given.dueOn,
        given.assignedAt,
        criteria,
        given.message,
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
