import { Injectable } from '@nestjs/common';
import type { Locale } from '@zicht/shared/kernel/locale';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { AuditTrail } from '../../../audit/index.js';
import { bodyOf } from '../../domain/body.js';
import { normalisedEmail } from '../../domain/email.js';
import { InvitationRepository } from '../../persistence/invitations/invitation.repository.js';
import { InvitationSender } from './invitation-sender.js';
import { DELIVER_ACCOUNT_MAIL } from '../job-names.js';

/** Invites the first coordinator of an organisation or inspectorate, which nobody inside it can do. */
@Injectable()
export class InviteFirstCoordinator {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly sender: InvitationSender,
    private readonly audit: AuditTrail,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Part of what makes it one; `send` lets the letter go once that transaction has ended.
   * @throws InvalidInput when the address was invited already
   */
  async within(
    transaction: TenantTransaction,
    actor: Actor,
    { email, locale }: { readonly email: string; readonly locale: Locale },
  ): Promise<void> {
    requirePermission(actor, 'accounts:write');
    const roles = [bodyOf(actor).lead];
    const address = normalisedEmail(email);
    const sending = await this.sender.send(transaction, actor, { email: address, locale });
    const id = newId(sending.at.getTime());
    if (!(await this.invitations.add(transaction, { id, email: address, roles, locale }, sending)))
      throw new InvalidInput([{ path: '/email', code: 'alreadyInvited' }]);
    await this.audit.record(transaction, actor, {
      action: 'member.invited',
      subject: `invitation:${id}`,
      details: { roles },
    });
  }

  send(): void {
    this.jobs.wake(DELIVER_ACCOUNT_MAIL);
  }
}
