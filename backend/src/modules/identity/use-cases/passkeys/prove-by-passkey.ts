import { Injectable } from '@nestjs/common';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { KnockLimits } from '../../persistence/signing-in/knock-limits.js';
import { PasskeyProof } from './passkey-proof.js';
import type { PasskeyGiven } from './passkey-proof.js';

/** Checks a passkey of whoever is signed in, before something that is hard to undo. */
@Injectable()
export class ProveByPasskey {
  constructor(
    private readonly proof: PasskeyProof,
    private readonly limits: KnockLimits,
  ) {}

  /**
   * @throws InvalidInput when it is not right, or of somebody else
   * @throws TooManyAttempts
   */
  async execute(given: PasskeyGiven & { readonly userId: string }): Promise<void> {
    await this.limits.count('code', given.userId);
    const person = await this.proof.redeem(given, () => Promise.resolve());
    if (person === undefined) throw new InvalidInput([{ path: '/id', code: 'wrongPasskey' }]);
    await this.limits.forget('code', given.userId);
  }
}
