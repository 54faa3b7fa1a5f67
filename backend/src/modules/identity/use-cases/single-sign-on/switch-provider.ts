import { Injectable } from '@nestjs/common';
import type { SwitchProvider as SwitchProviderInput } from '@zicht/shared/identity/single-sign-on.contract';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { ProviderChanged } from '../../domain/single-sign-on/provider-changed.js';
import { IdentityProviderRepository } from '../../persistence/single-sign-on/identity-provider.repository.js';
import { UserRepository } from '../../persistence/accounts/user.repository.js';
import { ProviderChange } from './provider-change.js';

/** Lets members in through the provider, or no longer; and takes their passwords out of use here, or back into it. */
@Injectable()
export class SwitchProvider {
  constructor(
    private readonly change: ProviderChange,
    private readonly providers: IdentityProviderRepository,
    private readonly users: UserRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound where nothing was set up
   * @throws ProviderChanged when somebody else was first
   * @throws InvalidInput before a test that went well; or when passwords are to go while the coordinator who asks has no
   *   second factor, without which nobody could come in when the provider fails
   */
  async execute(actor: Actor, { version, isOn, allowsLocalAccounts }: SwitchProviderInput): Promise<void> {
    const person = await this.users.person(actor.userId, this.clock.today());
    await this.change.run(actor, async (manager, provider) => {
      if (provider === undefined) throw new NotFound();
      if (provider.version !== version) throw new ProviderChanged();
      if (isOn && provider.state === 'setUp') refuse('/isOn', 'notTested');
      if (!allowsLocalAccounts && !isOn) refuse('/allowsLocalAccounts', 'notOn');
      if (!allowsLocalAccounts && person?.hasSecondFactor !== true)
        refuse('/allowsLocalAccounts', 'noSecondFactor');
      const wasOn = provider.state === 'on';
      const state = isOn ? 'on' : wasOn ? 'tested' : provider.state;
      await this.providers.switch(manager, actor.organisationId, { state, allowsLocalAccounts });
      return [
        ...(wasOn === isOn
          ? []
          : [{ action: isOn ? 'provider.switchedOn' : 'provider.switchedOff' } as const]),
        ...(provider.allowsLocalAccounts === allowsLocalAccounts
          ? []
          : [
              {
                action: 'provider.localAccountsSwitched',
                details: { allowed: allowsLocalAccounts },
              } as const,
            ]),
      ];
    });
  }
}

function refuse(path: string, code: string): never {
  throw new InvalidInput([{ path, code }]);
}
