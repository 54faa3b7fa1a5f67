import { Injectable } from '@nestjs/common';
import type { InputFault } from '@zicht/shared/kernel/problem';
import { KVK_NUMBER } from '@zicht/shared/organisations/kvk-number';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../platform/errors/invalid-input.js';
import { newId } from '../../../platform/ids/new-id.js';
import { AuditTrail } from '../../audit/index.js';
import { OrganisationRepository } from '../persistence/organisation.repository.js';

/** An organisation to register. Its safety and police region follow from the municipality. */
export interface RegisterOrganisationInput {
  readonly name: string;
  /** Eight digits; several organisations may share one. */
  readonly kvkNumber: string | null;
  readonly mainSector: string;
  /** All sectors, the main one included. */
  readonly sectors: readonly string[];
  readonly municipalityCode: string;
  readonly youthRegion: string | null;
  readonly sizeClass: string;
  /** Null for an organisation that is its own. */
  readonly concernId: string | null;
  readonly fictitious: boolean;
  readonly locations: readonly { readonly name: string; readonly municipalityCode: string | null }[];
}

/** Municipalities are measured by inhabitants, all others by staff. */
const MUNICIPALITY_SECTOR = 'GEM';

/** Registers an organisation with its locations. The actor names the new organisation's id. */
@Injectable()
export class RegisterOrganisation {
  constructor(
    private readonly database: TenantDatabase,
    private readonly repository: OrganisationRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput when a code is unknown, or the main sector is not among the sectors */
  async execute(actor: Actor, input: RegisterOrganisationInput): Promise<void> {
    const { organisationId } = actor;
    await this.database.run({ organisationId, readOnly: false }, (transaction) =>
      this.within(transaction, actor, input),
    );
  }

  /** The same, together with what else makes it one: who asked for it, who is invited. */
  async within(
    transaction: TenantTransaction,
    actor: Actor,
    input: RegisterOrganisationInput,
  ): Promise<void> {
    requirePermission(actor, 'organisations:write');
    await this.check(transaction, input);
    const { organisationId } = transaction;
    const { locations, ...fields } = input;
    const today = this.clock.today();
    await this.repository.add(
      transaction,
      {
        ...fields,
        organisationId,
        sectors: [...input.sectors],
        status: 'active',
        version: 1,
        createdAt: this.clock.now(),
      },
      locations.map((location) => ({
        ...location,
        organisationId,
        id: newId(this.clock.now().getTime()),
        activeFrom: today,
        activeTo: null,
      })),
    );
    await this.audit.record(transaction, actor, {
      action: 'organisation.registered',
      subject: 'organisation',
      details: { mainSector: input.mainSector, sectors: input.sectors, sizeClass: input.sizeClass },
    });
  }

  /** @throws InvalidInput when it could not be registered; nothing is stored */
  async check(transaction: TenantTransaction, input: RegisterOrganisationInput): Promise<void> {
    const faults = await this.faultsOf(transaction, input);
    if (faults.length > 0) throw new InvalidInput(faults);
  }

  private async faultsOf(
    transaction: TenantTransaction,
    input: RegisterOrganisationInput,
  ): Promise<InputFault[]> {
    const today = this.clock.today();
    const faults: InputFault[] = [];
    const expect = (isFine: boolean, path: string) => {
      if (!isFine) faults.push({ path, code: 'unknownValue' });
    };
    const listed = (list: string, code: string) => this.repository.isListed(transaction, list, code, today);
    const sizes = input.mainSector === MUNICIPALITY_SECTOR ? 'size_classes_municipality' : 'size_classes';
    const municipalities = [
      { path: '/municipalityCode', code: input.municipalityCode },
      ...input.locations.flatMap(({ municipalityCode: code }, index) =>
        code === null ? [] : [{ path: `/locations/${index}/municipalityCode`, code }],
      ),
    ];
    if (input.name.trim() === '') faults.push({ path: '/name', code: 'required' });
    expect(input.kvkNumber === null || KVK_NUMBER.test(input.kvkNumber), '/kvkNumber');
    expect(input.sectors.includes(input.mainSector), '/mainSector');
    for (const [index, sector] of input.sectors.entries())
      expect(await listed('sectors', sector), `/sectors/${index}`);
    expect(await listed(sizes, input.sizeClass), '/sizeClass');
    const { concernId } = input;
    expect(concernId === null || (await this.repository.isConcern(transaction, concernId)), '/concernId');
    expect(input.youthRegion === null || (await listed('youth_regions', input.youthRegion)), '/youthRegion');
    for (const { path, code } of municipalities) {
      expect((await this.repository.municipality(transaction, code, today)) !== undefined, path);
    }
    return faults;
  }
}
