import { Injectable } from '@nestjs/common';
import type { PartnerResult } from '@zicht/shared/improvement/partners/partner.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { AuditTrail } from '../../../audit/index.js';
import { PeopleQueries } from '../../../identity/index.js';
import { PartnerRepository } from '../../persistence/partner.repository.js';
import { presentPartner } from './present-partner.js';

/** Takes a partner out of the register with every word that was written about it; a second time changes nothing. */
@Injectable()
export class RemovePartner {
  constructor(
    private readonly database: TenantDatabase,
    private readonly partners: PartnerRepository,
    private readonly people: PeopleQueries,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    input: { readonly partnerId: string; readonly version: number },
  ): Promise<PartnerResult> {
    requirePermission(actor, 'plan:write');
    const { organisationId, userId } = actor;
    const { partnerId, version } = input;
    const at = this.clock.now();
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const before = await this.partners.find(transaction, partnerId);
      if (before === null) throw new NotFound();
      if (before.removedAt !== null) return { outcome: 'applied', current: null };
      const removed = await this.partners.change(transaction, partnerId, version, {
        removedAt: at,
        organisationName: '',
        functionTitle: '',
        phone: '',
        email: '',
        agreementTitle: '',
        changedBy: userId,
        changedAt: at,
      });
      if (removed === undefined) {
        const names = await this.people.names(transaction, [before.changedBy]);
        return { outcome: 'stale', current: presentPartner(before, names) };
      }
      await this.partners.addEvent(transaction, {
        partnerId,
        version: removed,
        kind: 'removed',
        fields: [],
        by: userId,
        at,
      });
      await this.audit.record(transaction, actor, {
        action: 'partner.removed',
        subject: `partner:${partnerId}`,
        details: { kind: before.kind, version: removed },
      });
      return { outcome: 'applied', current: null };
    });
  }
}
