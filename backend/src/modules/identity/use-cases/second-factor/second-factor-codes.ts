import { Injectable } from '@nestjs/common';
import { SecretSeal } from '../../../../platform/crypto/secret-seal.js';
import type { AuthTransaction } from '../../../../platform/database/auth-database.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { counterOf, newRecoveryCodes, plainRecoveryCode } from '../../domain/second-factor/one-time-codes.js';
import { SecondFactorRepository } from '../../persistence/second-factor/second-factor.repository.js';

/** What a code turned out to be. */
export type RedeemedCode = 'app' | 'recoveryCode';

/** Judges codes inside the transaction of what they are given for, so that each works once. */
@Injectable()
export class SecondFactorCodes {
  constructor(
    private readonly factors: SecondFactorRepository,
    private readonly seal: SecretSeal,
    private readonly clock: Clock,
  ) {}

  /** Uses a code of the app or a recovery code up; undefined when it is neither, or was used. */
  async redeem(manager: AuthTransaction, userId: string, code: string): Promise<RedeemedCode | undefined> {
    const stored = await this.factors.lock(manager, userId);
    const counter =
      stored?.secret && this.counterIn(stored.secret, userId, { code, lastCounter: stored.lastCounter });
    if (counter) {
      await this.factors.useCounter(manager, userId, counter);
      return 'app';
    }
    const hash = this.seal.hashOf(plainRecoveryCode(code), userId);
    const isUsed = await this.factors.useRecoveryCode(manager, { userId, hash, at: this.clock.now() });
    return isUsed ? 'recoveryCode' : undefined;
  }

  /** Puts the app that was to be confirmed in use; false when there is none or the code is not of it. */
  async confirm(manager: AuthTransaction, userId: string, code: string): Promise<boolean> {
    const stored = await this.factors.lock(manager, userId);
    if (!stored?.pending) return false;
    const counter = this.counterIn(stored.pending, userId, { code, lastCounter: 0 });
    if (counter === undefined) return false;
    await this.factors.confirm(manager, { userId, counter, at: this.clock.now() });
    return true;
  }

  /** Gives new recovery codes, in the place of all that there were; only their hashes are kept. */
  async renew(manager: AuthTransaction, userId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    const hashes = codes.map((code) => this.seal.hashOf(plainRecoveryCode(code), userId));
    await this.factors.replaceRecoveryCodes(manager, userId, hashes);
    return codes;
  }

  private counterIn(
    sealed: Buffer,
    userId: string,
    { code, lastCounter }: { readonly code: string; readonly lastCounter: number },
  ): number | undefined {
    const secret = this.seal.open(sealed, userId);
    return counterOf(code, { secret, now: this.clock.now(), lastCounter });
  }
}
