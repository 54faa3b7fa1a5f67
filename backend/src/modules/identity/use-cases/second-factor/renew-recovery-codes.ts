import { Injectable } from '@nestjs/common';
import type { RecoveryCodes } from '@zicht/shared/identity/second-factor.contract';
import type { Principal } from '../../../../platform/access/principal.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import type { Knock } from '../../domain/signing-in/knock.js';
import { GuardedAccountChange } from '../accounts/guarded-account-change.js';
import { SecondFactorCodes } from './second-factor-codes.js';

/** Gives new recovery codes, behind the password; those that there were work no more. */
@Injectable()
export class RenewRecoveryCodes {
  constructor(
    private readonly codes: SecondFactorCodes,
    private readonly change: GuardedAccountChange,
  ) {}

  /**
   * @throws NotFound when there is no second factor
   * @throws InvalidInput when the password is wrong
   * @throws TooManyAttempts
   */
  async execute({ userId, secondFactor }: Principal, password: string, knock: Knock): Promise<RecoveryCodes> {
    if (secondFactor !== 'on') throw new NotFound();
    const codes = await this.change.run(
      { userId, knock },
      {
        password,
        action: 'account.recoveryCodesRenewed',
        what: 'recoveryCodesRenewed',
        work: (manager) => this.codes.renew(manager, userId),
      },
    );
    return { codes };
  }
}
