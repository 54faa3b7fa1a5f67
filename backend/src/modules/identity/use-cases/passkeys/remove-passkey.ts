import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { SecondFactorNeeded } from '../../../../platform/errors/second-factor-needed.js';
import type { Knock } from '../../domain/signing-in/knock.js';
import { isRequiredOf } from '../../domain/second-factor/second-factor.js';
import { PasskeyRepository } from '../../persistence/passkeys/passkey.repository.js';
import { SecondFactorRepository } from '../../persistence/second-factor/second-factor.repository.js';
import { SecondFactorChange } from '../second-factor/second-factor-change.js';

/** Takes a passkey away; ends one's other sign-ins. */
@Injectable()
export class RemovePasskey {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly passkeys: PasskeyRepository,
    private readonly factors: SecondFactorRepository,
    private readonly change: SecondFactorChange,
  ) {}

  /**
   * @throws NotFound when it is none of one's own
   * @throws SecondFactorNeeded when it is the last second factor of somebody whose role asks for one
   */
  async execute(
    { userId, memberships }: Principal,
    id: string,
    { sid, knock }: { readonly sid: string; readonly knock: Knock },
  ): Promise<void> {
    const isRequired = isRequiredOf(memberships, this.config.secondFactor.roles);
    await this.change.run(
      { userId, sid, knock },
      {
        action: 'account.passkeyRemoved',
        what: 'passkeyRemoved',
        work: async (manager) => {
          const { since, passkeys } = await this.factors.lockAll(manager, userId);
          if (!(await this.passkeys.remove(manager, userId, id))) throw new NotFound();
          if (since !== null || passkeys > 1) return;
          if (isRequired) throw new SecondFactorNeeded();
          await this.factors.removeRecoveryCodes(manager, userId);
        },
      },
    );
  }
}
