import { Injectable } from '@nestjs/common';
import type { PasskeyChallenge } from '@zicht/shared/identity/passkey.contract';
import { PasskeyCeremonies } from '../../../../platform/crypto/passkey-ceremonies.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { KnockLimits } from '../../persistence/signing-in/knock-limits.js';
import { PasskeyRepository } from '../../persistence/passkeys/passkey.repository.js';

/** Makes what a passkey is to sign. */
@Injectable()
export class AskPasskey {
  constructor(
    private readonly passkeys: PasskeyRepository,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly limits: KnockLimits,
  ) {}

  /** Of a visitor: the browser lets them choose a key, so nobody learns who has one. @throws TooManyAttempts */
  async ofVisitor(address: string): Promise<PasskeyChallenge> {
    await this.limits.count('challenge', address);
    return this.ceremonies.challenge([]);
  }

  /** Of somebody whose password was right, or who is signed in. @throws NotFound when they have no passkey */
  async of(userId: string): Promise<PasskeyChallenge> {
    const known = await this.passkeys.list(userId);
    if (known.length === 0) throw new NotFound();
    return this.ceremonies.challenge(known);
  }
}
