import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import { Forbidden } from '../../../../platform/errors/forbidden.js';
import { AuditTrail } from '../../../audit/index.js';
import type { AuditEntry } from '../../../audit/index.js';
import { IdentityProviderRepository } from '../../persistence/single-sign-on/identity-provider.repository.js';
import type { ProviderRow } from '../../persistence/single-sign-on/identity-provider.repository.js';

/** What a change does, with its lines for the trail. */
export type ProviderWork = (
  manager: Parameters<IdentityProviderRepository['lock']>[0],
  provider: ProviderRow | undefined,
) => Promise<readonly Pick<AuditEntry, 'action' | 'details'>[]>;

/**
 * Changes something about the provider of an organisation, with its lines in the trail, both or neither. Whoever stands in for a
 * coordinator may not: a provider outlasts that, and its groups could make the stand-in last.
 */
@Injectable()
export class ProviderChange {
  constructor(
    private readonly database: AuthDatabase,
    private readonly providers: IdentityProviderRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws Forbidden for whoever is no coordinator, or stands in for one */
  async run(actor: Actor, work: ProviderWork): Promise<void> {
    await this.require(actor);
    const { organisationId } = actor;
    await this.database.transactFor(organisationId, async (transaction) => {
      const { manager } = transaction;
      const lines = await work(manager, await this.providers.lock(manager, organisationId));
      for (const line of lines)
        await this.audit.record(transaction, actor, { subject: `provider:${organisationId}`, ...line });
    });
  }

  /** @throws Forbidden for whoever is no coordinator, or stands in for one */
  async require(actor: Actor): Promise<void> {
    requirePermission(actor, 'members:write');
    if (!(await this.providers.isCoordinator(actor.organisationId, actor.userId))) throw new Forbidden();
  }
}
