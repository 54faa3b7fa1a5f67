import { Inject, Injectable } from '@nestjs/common';
import type { SecondFactor } from '@zicht/shared/identity/second-factor.contract';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import type { Principal } from '../../platform/access/principal.js';
import { isRequiredOf } from './domain/second-factor.js';
import { SecondFactorRepository } from './persistence/second-factor.repository.js';

/** What a person sees of their own second factor. */
@Injectable()
export class SecondFactorQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly factors: SecondFactorRepository,
  ) {}

  /** No secret and no code is ever shown again. */
  async show({ userId, memberships }: Principal): Promise<SecondFactor> {
    const summary = await this.factors.summary(userId);
    return {
      isOn: summary !== undefined,
      since: summary?.since?.toISOString() ?? null,
      recoveryCodesLeft: summary?.recoveryCodesLeft ?? 0,
      isRequired: isRequiredOf(memberships, this.config.secondFactor.roles),
    };
  }
}
