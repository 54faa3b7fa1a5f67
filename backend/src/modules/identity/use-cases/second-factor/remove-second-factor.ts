import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { SecondFactorNeeded } from '../../../../platform/errors/second-factor-needed.js';
import type { Knock } from '../../domain/signing-in/knock.js';
import { isRequiredOf } from '../../domain/second-factor/second-factor.js';
import { OwnSessionsRepository } from '../../persistence/signing-in/own-sessions.repository.js';
import { SecondFactorRepository } from '../../persistence/second-factor/second-factor.repository.js';
import { GuardedAccountChange } from '../accounts/guarded-account-change.js';

/** Takes the app for codes out of use, behind the password; ends one's other sign-ins. */
@Injectable()
export class RemoveSecondFactor {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly factors: SecondFactorRepository,
    private readonly sessions: OwnSessionsRepository,
    private readonly change: GuardedAccountChange,
  ) {}

  /**
   * @throws SecondFactorNeeded when the person's role does not allow signing in without it, and there is no passkey
   * @throws InvalidInput when the password is wrong
   * @throws TooManyAttempts
   */
  async execute(
    { userId, memberships }: Principal,
    password: string,
    { sid, knock }: { readonly sid: string; readonly knock: Knock },
  ): Promise<void> {
    const isRequired = isRequiredOf(memberships, this.config.secondFactor.roles);
    await this.change.run(
      { userId, knock },
      {
        password,
        action: 'account.secondFactorRemoved',
        what: 'secondFactorOff',
        work: async (manager) => {
          const { passkeys } = await this.factors.lockAll(manager, userId);
          if (isRequired && passkeys === 0) throw new SecondFactorNeeded();
          await this.factors.removeApp(manager, userId);
          if (passkeys === 0) await this.factors.removeRecoveryCodes(manager, userId);
          await this.sessions.endOthers(manager, userId, sid);
        },
      },
    );
  }
}
