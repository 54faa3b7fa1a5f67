import { Injectable } from '@nestjs/common';
import type { SettleConcern as Settled } from '@zicht/shared/sector-statistics/publication.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { compareAndSet } from '../../../platform/database/compare-and-set.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { InvalidInput } from '../../../platform/errors/invalid-input.js';
import { NotFound } from '../../../platform/errors/not-found.js';
import { newId } from '../../../platform/ids/new-id.js';
import { AuditTrail } from '../../audit/index.js';
import { ConcernRepository } from '../persistence/concern.repository.js';
import { OrganisationRow } from '../persistence/organisation.entities.js';
import { OrganisationRepository } from '../persistence/organisation.repository.js';

/**
 * Settles to which concern an organisation belongs: the highest body that can see or settle its answers. The platform
 * does so and never the organisation itself, which could switch off the rule that protects it. What was published stays.
 */
@Injectable()
export class SettleConcern {
  constructor(
    private readonly database: TenantDatabase,
    private readonly organisations: OrganisationRepository,
    private readonly concerns: ConcernRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
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
      const concernId = await this.idOf(transaction, concern, organisation.fictitious);
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

  private async idOf(
    transaction: TenantTransaction,
    concern: Settled['concern'],
    fictitious: boolean,
  ): Promise<string> {
    if ('id' in concern) {
      if (await this.concerns.isKnown(transaction, concern.id)) return concern.id;
      throw new InvalidInput([{ path: '/concern/id', code: 'unknownValue' }]);
    }
    const id = newId(this.clock.now().getTime());
    await this.concerns.add(transaction.manager, { id, name: concern.name, fictitious });
    return id;
  }
}
