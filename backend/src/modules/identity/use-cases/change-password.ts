import { Injectable } from '@nestjs/common';
import type { ChangePassword as ChangePasswordInput } from '@zicht/shared/identity/account.contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { InvalidInput } from '../../../platform/errors/invalid-input.js';
import { NotSignedIn } from '../../../platform/errors/not-signed-in.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { passwordChanged } from '../domain/account-changed.js';
import { SignInFailed } from '../domain/sign-in-failed.js';
import { hashPassword } from '../persistence/password-hash.js';
import { PasswordResetRepository } from '../persistence/password-reset.repository.js';
import { DELIVER_ACCOUNT_MAIL } from './job-names.js';
import { PasswordJudge } from './password-judge.js';
import { SignIn } from './sign-in.js';

/** Where the request came from, and which sign-in it belongs to. */
export interface OwnSession {
  readonly sid: string;
  readonly address: string;
}

/** Changes one's own password, by whoever knows the present one; ends one's other sign-ins. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly resets: PasswordResetRepository,
    private readonly passwords: PasswordJudge,
    private readonly signIn: SignIn,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /**
   * @throws InvalidInput when the present password is wrong, or the new one will not do
   * @throws TooManyAttempts when the present one was guessed too often, as at sign-in
   */
  async execute(
    principal: Principal,
    { current, password }: ChangePasswordInput,
    { sid, address }: OwnSession,
  ): Promise<void> {
    const account = await this.resets.account(principal.userId);
    if (account === undefined) throw new NotSignedIn();
    await this.requireCurrent(account.email, current, address);
    this.passwords.require(password, account);
    const passwordHash = await hashPassword(password);
    await this.resets.change(
      account,
      { passwordHash, keptSession: sid },
      passwordChanged(account, this.clock.now()),
    );
    this.jobs.wake(DELIVER_ACCOUNT_MAIL);
  }

  private async requireCurrent(email: string, password: string, address: string): Promise<void> {
    try {
      await this.signIn.execute({ email, password, address, knownDevice: undefined });
    } catch (error) {
      if (error instanceof SignInFailed)
        throw new InvalidInput([{ path: '/current', code: 'wrongPassword' }]);
      throw error;
    }
  }
}
