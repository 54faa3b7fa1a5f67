import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { SignInFailed } from '../../domain/signing-in/sign-in-failed.js';
import { KnockLimits } from '../../persistence/signing-in/knock-limits.js';
import { AccountNews } from '../accounts/account-news.js';
import { AccountTrail } from '../accounts/account-trail.js';
import { BreakGlass } from './break-glass.js';
import { PasskeyProof } from '../passkeys/passkey-proof.js';
import type { PasskeyGiven } from '../passkeys/passkey-proof.js';
import { toPrincipal } from './to-principal.js';

/**
 * Signs in by a passkey: alone, for it knows its user and so is two factors at once; or after the password, by whoever
 * gave it a moment ago.
 */
@Injectable()
export class SignInByPasskey {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly proof: PasskeyProof,
    private readonly limits: KnockLimits,
    private readonly trail: AccountTrail,
    private readonly glass: BreakGlass,
    private readonly news: AccountNews,
  ) {}

  /**
   * Gives who is signed in from now on; `userId` is who gave the password.
   * @throws SignInFailed for every reason why not: unknown key, removed account, wrong answer
   * @throws TooManyAttempts before the answer is looked at
   */
  async execute(given: PasskeyGiven & { readonly via: string | undefined }): Promise<Principal> {
    const { userId, knock } = given;
    if (userId === undefined) await this.limits.count('passkey', knock.address);
    else await this.limits.count('code', userId);
    const details: Record<string, string> =
      userId === undefined ? { by: 'passkey' } : { secondStep: 'passkey' };
    const person = await this.proof.redeem(given, async (manager, found) => {
      await this.trail.record(manager, { userId: found, knock }, 'account.signedIn', details);
      if (given.via === undefined) await this.glass.note(manager, { userId: found, knock });
    });
    if (person === undefined) throw new SignInFailed();
    this.news.send();
    if (userId === undefined) await this.limits.takeBack('passkey', knock.address);
    else await this.limits.forget('code', userId);
    return toPrincipal(person, this.config.secondFactor.roles, { via: given.via, isStrong: true });
  }
}
