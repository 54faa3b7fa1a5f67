import { Injectable } from '@nestjs/common';
import { compareAndSet } from '../../../platform/database/compare-and-set.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import type { PartnerChange } from '../domain/partner-event.js';
import { PartnerRow } from './partner.entities.js';

/** Most partners of one organisation; a register longer than that is no register. */
export const PARTNERS_MAXIMUM = 200;

/** One line of the history of a partner. */
export interface PartnerEventRow extends PartnerChange {
  readonly partnerId: string;
  readonly version: number;
  readonly by: string;
  readonly at: Date;
}

/** The register of partners. */
@Injectable()
export class PartnerRepository {
  /** Partners in the register (of one kind, when it is given), those checked longest ago first. */
  async list(transaction: TenantTransaction, kind: string | null): Promise<PartnerRow[]> {
    const query = transaction.manager
      .createQueryBuilder(PartnerRow, 'partner')
      .where('partner.organisationId = :organisationId', { organisationId: transaction.organisationId })
      .andWhere('partner.removedAt IS NULL')
      .orderBy('partner.checkedOn')
      .addOrderBy('partner.id')
      .take(PARTNERS_MAXIMUM);
    if (kind !== null) query.andWhere('partner.kind = :kind', { kind });
    return query.getMany();
  }

  /** How many are in the register. */
  async count(transaction: TenantTransaction): Promise<number> {
    const rows = await transaction.manager.query<{ n: number }[]>(
      'SELECT count(*)::integer AS n FROM app.partners WHERE organisation_id = $1 AND removed_at IS NULL',
      [transaction.organisationId],
    );
    return rows[0]?.n ?? 0;
  }

  /** One partner, taken out or not. */
  async find(transaction: TenantTransaction, id: string): Promise<PartnerRow | null> {
    return transaction.manager.findOneBy(PartnerRow, { organisationId: transaction.organisationId, id });
  }

  /** Adds a partner; false when its id is taken. */
  async add(transaction: TenantTransaction, row: Omit<PartnerRow, 'organisationId'>): Promise<boolean> {
    const result = await transaction.manager
      .createQueryBuilder()
      .insert()
      .into(PartnerRow)
      .values({ ...row, organisationId: transaction.organisationId })
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length > 0;
  }

  /** Changes a partner; undefined when it has another version by now. */
  async change(
    transaction: TenantTransaction,
    id: string,
    version: number,
    fields: Partial<Omit<PartnerRow, 'organisationId' | 'id' | 'version'>>,
  ): Promise<number | undefined> {
    return compareAndSet<PartnerRow>(transaction, PartnerRow, { id }, version, fields);
  }

  /** Adds a line to the history of a partner. */
  async addEvent(transaction: TenantTransaction, event: PartnerEventRow): Promise<void> {
    const { partnerId, version, kind, fields, by, at } = event;
    await transaction.manager.query(
      `INSERT INTO app.partner_events (organisation_id, partner_id, version, kind, fields, by_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [transaction.organisationId, partnerId, version, kind, fields, by, at],
    );
  }

  /** The history of a partner, newest first. */
  async events(transaction: TenantTransaction, id: string): Promise<PartnerEventRow[]> {
    return transaction.manager.query<PartnerEventRow[]>(
      `SELECT partner_id AS "partnerId", version, kind, fields, by_id AS by, at FROM app.partner_events
       WHERE organisation_id = $1 AND partner_id = $2 ORDER BY version DESC LIMIT 200`,
      [transaction.organisationId, id],
    );
  }

  /** How many were not looked at for a year; the day of the reminder counts. */
  async countToCheck(transaction: TenantTransaction, today: string): Promise<number> {
    const rows = await transaction.manager.query<{ n: number }[]>(
      `SELECT count(*)::integer AS n FROM app.partners
       WHERE organisation_id = $1 AND removed_at IS NULL AND checked_on + interval '12 months' <= $2::date`,
      [transaction.organisationId, today],
    );
    return rows[0]?.n ?? 0;
  }
}
