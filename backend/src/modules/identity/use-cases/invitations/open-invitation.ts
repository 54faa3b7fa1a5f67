import { Injectable } from '@nestjs/common';
import type { OpenedInvitation } from '@zicht/shared/identity/people.contract';
import { Clock } from '../../../../platform/clock/clock.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { tokenHash } from '../../domain/link-token.js';
import { InvitationAnswers } from '../../persistence/invitations/invitation-answers.js';
import { KnockLimits } from '../../persistence/signing-in/knock-limits.js';

/** Shows an invitation to whoever holds its link; open to everybody, so tries are counted by network address. */
@Injectable()
export class OpenInvitation {
  constructor(
    private readonly answers: InvitationAnswers,
    private readonly limits: KnockLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound for a link that is unknown, used, withdrawn, replaced or too old, all alike
   * @throws TooManyAttempts
   */
  async execute({
    token,
    address,
  }: {
    readonly token: string;
    readonly address: string;
  }): Promise<OpenedInvitation> {
    await this.limits.count('link', address);
    const invitation = await this.answers.find(tokenHash(token), this.clock.now());
    if (invitation === undefined) throw new NotFound();
    const { organisationName, email, roles, userId, expiresAt, signInCode } = invitation;
    return {
      organisationName,
      email,
      roles: [...roles],
      hasAccount: userId !== null,
      expiresAt: expiresAt.toISOString(),
      ...(signInCode === null ? {} : { signInCode }),
    };
  }
}
