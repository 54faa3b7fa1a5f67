import { Injectable } from '@nestjs/common';
import type { SettleConcern as Settled } from '@zicht/shared/sector-statistics/publication.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { compareAndSet } from '../../../platform/database/compare-and-set.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { NotFound } from '../../../platform/errors/not-found.js';
import { AuditTrail } from '../../audit/index.js';
import { OrganisationRow } from '../persistence/organisation.entities.js';
import { OrganisationRepository } from '../persistence/organisation.repository.js';
import { ConcernChoice } from './concern-choice.js';

/**
 * Settles to which concern an organisation belongs: the highest body that can see or settle its answers. The platform
 * does so and never the organisation itself, which could switch off the rule that protects it. What was published stays.
 */
@Injectable()
export class SettleConcern {
  constructor(
    private readonly database: TenantDatabase,
    private readonly organisations: OrganisationRepository,
    private readonly choice: ConcernChoice,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @throws NotFound when the organisation does not exist
   * @throws InvalidInput for a concern that does not exist
   * @throws DomainError when somebody else changed the organisation meanwhile, or it shares its profile with another concern
   */
  async execute(actor: Actor, { concern, version }: Settled): Promise<void> {
    requirePermission(actor, 'organisations:write');
    const { organisationId } = actor;
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const organisation = await this.organisations.find(transaction);
      if (organisation === null) throw new NotFound();
      const concernId = await this.choice.idOf(transaction, concern, organisation.fictitious);
      const changed = await compareAndSet(transaction, OrganisationRow, {}, version, { concernId });
      if (changed === undefined)
        throw new DomainError('Changed meanwhile', { code: 'staleVersion', status: 409 });
      await this.audit.record(transaction, actor, {
        action: 'organisation.concernSettled',
        subject: 'organisation',
        details: { concernId },
      });
    });
  }
}
