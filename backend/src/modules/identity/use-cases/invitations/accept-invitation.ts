import { Injectable } from '@nestjs/common';
import type { AcceptInvitation as AcceptInvitationInput } from '@zicht/shared/identity/people.contract';
import { Clock } from '../../../../platform/clock/clock.js';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { AuditTrail } from '../../../audit/index.js';
import type { Knock } from '../../domain/signing-in/knock.js';
import { tokenHash } from '../../domain/link-token.js';
import { ownerRolesOf } from '../../domain/members/member-rules.js';
import { InvitationAnswers } from '../../persistence/invitations/invitation-answers.js';
import type { AnswerableInvitation } from '../../persistence/invitations/invitation-answers.js';
import { KnockLimits } from '../../persistence/signing-in/knock-limits.js';
import { hashPassword } from '../../persistence/passwords/password-hash.js';
import { addUser } from '../../persistence/accounts/user.repository.js';
import type { NewUser } from '../../persistence/accounts/user.repository.js';
import { PasswordJudge } from '../passwords/password-judge.js';
import { PasswordProof } from '../passwords/password-proof.js';

/**
 * Makes a member of whoever holds the link of an invitation: with a new account, or with the one that the address has,
 * whose password is then asked like at sign-in. Nobody is signed in by it.
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: AuthDatabase,
    private readonly answers: InvitationAnswers,
    private readonly limits: KnockLimits,
    private readonly passwords: PasswordJudge,
    private readonly proof: PasswordProof,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound for a link that is unknown, used, withdrawn, replaced or too old, all alike
   * @throws InvalidInput when the name is missing or the password will not do
   * @throws SignInFailed when it is not the password of the account
   * @throws TooManyAttempts
   */
  async execute(input: AcceptInvitationInput, knock: Knock): Promise<void> {
    await this.limits.count('link', knock.address);
    const hash = tokenHash(input.token);
    const found = await this.answers.find(hash, this.clock.now());
    if (found === undefined) throw new NotFound();
    const newcomer = found.userId === null ? await this.newcomer(found, input) : undefined;
    const userId = newcomer?.id ?? (await this.knownUser(found, input, knock));
    await this.database.transactFor(found.organisationId, async (transaction) => {
      const at = this.clock.now();
      const invitation = await this.answers.lock(transaction.manager, hash, at);
      // Somebody was quicker with the same link, or with the same address elsewhere.
      if (invitation === undefined || (newcomer !== undefined && invitation.userId !== null))
        throw new NotFound();
      if (newcomer !== undefined) await addUser(transaction.manager, newcomer);
      const { roles } = invitation;
      const membershipId = newId(at.getTime());
      await this.answers.accept(transaction.manager, invitation, {
        userId,
        membershipId,
        ownerRoles: ownerRolesOf(roles),
        at,
      });
      await this.audit.record(
        transaction,
        { userId, organisationId: found.organisationId, roles, ...knock },
        {
          action: 'member.joined',
          subject: `member:${userId}`,
          details: { invitation: invitation.id, roles },
        },
      );
    });
  }

  private async newcomer(
    { email }: AnswerableInvitation,
    { name, password, locale }: AcceptInvitationInput,
  ): Promise<NewUser> {
    if (name === undefined) throw new InvalidInput([{ path: '/name', code: 'required' }]);
    this.passwords.require(password, { email, name });
    const createdAt = this.clock.now();
    const passwordHash = await hashPassword(password);
    return { id: newId(createdAt.getTime()), email, name: name.trim(), passwordHash, locale, createdAt };
  }

  private async knownUser(
    { email }: AnswerableInvitation,
    { password }: AcceptInvitationInput,
    { address }: Knock,
  ): Promise<string> {
    const person = await this.proof.require({ email, password, address, knownDevice: undefined });
    return person.userId;
  }
}
