import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { SignInFailed } from '../../domain/signing-in/sign-in-failed.js';
import { KnockLimits } from '../../persistence/signing-in/knock-limits.js';
import { UserRepository } from '../../persistence/accounts/user.repository.js';
import { AccountNews } from '../accounts/account-news.js';
import { AccountTrail } from '../accounts/account-trail.js';
import type { AccountActor } from '../accounts/account-trail.js';
import { BreakGlass } from './break-glass.js';
import { SecondFactorCodes } from '../second-factor/second-factor-codes.js';
import { toPrincipal } from './to-principal.js';

/** Second step of signing in: a code, by whoever gave the right password a moment ago. */
@Injectable()
export class GiveSecondStep {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: AuthDatabase,
    private readonly codes: SecondFactorCodes,
    private readonly limits: KnockLimits,
    private readonly trail: AccountTrail,
    private readonly users: UserRepository,
    private readonly news: AccountNews,
    private readonly clock: Clock,
    private readonly glass: BreakGlass,
  ) {}

  /**
   * Gives who is signed in from now on.
   * @throws SignInFailed when nobody gave a password, or the account is gone
   * @throws InvalidInput when the code is wrong or was used
   * @throws TooManyAttempts
   */
  async execute(
    actor: (AccountActor & { readonly via: string | undefined }) | undefined,
    code: string,
  ): Promise<Principal> {
    if (actor === undefined) throw new SignInFailed();
    await this.limits.count('code', actor.userId);
    const person = await this.users.person(actor.userId, this.clock.today());
    if (person === undefined) throw new SignInFailed();
    const account = await this.news.account(actor.userId);
    const redeemed = await this.database.transact(async (manager) => {
      const kind = await this.codes.redeem(manager, actor.userId, code);
      if (kind === undefined) return undefined;
      await this.trail.record(manager, actor, 'account.signedIn', { secondStep: kind });
      if (actor.via === undefined) await this.glass.note(manager, actor);
      if (kind === 'recoveryCode') await this.news.put(manager, account, 'recoveryCodeUsed');
      return kind;
    });
    if (redeemed === undefined) throw new InvalidInput([{ path: '/code', code: 'wrongCode' }]);
    this.news.send();
    await this.limits.forget('code', actor.userId);
    return toPrincipal(person, this.config.secondFactor.roles, { via: actor.via, isStrong: true });
  }
}
