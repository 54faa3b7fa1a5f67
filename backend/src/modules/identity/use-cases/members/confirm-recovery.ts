import { Injectable } from '@nestjs/common';
import type { ConfirmRecovery as ConfirmRecoveryInput } from '@zicht/shared/identity/recovery.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { AuditTrail } from '../../../audit/index.js';
import { normalisedEmail } from '../../domain/email.js';
import { putLetter } from '../../persistence/letter-outbox.js';
import { RecoveryRepository } from '../../persistence/accounts/recovery.repository.js';
import { InviteFirstCoordinator } from '../invitations/invite-first-coordinator.js';

/** Confirms what another administrator proposed: invites the coordinator, and tells every member that this happened. */
@Injectable()
export class ConfirmRecovery {
  constructor(
    private readonly database: TenantDatabase,
    private readonly recoveries: RecoveryRepository,
    private readonly invite: InviteFirstCoordinator,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound without such a proposal, or when there is a coordinator again
   * @throws DomainError for whoever proposed it
   */
  async execute(actor: Actor, { email }: ConfirmRecoveryInput): Promise<void> {
    requirePermission(actor, 'accounts:write');
    const { organisationId } = actor;
    const at = this.clock.now();
    const open = (await this.recoveries.list(at)).find((each) => each.organisationId === organisationId);
    if (open === undefined) throw new NotFound();
    const inside = open.kind === 'inspectorate' ? { ...actor, inspectorateId: organisationId } : actor;
    const members = await this.recoveries.toldMembers(organisationId);
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const proposal = await this.recoveries.take(transaction, at);
      if (proposal === undefined || proposal.email !== normalisedEmail(email)) throw new NotFound();
      if (proposal.proposedBy === actor.userId)
        throw new DomainError('Another one must confirm it', { code: 'senderMayNotApprove', status: 403 });
      await this.invite.within(transaction, inside, proposal);
      for (const member of members) {
        const facts = { organisation: open.name, body: open.kind };
        const letter = { kind: 'recovered' as const, organisationId, ...member, facts, nonce: null, at };
        await putLetter(transaction.manager, letter);
      }
      await this.audit.record(transaction, actor, {
        action: 'member.recoveryConfirmed',
        subject: open.kind,
        details: { proposedBy: proposal.proposedBy },
      });
    });
    this.invite.send();
  }
}
