import { Injectable } from '@nestjs/common';
import type { PlatformReopening } from '@zicht/shared/assessments/assessment.contract';
import type {
  PlatformTransaction,
  TenantTransaction,
} from '../../../../platform/database/tenant-database.js';
import { ReopeningRow } from '../assessment.entities.js';

/** A pending request, as a platform administrator reads it. */
export type PendingReopening = Omit<PlatformReopening, 'askedAt'> & { askedAt: Date };

/** Requests to reopen what was submitted. */
@Injectable()
export class ReopeningRepository {
  /** Adds a request; false when an earlier one waits for its decision. */
  async ask(transaction: TenantTransaction, row: ReopeningRow): Promise<boolean> {
    const rows = await transaction.manager.query<unknown[]>(
      `INSERT INTO app.reopenings (organisation_id, id, assessment_id, year, reason, asked_by, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (organisation_id, assessment_id) WHERE decision IS NULL DO NOTHING
       RETURNING id`,
      [transaction.organisationId, row.id, row.assessmentId, row.year, row.reason, row.askedBy, row.askedAt],
    );
    return rows.length > 0;
  }

  /** One request. */
  async find(transaction: TenantTransaction, id: string): Promise<ReopeningRow | null> {
    const { organisationId } = transaction;
    return transaction.manager.findOneBy(ReopeningRow, { organisationId, id });
  }

  /** Decides a request that waits; false when it was decided before. */
  async decide(
    transaction: TenantTransaction,
    id: string,
    decided: Pick<ReopeningRow, 'decision' | 'decidedBy' | 'decidedAt'>,
  ): Promise<boolean> {
    const result = await transaction.manager
      .createQueryBuilder()
      .update(ReopeningRow)
      .set(decided)
      .where('organisation_id = :organisationId', { organisationId: transaction.organisationId })
      .andWhere('id = :id AND decision IS NULL', { id })
      .execute();
    return result.affected === 1;
  }

  /** Requests of all organisations that wait, oldest first. */
  async pending(transaction: PlatformTransaction): Promise<PendingReopening[]> {
    return transaction.manager.query<PendingReopening[]>(
      `SELECT r.id, r.organisation_id AS "organisationId", o.name AS "organisationName", r.year, r.reason,
         r.asked_at AS "askedAt"
       FROM app.reopenings r JOIN app.organisations o ON o.organisation_id = r.organisation_id
       WHERE r.decision IS NULL
       ORDER BY r.asked_at LIMIT 500`,
    );
  }

  /** Pending requests of rounds that closed before this day: nobody but the platform decides on them. */
  async pendingAfterClosing(
    transaction: PlatformTransaction,
    today: string,
  ): Promise<Pick<PendingReopening, 'id' | 'organisationId' | 'year'>[]> {
    return transaction.manager.query<Pick<PendingReopening, 'id' | 'organisationId' | 'year'>[]>(
      `SELECT r.id, r.organisation_id AS "organisationId", r.year
       FROM app.reopenings r JOIN catalogue.rounds o ON o.year = r.year
       WHERE r.decision IS NULL AND o.closes_on < $1 ORDER BY r.asked_at, r.id LIMIT 500`,
      [today],
    );
  }
}
