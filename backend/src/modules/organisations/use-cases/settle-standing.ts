import { Injectable } from '@nestjs/common';
import type { SettleStanding as SettleStandingInput } from '@zicht/shared/organisations/platform-organisation.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { compareAndSet } from '../../../platform/database/compare-and-set.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { NotFound } from '../../../platform/errors/not-found.js';
import { AuditTrail } from '../../audit/index.js';
import { OrganisationRow } from '../persistence/organisation.entities.js';
import { OrganisationRepository } from '../persistence/organisation.repository.js';

/** Suspends an organisation (its members look and change nothing, from their next request on), or lifts that. */
@Injectable()
export class SettleStanding {
  constructor(
    private readonly database: TenantDatabase,
    private readonly organisations: OrganisationRepository,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @throws NotFound when the organisation does not exist, or left
   * @throws DomainError when it stands so already, or somebody else changed it meanwhile
   */
  async execute(actor: Actor, { status, version, reason }: SettleStandingInput): Promise<void> {
    requirePermission(actor, 'organisations:write');
    const { organisationId } = actor;
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const before = await this.organisations.find(transaction);
      if (before === null || before.status === 'left') throw new NotFound();
      if (before.status === status)
        throw new DomainError('It stands so already', { code: 'illegalTransition', status: 409 });
      if ((await compareAndSet(transaction, OrganisationRow, {}, version, { status })) === undefined)
        throw new DomainError('Changed meanwhile', { code: 'staleVersion', status: 409 });
      await this.audit.record(transaction, actor, {
        action: status === 'suspended' ? 'organisation.suspended' : 'organisation.resumed',
        subject: 'organisation',
        details: { reason },
      });
    });
  }
}
