import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlatformTransaction, TenantTransaction } from '../../../platform/database/tenant-database.js';

/** A concern to register. */
export interface NewConcern {
  readonly id: string;
  readonly name: string;
  readonly fictitious: boolean;
}

/** An organisation with the concern that the operator settled. */
export interface OrganisationWithConcern {
  readonly organisationId: string;
  readonly name: string;
  readonly mainSector: string;
  readonly concernId: string | null;
  readonly version: number;
}

/** Concerns of the catalogue, and which organisation belongs to which. */
@Injectable()
export class ConcernRepository {
  /** Organisations that take part, those without a concern first, then by name. */
  async organisations(transaction: PlatformTransaction): Promise<OrganisationWithConcern[]> {
    return transaction.manager.query(
      `SELECT organisation_id AS "organisationId", name, main_sector AS "mainSector", concern_id AS "concernId", version
       FROM app.organisations WHERE status = 'active' ORDER BY concern_id IS NOT NULL, name, organisation_id`,
    );
  }

  /** All concerns by name. */
  async list(transaction: PlatformTransaction): Promise<{ id: string; name: string }[]> {
    return transaction.manager.query('SELECT id, name FROM catalogue.concerns ORDER BY name, id');
  }

  /** Whether there is such a concern. */
  async isKnown(transaction: TenantTransaction, id: string): Promise<boolean> {
    const rows: unknown[] = await transaction.manager.query(
      'SELECT 1 FROM catalogue.concerns WHERE id = $1',
      [id],
    );
    return rows.length > 0;
  }

  /** Adds a concern. */
  async add(manager: EntityManager, { id, name, fictitious }: NewConcern): Promise<void> {
    await manager.query('INSERT INTO catalogue.concerns (id, name, fictitious) VALUES ($1, $2, $3)', [
      id,
      name,
      fictitious,
    ]);
  }
}
