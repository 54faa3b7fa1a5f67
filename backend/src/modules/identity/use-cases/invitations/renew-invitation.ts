import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { AuditTrail } from '../../../audit/index.js';
import { bodyOf } from '../../domain/body.js';
import { InvitationRepository } from '../../persistence/invitations/invitation.repository.js';
import { KnockLimits } from '../../persistence/signing-in/knock-limits.js';
import { InvitationSender } from './invitation-sender.js';
import { DELIVER_ACCOUNT_MAIL } from '../job-names.js';

/** Sends an invitation anew, with another link; the one before opens nothing any more. */
@Injectable()
export class RenewInvitation {
  constructor(
    private readonly database: TenantDatabase,
    private readonly invitations: InvitationRepository,
    private readonly sender: InvitationSender,
    private readonly limits: KnockLimits,
    private readonly audit: AuditTrail,
    private readonly jobs: Jobs,
  ) {}

  /**
   * @throws NotFound when no such invitation waits
   * @throws TooManyAttempts
   */
  async execute(actor: Actor, invitationId: string): Promise<void> {
    requirePermission(actor, bodyOf(actor).manage);
    const { organisationId } = actor;
    await this.limits.count('invite', organisationId);
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const invitation = await this.invitations.find(transaction, invitationId);
      if (invitation === undefined) throw new NotFound();
      await this.limits.count('letter', invitation.email);
      const sending = await this.sender.send(transaction, actor, invitation);
      await this.invitations.renew(transaction, invitationId, sending);
      await this.audit.record(transaction, actor, {
        action: 'invitation.renewed',
        subject: `invitation:${invitationId}`,
      });
    });
    this.jobs.wake(DELIVER_ACCOUNT_MAIL);
  }
}
