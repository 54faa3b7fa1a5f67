import { Injectable } from '@nestjs/common';
import type { SecondFactorSetUp } from '@zicht/shared/identity/second-factor.contract';
import type { Principal } from '../../../../platform/access/principal.js';
import { SecretSeal } from '../../../../platform/crypto/secret-seal.js';
import { forApp, newSecret } from '../../domain/second-factor/one-time-codes.js';
import { SecondFactorRepository } from '../../persistence/second-factor/second-factor.repository.js';
import { AccountNews } from '../accounts/account-news.js';

/** Makes a secret for an app. It opens nothing before a code confirms it; an app that is in use stays in use until then. */
@Injectable()
export class SetUpSecondFactor {
  constructor(
    private readonly factors: SecondFactorRepository,
    private readonly seal: SecretSeal,
    private readonly news: AccountNews,
  ) {}

  async execute({ userId }: Principal): Promise<SecondFactorSetUp> {
    const { email } = await this.news.account(userId);
    const secret = newSecret();
    await this.factors.begin(userId, this.seal.seal(secret, userId));
    return forApp(secret, email);
  }
}
