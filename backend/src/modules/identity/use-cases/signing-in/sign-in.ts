import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import { normalisedEmail } from '../../domain/email.js';
import type { Knock } from '../../domain/signing-in/knock.js';
import { BY_PASSWORD } from '../../domain/signing-in/sign-in-manner.js';
import { AccountTrail } from '../accounts/account-trail.js';
import { PasswordProof } from '../passwords/password-proof.js';
import type { PasswordInput } from '../passwords/password-proof.js';
import { toPrincipal } from './to-principal.js';

/** First step of signing in. Open to everybody, so the throttle stands where other use cases check rights. */
@Injectable()
export class SignIn {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly proof: PasswordProof,
    private readonly database: AuthDatabase,
    private readonly trail: AccountTrail,
  ) {}

  /** The account that an address names, in the form in which a device's mark names it. */
  accountOf(email: string): string {
    return normalisedEmail(email);
  }

  /**
   * Gives whose password it is; who uses a second factor is not signed in by it yet.
   * @throws SignInFailed for every reason why not, after the same time
   * @throws TooManyAttempts before the password is looked at
   */
  async execute(input: PasswordInput, requestId: string): Promise<Principal> {
    const principal = toPrincipal(
      await this.proof.require(input),
      this.config.secondFactor.roles,
      BY_PASSWORD,
    );
    if (principal.secondFactor === 'on') return principal;
    const knock: Knock = { address: input.address, requestId };
    await this.database.transact((manager) =>
      this.trail.record(manager, { userId: principal.userId, knock }, 'account.signedIn'),
    );
    return principal;
  }
}
