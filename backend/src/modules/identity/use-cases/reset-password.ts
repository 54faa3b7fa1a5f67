import { Injectable } from '@nestjs/common';
import type { ResetPassword as ResetPasswordInput } from '@zicht/shared/identity/account.contract';
import { Clock } from '../../../platform/clock/clock.js';
import { NotFound } from '../../../platform/errors/not-found.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { passwordChanged } from '../domain/account-changed.js';
import { tokenHash } from '../domain/link-token.js';
import { KnockLimits } from '../persistence/knock-limits.js';
import { hashPassword } from '../persistence/password-hash.js';
import { PasswordResetRepository } from '../persistence/password-reset.repository.js';
import { DELIVER_ACCOUNT_MAIL } from './job-names.js';
import { PasswordJudge } from './password-judge.js';

/** Stores a new password by the link of a letter; ends every sign-in of the person. Nobody is signed in by it. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly resets: PasswordResetRepository,
    private readonly limits: KnockLimits,
    private readonly passwords: PasswordJudge,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /**
   * @throws NotFound for a link that is unknown, used or too old, all alike
   * @throws InvalidInput when the password will not do; the link then still opens
   * @throws TooManyAttempts
   */
  async execute({ token, password }: ResetPasswordInput, address: string): Promise<void> {
    await this.limits.count('link', address);
    const hash = tokenHash(token);
    const account = await this.resets.find(hash, this.clock.now());
    if (account === undefined) throw new NotFound();
    this.passwords.require(password, account);
    const passwordHash = await hashPassword(password);
    const now = this.clock.now();
    const given = { tokenHash: hash, passwordHash, now };
    if (!(await this.resets.complete(given, passwordChanged(account, now)))) throw new NotFound();
    this.jobs.wake(DELIVER_ACCOUNT_MAIL);
  }
}
