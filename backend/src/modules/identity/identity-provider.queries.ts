import { Injectable } from '@nestjs/common';
import type { IdentityProvider } from '@zicht/shared/identity/single-sign-on.contract';
import { requirePermission } from '../../platform/access/actor.js';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { IdentityProviderRepository } from './persistence/single-sign-on/identity-provider.repository.js';
import { UserRepository } from './persistence/accounts/user.repository.js';
import { ProviderConversation } from './use-cases/single-sign-on/provider-conversation.js';

/** What a coordinator sees of the provider of the organisation. */
@Injectable()
export class IdentityProviderQueries {
  constructor(
    private readonly providers: IdentityProviderRepository,
    private readonly users: UserRepository,
    private readonly clock: Clock,
    private readonly conversation: ProviderConversation,
  ) {}

  /** The settings, without the secret; empty ones where nothing was set up yet. */
  async show(actor: Actor): Promise<IdentityProvider> {
    requirePermission(actor, 'members:write');
    const provider = await this.providers.find(actor.organisationId);
    const person = await this.users.person(actor.userId, this.clock.today());
    const hasSecondFactor = person?.hasSecondFactor === true;
    if (provider === undefined) return { ...NOTHING, hasSecondFactor };
    return {
      version: provider.version,
      issuer: provider.issuer,
      clientId: provider.clientId,
      hasSecret: true,
      roleClaim: provider.roleClaim,
      roleMapping: [...provider.roleMapping],
      letsNewcomersIn: provider.letsNewcomersIn,
      trustsSecondStep: provider.trustsSecondStep,
      secondStepLevel: provider.secondStepLevel,
      allowsLocalAccounts: provider.allowsLocalAccounts,
      state: provider.state,
      test: provider.test,
      hasSecondFactor,
      ...this.conversation.addresses(provider.signInCode),
    };
  }
}

const NOTHING: Omit<IdentityProvider, 'hasSecondFactor'> = {
  version: 0,
  issuer: '',
  clientId: '',
  hasSecret: false,
  roleClaim: null,
  roleMapping: [],
  letsNewcomersIn: false,
  trustsSecondStep: false,
  secondStepLevel: null,
  allowsLocalAccounts: true,
  state: 'setUp',
  test: null,
  returnAddress: '',
  signInAddress: '',
  leftAddress: '',
};
