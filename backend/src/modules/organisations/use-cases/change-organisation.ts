import { Injectable } from '@nestjs/common';
import type { ChangeOrganisation as ChangeOrganisationInput } from '@zicht/shared/organisations/platform-organisation.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { compareAndSet } from '../../../platform/database/compare-and-set.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { NotFound } from '../../../platform/errors/not-found.js';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { AuditTrail } from '../../audit/index.js';
import { changesOf } from '../domain/changes-of.js';
import { OrganisationKindChanged } from '../domain/organisation.events.js';
import { OrganisationRow } from '../persistence/organisation.entities.js';
import { OrganisationRepository } from '../persistence/organisation.repository.js';
import { RegisterOrganisation } from './register-organisation.js';

/**
 * Changes the particulars of an organisation. What was submitted holds the sectors of its time, and a publication was
 * counted with the particulars of its day: neither changes. The trail keeps which codes there were before.
 */
@Injectable()
export class ChangeOrganisation {
  constructor(
    private readonly database: TenantDatabase,
    private readonly organisations: OrganisationRepository,
    private readonly register: RegisterOrganisation,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
  ) {}

  /**
   * @throws NotFound when the organisation does not exist, or left
   * @throws InvalidInput when a code is not on its list
   * @throws DomainError when somebody else changed it meanwhile
   */
  async execute(actor: Actor, { version, reason, ...fields }: ChangeOrganisationInput): Promise<void> {
    requirePermission(actor, 'organisations:write');
    const { organisationId } = actor;
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const before = await this.organisations.find(transaction);
      if (before === null || before.status === 'left') throw new NotFound();
      const further = before.sectors.filter(
        (each) => each !== before.mainSector && each !== fields.mainSector,
      );
      const after = { ...fields, name: fields.name.trim(), sectors: [fields.mainSector, ...further] };
      const { concernId, fictitious } = before;
      await this.register.check(transaction, { ...after, concernId, fictitious, locations: [] });
      if ((await compareAndSet(transaction, OrganisationRow, {}, version, after)) === undefined)
        throw new DomainError('Changed meanwhile', { code: 'staleVersion', status: 409 });
      await this.audit.record(transaction, actor, {
        action: 'organisation.changed',
        subject: 'organisation',
        details: { reason, ...changesOf(before, after) },
      });
      if (after.mainSector !== before.mainSector)
        await this.events.tell(transaction, new OrganisationKindChanged({ name: after.name }));
    });
  }
}
