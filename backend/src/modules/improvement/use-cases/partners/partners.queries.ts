import { Injectable } from '@nestjs/common';
import type {
  CareCoordinatorList,
  PartnerDetail,
  PartnerList,
} from '@zicht/shared/improvement/partners/partner.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { PeopleQueries } from '../../../identity/index.js';
import { PartnerRepository } from '../../persistence/partner.repository.js';
import { PartnerKinds } from './partner-kinds.js';
import { presentPartner } from './present-partner.js';

/** Reads the register of partners. */
@Injectable()
export class PartnerQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly partners: PartnerRepository,
    private readonly kinds: PartnerKinds,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  /** The whole register, those to be checked soonest first. */
  async list(actor: Actor): Promise<PartnerList> {
    requirePermission(actor, 'plan:read');
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const { kinds, careCoordinator } = await this.kinds.of(transaction);
      const rows = await this.partners.list(transaction, null);
      const names = await this.people.names(
        transaction,
        rows.map(({ changedBy }) => changedBy),
      );
      const partners = rows.map((row) => presentPartner(row, names));
      return { today: this.clock.today(), kinds: [...kinds], careCoordinator, partners };
    });
  }

  /** One partner with its history. */
  async show(actor: Actor, id: string): Promise<PartnerDetail> {
    requirePermission(actor, 'plan:read');
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const row = await this.partners.find(transaction, id);
      if (row === null || row.removedAt !== null) throw new NotFound();
      const events = await this.partners.events(transaction, id);
      const names = await this.people.names(transaction, [row.changedBy, ...events.map(({ by }) => by)]);
      return {
        partner: presentPartner(row, names),
        events: events.map(({ partnerId: _, by, at, fields, ...event }) => ({
          ...event,
          fields: [...fields],
          by: { id: by, name: names.get(by) ?? '' },
          at: at.toISOString(),
        })),
      };
    });
  }

  /** Whom to call beside the help line, for every member. */
  async careCoordinators(actor: Actor): Promise<CareCoordinatorList> {
    requirePermission(actor, 'plan:read', 'plan:writeOwn', 'members:read');
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const { careCoordinator } = await this.kinds.of(transaction);
      if (careCoordinator === null) return { careCoordinators: [] };
      const rows = await this.partners.list(transaction, careCoordinator);
      return {
        careCoordinators: rows.map(({ organisationName, functionTitle, phone, email, checkedOn }) => ({
          organisationName,
          functionTitle,
          phone,
          email,
          checkedOn,
        })),
      };
    });
  }
}
