import { Injectable } from '@nestjs/common';
import { PASSKEYS_MAXIMUM } from '@zicht/shared/identity/passkey.contract';
import type { AddPasskey as AddPasskeyInput } from '@zicht/shared/identity/passkey.contract';
import type { RecoveryCodes } from '@zicht/shared/identity/second-factor.contract';
import { Clock } from '../../../../platform/clock/clock.js';
import { PasskeyCeremonies } from '../../../../platform/crypto/passkey-ceremonies.js';
import type { AuthTransaction } from '../../../../platform/database/auth-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { newId } from '../../../../platform/ids/new-id.js';
import type { Passkey } from '../../domain/passkeys/passkey.js';
import { PasskeyRepository } from '../../persistence/passkeys/passkey.repository.js';
import { SecondFactorRepository } from '../../persistence/second-factor/second-factor.repository.js';
import type { AccountActor } from '../accounts/account-trail.js';
import { SecondFactorChange } from '../second-factor/second-factor-change.js';
import { SecondFactorCodes } from '../second-factor/second-factor-codes.js';

/** Keeps a passkey that the browser of whoever is signed in just made; ends one's other sign-ins. */
@Injectable()
export class AddPasskey {
  constructor(
    private readonly passkeys: PasskeyRepository,
    private readonly factors: SecondFactorRepository,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly codes: SecondFactorCodes,
    private readonly change: SecondFactorChange,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives recovery codes, once, where there were none left.
   * @throws InvalidInput when it is not what was asked for, somebody has it, or there are too many
   */
  async execute(
    actor: AccountActor & { readonly sid: string },
    input: AddPasskeyInput,
    challenge: string | undefined,
  ): Promise<RecoveryCodes> {
    const created = challenge && (await this.ceremonies.created(input, challenge));
    if (!created) throw new InvalidInput([{ path: '/id', code: 'wrongPasskey' }]);
    const createdAt = this.clock.now();
    const passkey: Passkey = {
      ...created,
      id: newId(createdAt.getTime()),
      userId: actor.userId,
      transports: input.transports,
      name: input.name,
      createdAt,
      lastUsedAt: null,
    };
    const codes = await this.change.run(actor, {
      action: 'account.passkeyAdded',
      what: 'passkeyAdded',
      work: (manager) => this.keep(manager, passkey),
    });
    return { codes };
  }

  private async keep(manager: AuthTransaction, passkey: Passkey): Promise<string[]> {
    const before = await this.factors.lockAll(manager, passkey.userId);
    if (before.passkeys >= PASSKEYS_MAXIMUM) throw new InvalidInput([{ path: '', code: 'tooManyPasskeys' }]);
    if (!(await this.passkeys.add(manager, passkey)))
      throw new InvalidInput([{ path: '/id', code: 'wrongPasskey' }]);
    // Whoever has no other way in must not lose the account with the device.
    return before.recoveryCodesLeft > 0 ? [] : this.codes.renew(manager, passkey.userId);
  }
}
