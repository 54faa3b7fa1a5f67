import { Injectable } from '@nestjs/common';
import type { PlatformOrganisation } from '@zicht/shared/organisations/platform-organisation.contract';
import type { PlatformTransaction, TenantTransaction } from '../../../platform/database/tenant-database.js';
import { LocationRow, OrganisationRow } from './organisation.entities.js';

/** Name and region of a municipality on a day. */
export interface MunicipalityRow {
  readonly name: string;
  readonly policeRegion: string;
}

/** A legal person or group that controls organisations. */
export interface ConcernRow {
  readonly id: string;
  readonly name: string;
}

/** The organisation of a transaction, and its locations. */
@Injectable()
export class OrganisationRepository {
  /** The organisation, if it exists. */
  async find(transaction: TenantTransaction): Promise<OrganisationRow | null> {
    return transaction.manager.findOneBy(OrganisationRow, { organisationId: transaction.organisationId });
  }

  /** Its concern; null for an organisation that is its own. */
  async concern(transaction: TenantTransaction): Promise<ConcernRow | null> {
    const rows: ConcernRow[] = await transaction.manager.query(
      `SELECT c.id, c.name FROM app.organisations o JOIN catalogue.concerns c ON c.id = o.concern_id
       WHERE o.organisation_id = $1`,
      [transaction.organisationId],
    );
    return rows[0] ?? null;
  }

  /** True when the catalogue has this concern. */
  async isConcern(transaction: TenantTransaction, id: string): Promise<boolean> {
    const rows: unknown[] = await transaction.manager.query(
      'SELECT 1 FROM catalogue.concerns WHERE id = $1',
      [id],
    );
    return rows.length > 0;
  }

  /** Its locations by name, ended ones included: answers of past years name them. */
  async locations(transaction: TenantTransaction): Promise<LocationRow[]> {
    return transaction.manager.find(LocationRow, {
      where: { organisationId: transaction.organisationId },
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  /** The municipality as it was on a day; undefined when the code was not in use then. */
  async municipality(
    transaction: TenantTransaction,
    code: string,
    day: string,
  ): Promise<MunicipalityRow | undefined> {
    const rows: MunicipalityRow[] = await transaction.manager.query(
      `SELECT name, police_region AS "policeRegion" FROM catalogue.municipalities
       WHERE code = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)`,
      [code, day],
    );
    return rows[0];
  }

  /** True when the list has the code on that day. */
  async isListed(transaction: TenantTransaction, list: string, code: string, day: string): Promise<boolean> {
    const rows: unknown[] = await transaction.manager.query(
      `SELECT 1 FROM catalogue.reference_items
       WHERE list = $1 AND code = $2 AND valid_from <= $3 AND (valid_to IS NULL OR valid_to >= $3)`,
      [list, code, day],
    );
    return rows.length > 0;
  }

  /** All organisations by name, with their particulars. */
  async all(transaction: PlatformTransaction): Promise<PlatformOrganisation[]> {
    return transaction.manager.query(
      `SELECT organisation_id AS "organisationId", name, kvk_number AS "kvkNumber", main_sector AS "mainSector",
         municipality_code AS "municipalityCode", youth_region AS "youthRegion", size_class AS "sizeClass", status,
         (SELECT s.day::text FROM app.successions s WHERE s.organisation_id = o.organisation_id AND s.side = 'ends')
           AS "closesOn", version
       FROM app.organisations o ORDER BY name, organisation_id`,
    );
  }

  /** Names of organisations with one of these numbers of the trade register. */
  async withNumbers(
    transaction: PlatformTransaction,
    numbers: readonly string[],
  ): Promise<{ name: string; kvkNumber: string }[]> {
    return transaction.manager.query(
      `SELECT name, kvk_number AS "kvkNumber" FROM app.organisations WHERE kvk_number = ANY ($1) ORDER BY name`,
      [numbers],
    );
  }

  /** Identifiers of all organisations. */
  async allIds(transaction: PlatformTransaction): Promise<string[]> {
    const rows: { id: string }[] = await transaction.manager.query(
      'SELECT organisation_id AS id FROM app.organisations ORDER BY organisation_id',
    );
    return rows.map(({ id }) => id);
  }

  /** Identifiers of all organisations that take part on a day; one that is closed does not. */
  async activeIds(transaction: PlatformTransaction, day: string): Promise<string[]> {
    const rows: { id: string }[] = await transaction.manager.query(
      `SELECT organisation_id AS id FROM app.organisations o WHERE status = 'active' AND NOT EXISTS (
         SELECT 1 FROM app.successions s
         WHERE s.organisation_id = o.organisation_id AND s.side = 'ends' AND s.day <= $1::date)
       ORDER BY organisation_id`,
      [day],
    );
    return rows.map(({ id }) => id);
  }

  /** Adds an organisation with its locations. */
  async add(
    transaction: TenantTransaction,
    row: OrganisationRow,
    locations: readonly LocationRow[],
  ): Promise<void> {
    await transaction.manager.insert(OrganisationRow, { ...row });
    if (locations.length > 0)
      await transaction.manager.insert(
        LocationRow,
        locations.map((each) => ({ ...each })),
      );
  }
}
