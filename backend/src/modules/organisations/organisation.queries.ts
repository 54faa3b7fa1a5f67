import { Injectable } from '@nestjs/common';
import type { Organisation } from '@zicht/shared/organisations/organisation.contract';
import type { PlatformOrganisationList } from '@zicht/shared/organisations/platform-organisation.contract';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../platform/database/tenant-database.js';
import { NotFound } from '../../platform/errors/not-found.js';
import { requirePermission } from '../../platform/access/actor.js';
import type { Actor } from '../../platform/access/actor.js';
import { OrganisationRepository } from './persistence/organisation.repository.js';
import type { ConcernRow } from './persistence/organisation.repository.js';
import type { OrganisationRow } from './persistence/organisation.entities.js';

/** Reads the organisation of a transaction. */
@Injectable()
export class OrganisationQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly repository: OrganisationRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The organisation's record, inside an open transaction.
   * @throws NotFound when it does not exist
   */
  async get(transaction: TenantTransaction): Promise<OrganisationRow> {
    const row = await this.repository.find(transaction);
    if (row === null) throw new NotFound();
    return row;
  }

  /** The concern that it belongs to, inside an open transaction; null for an organisation that is its own. */
  async concern(transaction: TenantTransaction): Promise<ConcernRow | null> {
    return this.repository.concern(transaction);
  }

  /** Identifiers of its locations, inside an open transaction. */
  async locationIds(transaction: TenantTransaction): Promise<ReadonlySet<string>> {
    return new Set((await this.repository.locations(transaction)).map(({ id }) => id));
  }

  /** Its locations by name, ended ones included, inside an open transaction. */
  async locations(transaction: TenantTransaction): Promise<{ id: string; name: string }[]> {
    return (await this.repository.locations(transaction)).map(({ id, name }) => ({ id, name }));
  }

  /** True when a reference list has the code today, inside an open transaction. */
  async isListed(transaction: TenantTransaction, list: string, code: string): Promise<boolean> {
    return this.repository.isListed(transaction, list, code, this.clock.today());
  }

  /** Identifiers of all organisations, for work that goes through them one by one. */
  async allIds(): Promise<string[]> {
    return this.database.readPlatform((transaction) => this.repository.allIds(transaction));
  }

  /** Identifiers of the organisations that take part, for work that goes through them one by one. */
  async activeIds(): Promise<string[]> {
    return this.database.readPlatform((transaction) =>
      this.repository.activeIds(transaction, this.clock.today()),
    );
  }

  /** All organisations by name, for whoever looks after them; one statement. */
  async listForPlatform(actor: Actor): Promise<PlatformOrganisationList> {
    requirePermission(actor, 'organisations:write');
    return this.database.readPlatform(async (transaction) => ({
      organisations: await this.repository.all(transaction),
    }));
  }

  /** Names of organisations that have one of these numbers of the trade register, for whoever looks after the platform. */
  async withNumbers(numbers: readonly string[]): Promise<{ name: string; kvkNumber: string }[]> {
    return this.database.readPlatform((transaction) => this.repository.withNumbers(transaction, numbers));
  }

  /** The organisation as its members see it, with locations and derived regions. */
  async show(actor: Actor): Promise<Organisation> {
    requirePermission(actor, 'answers:read', 'answers:readAssigned', 'members:read');
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const row = await this.get(transaction);
      const locations = await this.repository.locations(transaction);
      const municipality = await this.repository.municipality(
        transaction,
        row.municipalityCode,
        this.clock.today(),
      );
      return {
        id: row.organisationId,
        name: row.name,
        kvkNumber: row.kvkNumber,
        mainSector: row.mainSector,
        sectors: row.sectors,
        municipalityCode: row.municipalityCode,
        municipalityName: municipality?.name ?? '',
        policeRegion: municipality?.policeRegion ?? '',
        sizeClass: row.sizeClass,
        fictitious: row.fictitious,
        locations: locations.map(({ id, name, municipalityCode, activeFrom, activeTo }) => ({
          id,
          name,
          municipalityCode,
          activeFrom,
          activeTo,
        })),
      };
    });
  }
}
