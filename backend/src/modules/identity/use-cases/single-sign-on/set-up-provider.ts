import { Injectable } from '@nestjs/common';
import type { SetUpProvider as SetUpProviderInput } from '@zicht/shared/identity/single-sign-on.contract';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { OutgoingRequests } from '../../../../platform/outgoing/outgoing-requests.js';
import { ProviderChanged } from '../../domain/single-sign-on/provider-changed.js';
import { IdentityProviderRepository } from '../../persistence/single-sign-on/identity-provider.repository.js';
import { ProviderChange } from './provider-change.js';
import { ProviderConversation } from './provider-conversation.js';

/** Sets up the provider of an organisation. Another provider, client, secret or claim wants a new test before it is used. */
@Injectable()
export class SetUpProvider {
  constructor(
    private readonly change: ProviderChange,
    private readonly providers: IdentityProviderRepository,
    private readonly conversation: ProviderConversation,
    private readonly requests: OutgoingRequests,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws ProviderChanged when somebody else was first
   * @throws InvalidInput without a secret, or with an address that is not asked
   */
  async execute(actor: Actor, { version, clientSecret, ...input }: SetUpProviderInput): Promise<void> {
    await this.change.run(actor, async (manager, provider) => {
      if ((provider?.version ?? 0) !== version) throw new ProviderChanged();
      this.requireAddress(input.issuer);
      const { organisationId } = actor;
      const secret = clientSecret && this.conversation.sealed(clientSecret, organisationId);
      const kept = secret || provider?.clientSecret;
      if (!kept) throw new InvalidInput([{ path: '/clientSecret', code: 'required' }]);
      const settings = { ...input, clientSecret: kept };
      const change = { by: actor.userId, at: this.clock.now() };
      if (provider === undefined) {
        const signInCode = this.conversation.newCode();
        if (!(await this.providers.add(manager, { organisationId, signInCode }, settings, change)))
          throw new ProviderChanged();
        return [{ action: 'provider.setUp', details: { isAnew: true } }];
      }
      const isAnew =
        secret !== undefined ||
        (['issuer', 'clientId', 'roleClaim'] as const).some((key) => input[key] !== provider[key]);
      await this.providers.change(manager, organisationId, settings, { ...change, isAnew });
      return [
        { action: 'provider.setUp', details: { isAnew } },
        ...(isAnew && provider.state === 'on' ? [{ action: 'provider.switchedOff' as const }] : []),
      ];
    });
  }

  private requireAddress(issuer: string): void {
    try {
      const { search, hash } = this.requests.allowed(issuer);
      if (search === '' && hash === '') return;
    } catch {
      // The same words for every address that is not asked.
    }
    throw new InvalidInput([{ path: '/issuer', code: 'addressRefused' }]);
  }
}
