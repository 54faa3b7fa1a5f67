import { Injectable } from '@nestjs/common';
import type { Role } from '@zicht/shared/access/roles';
import type { Invite } from '@zicht/shared/identity/people.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { AuditTrail } from '../../../audit/index.js';
import { bodyOf } from '../../domain/body.js';
import { normalisedEmail } from '../../domain/email.js';
import { InvitationRepository } from '../../persistence/invitations/invitation.repository.js';
import { KnockLimits } from '../../persistence/signing-in/knock-limits.js';
import { UserRepository } from '../../persistence/accounts/user.repository.js';
import { InvitationSender } from './invitation-sender.js';
import { DELIVER_ACCOUNT_MAIL } from '../job-names.js';

/** Whom to invite, with roles of the body. */
export type Invited = Omit<Invite, 'roles'> & { readonly roles: readonly Role[] };

/**
 * Invites somebody to an organisation or inspectorate by e-mail. The answer does not tell whether the address has an
 * account elsewhere.
 */
@Injectable()
export class InviteColleague {
  constructor(
    private readonly database: TenantDatabase,
    private readonly users: UserRepository,
    private readonly invitations: InvitationRepository,
    private readonly sender: InvitationSender,
    private readonly limits: KnockLimits,
    private readonly audit: AuditTrail,
    private readonly jobs: Jobs,
  ) {}

  /**
   * @throws InvalidInput when the address belongs to a member, or was invited already
   * @throws TooManyAttempts
   */
  async execute(actor: Actor, input: Invited): Promise<void> {
    requirePermission(actor, bodyOf(actor).manage);
    const { organisationId } = actor;
    const { roles, locale } = input;
    const email = normalisedEmail(input.email);
    await this.limits.count('invite', organisationId);
    await this.limits.count('letter', email);
    const addresses = await this.users.addressesOf(organisationId);
    if ([...addresses.values()].includes(email)) refuse('alreadyMember');
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const sending = await this.sender.send(transaction, actor, { email, locale });
      const id = newId(sending.at.getTime());
      if (!(await this.invitations.add(transaction, { id, email, roles, locale }, sending)))
        refuse('alreadyInvited');
      await this.audit.record(transaction, actor, {
        action: 'member.invited',
        subject: `invitation:${id}`,
        details: { roles },
      });
    });
    this.jobs.wake(DELIVER_ACCOUNT_MAIL);
  }
}

function refuse(code: string): never {
  throw new InvalidInput([{ path: '/email', code }]);
}
