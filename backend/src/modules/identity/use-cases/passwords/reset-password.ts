import { Injectable } from '@nestjs/common';
import type { ResetPassword as ResetPasswordInput } from '@zicht/shared/identity/account.contract';
import { Clock } from '../../../../platform/clock/clock.js';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import type { Knock } from '../../domain/signing-in/knock.js';
import { tokenHash } from '../../domain/link-token.js';
import { KnockLimits } from '../../persistence/signing-in/knock-limits.js';
import { PasswordResetRepository } from '../../persistence/passwords/password-reset.repository.js';
import { PasswordChange } from './password-change.js';

/** Stores a new password by the link of a letter; ends every sign-in of the person. Nobody is signed in by it. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly database: AuthDatabase,
    private readonly resets: PasswordResetRepository,
    private readonly limits: KnockLimits,
    private readonly change: PasswordChange,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound for a link that is unknown, used or too old, all alike
   * @throws InvalidInput when the password will not do; the link then still opens
   * @throws TooManyAttempts
   */
  async execute({ token, password }: ResetPasswordInput, knock: Knock): Promise<void> {
    await this.limits.count('link', knock.address);
    const hash = tokenHash(token);
    const found = await this.resets.find(hash, this.clock.now());
    if (found === undefined) throw new NotFound();
    const passwordHash = await this.change.judged(password, found);
    await this.database.transact(async (manager) => {
      const account = await this.resets.lock(manager, hash, this.clock.now());
      // Somebody was quicker with the same link.
      if (account === undefined) throw new NotFound();
      await this.change.store(manager, account, { passwordHash, knock, action: 'account.passwordReset' });
    });
    this.change.tell();
  }
}
