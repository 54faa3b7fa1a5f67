import { Injectable } from '@nestjs/common';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import type { Principal } from '../../../../platform/access/principal.js';
import { Forbidden } from '../../../../platform/errors/forbidden.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { Unavailable } from '../../../../platform/errors/unavailable.js';
import { OpenIdFault } from '../../../../platform/open-id/open-id-fault.js';
import type { Knock } from '../../domain/signing-in/knock.js';
import { IdentityProviderRepository } from '../../persistence/single-sign-on/identity-provider.repository.js';
import type { ProviderRow } from '../../persistence/single-sign-on/identity-provider.repository.js';
import { KnockLimits } from '../../persistence/signing-in/knock-limits.js';
import { ProviderConversation } from './provider-conversation.js';
import type { Errand, SentOut } from './provider-conversation.js';

/** Sends people to the provider of their organisation: to sign in, to prove again who they are, to sign out. */
@Injectable()
export class StartSingleSignOn {
  constructor(
    private readonly limits: KnockLimits,
    private readonly providers: IdentityProviderRepository,
    private readonly conversation: ProviderConversation,
  ) {}

  /**
   * For whoever has the address of an organisation.
   * @throws NotFound for a short name that there is not, or whose organisation does not let people in so
   * @throws Unavailable when the provider does not answer
   * @throws TooManyAttempts
   */
  async signIn(code: string, returnPath: string | undefined, { address }: Knock): Promise<SentOut> {
    await this.limits.count('provider', address);
    return this.send(await this.require(code), {
      purpose: 'signIn',
      returnPath: returnPath ?? `/${APP_PATHS.start}`,
    });
  }

  /**
   * For whoever came in through the provider, before what is hard to undo.
   * @throws Forbidden for others
   */
  async prove({ userId, signInCode }: Principal, returnPath: string): Promise<SentOut> {
    if (signInCode === undefined) throw new Forbidden();
    return this.send(await this.require(signInCode), { purpose: 'proof', returnPath, userId });
  }

  /**
   * Where somebody who signed out here does so at the provider; null where it has no such page.
   * @throws NotFound
   * @throws TooManyAttempts
   */
  async depart(code: string, { address }: Knock): Promise<string | null> {
    await this.limits.count('provider', address);
    return (await this.conversation.departure(await this.require(code))) ?? null;
  }

  private async require(code: string): Promise<ProviderRow> {
    const provider = await this.providers.byCode(code);
    if (provider === undefined) throw new NotFound();
    return provider;
  }

  private async send(
    provider: ProviderRow,
    errand: Pick<Errand, 'purpose' | 'returnPath' | 'userId'>,
  ): Promise<SentOut> {
    try {
      return await this.conversation.send(provider, errand);
    } catch (error) {
      if (error instanceof OpenIdFault) throw new Unavailable(error);
      throw error;
    }
  }
}
