import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';

/** Where somebody was at work, and when. */
export interface PlaceRow {
  readonly assessmentId: string;
  readonly userId: string;
  readonly criterion: string;
  readonly field: number | null;
  readonly caret: number | null;
  readonly at: Date;
}

/** Where each member was at work last: one row a person and year, written over each time. */
@Injectable()
export class PlaceRepository {
  /** Notes a place; an older one that comes in late changes nothing. */
  async keep(transaction: TenantTransaction, row: PlaceRow): Promise<void> {
    await transaction.manager.query(
      `INSERT INTO app.places AS place (organisation_id, assessment_id, user_id, criterion, field, caret, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT places_pk DO UPDATE SET criterion = excluded.criterion, field = excluded.field,
         caret = excluded.caret, at = excluded.at
       WHERE place.at <= excluded.at`,
      [transaction.organisationId, row.assessmentId, row.userId, row.criterion, row.field, row.caret, row.at],
    );
  }
}
