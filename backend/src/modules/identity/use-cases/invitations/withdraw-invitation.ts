import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { AuditTrail } from '../../../audit/index.js';
import { bodyOf } from '../../domain/body.js';
import { InvitationRepository } from '../../persistence/invitations/invitation.repository.js';

/** Takes an invitation back before it is answered. */
@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly database: TenantDatabase,
    private readonly invitations: InvitationRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound when no such invitation waits */
  async execute(actor: Actor, invitationId: string): Promise<void> {
    requirePermission(actor, bodyOf(actor).manage);
    const { organisationId } = actor;
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const invitation = await this.invitations.find(transaction, invitationId);
      if (invitation === undefined) throw new NotFound();
      await this.invitations.withdraw(transaction, invitationId, this.clock.now());
      await this.audit.record(transaction, actor, {
        action: 'invitation.withdrawn',
        subject: `invitation:${invitationId}`,
      });
    });
  }
}
