import { Injectable } from '@nestjs/common';
import type { RecoveryCodes } from '@zicht/shared/identity/second-factor.contract';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { KnockLimits } from '../../persistence/signing-in/knock-limits.js';
import { OwnSessionsRepository } from '../../persistence/signing-in/own-sessions.repository.js';
import { AccountNews } from '../accounts/account-news.js';
import { AccountTrail } from '../accounts/account-trail.js';
import type { AccountActor } from '../accounts/account-trail.js';
import { SecondFactorCodes } from './second-factor-codes.js';

/** Puts an app in use, by a first code of it; ends one's other sign-ins and gives recovery codes, once. */
@Injectable()
export class ConfirmSecondFactor {
  constructor(
    private readonly database: AuthDatabase,
    private readonly codes: SecondFactorCodes,
    private readonly limits: KnockLimits,
    private readonly sessions: OwnSessionsRepository,
    private readonly trail: AccountTrail,
    private readonly news: AccountNews,
  ) {}

  /**
   * @throws InvalidInput when there is no app to confirm or the code is not of it
   * @throws TooManyAttempts
   */
  async execute(actor: AccountActor & { readonly sid: string }, code: string): Promise<RecoveryCodes> {
    const { userId, sid } = actor;
    await this.limits.count('code', userId);
    const account = await this.news.account(userId);
    const codes = await this.database.transact(async (manager) => {
      if (!(await this.codes.confirm(manager, userId, code))) return undefined;
      await this.sessions.endOthers(manager, userId, sid);
      await this.trail.record(manager, actor, 'account.secondFactorSetUp');
      await this.news.put(manager, account, 'secondFactorOn');
      return this.codes.renew(manager, userId);
    });
    if (codes === undefined) throw new InvalidInput([{ path: '/code', code: 'wrongCode' }]);
    await this.limits.forget('code', userId);
    this.news.send();
    return { codes };
  }
}
