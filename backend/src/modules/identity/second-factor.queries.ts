import { Inject, Injectable } from '@nestjs/common';
import type { SecondFactor, SecondSteps } from '@zicht/shared/identity/second-factor.contract';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import type { Principal } from '../../platform/access/principal.js';
import { NotFound } from '../../platform/errors/not-found.js';
import { isRequiredOf } from './domain/second-factor/second-factor.js';
import { SecondFactorRepository } from './persistence/second-factor/second-factor.repository.js';

/** What a person sees of their own second factor. */
@Injectable()
export class SecondFactorQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly factors: SecondFactorRepository,
  ) {}

  /** No secret and no code is ever shown again. */
  async show({ userId, memberships, signInCode, mayChangeSignIn }: Principal): Promise<SecondFactor> {
    const { since, passkeys, recoveryCodesLeft } = await this.factors.summary(userId);
    return {
      isOn: since !== null,
      since: since?.toISOString() ?? null,
      hasPasskey: passkeys > 0,
      recoveryCodesLeft,
      isRequired: passkeys === 0 && isRequiredOf(memberships, this.config.secondFactor.roles),
      isThroughProvider: signInCode !== undefined || !mayChangeSignIn,
      mayChange: mayChangeSignIn,
    };
  }

  /**
   * What may follow the password of somebody who owes a second step.
   * @throws NotFound when nobody gave a password
   */
  async steps(userId: string | undefined): Promise<SecondSteps> {
    if (userId === undefined) throw new NotFound();
    const { since, passkeys, recoveryCodesLeft } = await this.factors.summary(userId);
    return { app: since !== null, passkey: passkeys > 0, recoveryCode: recoveryCodesLeft > 0 };
  }
}
