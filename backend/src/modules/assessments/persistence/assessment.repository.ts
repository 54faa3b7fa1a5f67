import { Injectable } from '@nestjs/common';
import type { Assessment } from '../domain/assessment.js';
import type { StepChanges } from '../domain/assessment.js';
import { compareAndSet } from '../../../platform/database/compare-and-set.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { AssessmentRow } from './assessment.entities.js';

/** Assessments of one organisation, one a year. */
@Injectable()
export class AssessmentRepository {
  /** Adds an assessment; false when the year has one already. */
  async open(transaction: TenantTransaction, row: Assessment): Promise<boolean> {
    const result = await transaction.manager
      .createQueryBuilder()
      .insert()
      .into(AssessmentRow)
      .values({ ...row, organisationId: transaction.organisationId })
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length > 0;
  }

  /** The assessment of a year. */
  async find(transaction: TenantTransaction, year: number): Promise<AssessmentRow | null> {
    return this.ofYear(transaction, year).getOne();
  }

  /** As `find`; no step can be taken until the transaction ends, but others may read and save. */
  async hold(transaction: TenantTransaction, year: number): Promise<AssessmentRow | null> {
    return this.ofYear(transaction, year).setLock('pessimistic_read').getOne();
  }

  /** As `find`; nobody else can take a step, save or hold until the transaction ends. */
  async lock(transaction: TenantTransaction, year: number): Promise<AssessmentRow | null> {
    return this.ofYear(transaction, year).setLock('pessimistic_write').getOne();
  }

  /** All assessments, newest first. */
  async list(transaction: TenantTransaction): Promise<AssessmentRow[]> {
    return transaction.manager
      .createQueryBuilder(AssessmentRow, 'assessment')
      .where('assessment.organisationId = :organisationId', { organisationId: transaction.organisationId })
      .orderBy('assessment.year', 'DESC')
      .getMany();
  }

  /** Takes a step on the version that was read; undefined when another one came in between. */
  async move(
    transaction: TenantTransaction,
    assessment: Pick<Assessment, 'id' | 'version'>,
    changes: StepChanges & Pick<Assessment, 'status'>,
  ): Promise<number | undefined> {
    const { id, version } = assessment;
    return compareAndSet<AssessmentRow>(transaction, AssessmentRow, { id }, version, changes);
  }

  /** Gives it other sectors, on the version that was read; undefined when a step came in between. */
  async takeSectors(
    transaction: TenantTransaction,
    { id, version }: Pick<Assessment, 'id' | 'version'>,
    sectors: string[],
  ): Promise<number | undefined> {
    return compareAndSet<AssessmentRow>(transaction, AssessmentRow, { id }, version, { sectors });
  }

  private ofYear(transaction: TenantTransaction, year: number) {
    return transaction.manager
      .createQueryBuilder(AssessmentRow, 'assessment')
      .where('assessment.organisationId = :organisationId', { organisationId: transaction.organisationId })
      .andWhere('assessment.year = :year', { year });
  }
}
