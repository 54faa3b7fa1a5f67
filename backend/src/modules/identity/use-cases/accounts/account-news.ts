import { Injectable } from '@nestjs/common';
import type { AuthTransaction } from '../../../../platform/database/auth-database.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { NotSignedIn } from '../../../../platform/errors/not-signed-in.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { accountChanged } from '../../domain/account-changed.js';
import type { AccountChange } from '../../domain/account-changed.js';
import { putLetter } from '../../persistence/letter-outbox.js';
import { PasswordResetRepository } from '../../persistence/passwords/password-reset.repository.js';
import type { ResettableAccount } from '../../persistence/passwords/password-reset.repository.js';
import { DELIVER_ACCOUNT_MAIL } from '../job-names.js';

/** Tells people by mail what changed in their account, in case it was not they. */
@Injectable()
export class AccountNews {
  constructor(
    private readonly accounts: PasswordResetRepository,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /**
   * The account of somebody who is signed in.
   * @throws NotSignedIn when it is gone or disabled
   */
  async account(userId: string): Promise<ResettableAccount> {
    const account = await this.accounts.account(userId);
    if (account === undefined) throw new NotSignedIn();
    return account;
  }

  /** Puts the letter in the outbox, in the transaction of the change. */
  async put(manager: AuthTransaction, account: ResettableAccount, what: AccountChange): Promise<void> {
    await putLetter(manager, accountChanged(account, what, this.clock.now()));
  }

  /** Lets waiting letters go, once the transaction has ended. */
  send(): void {
    this.jobs.wake(DELIVER_ACCOUNT_MAIL);
  }
}
