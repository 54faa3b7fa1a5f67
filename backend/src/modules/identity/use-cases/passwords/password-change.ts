import { Injectable } from '@nestjs/common';
import type { AuthTransaction } from '../../../../platform/database/auth-database.js';
import type { Knock } from '../../domain/signing-in/knock.js';
import { OwnSessionsRepository } from '../../persistence/signing-in/own-sessions.repository.js';
import { hashPassword } from '../../persistence/passwords/password-hash.js';
import { PasswordResetRepository } from '../../persistence/passwords/password-reset.repository.js';
import type { ResettableAccount } from '../../persistence/passwords/password-reset.repository.js';
import { AccountNews } from '../accounts/account-news.js';
import { AccountTrail } from '../accounts/account-trail.js';
import { PasswordJudge } from './password-judge.js';

/** What a new password comes with. */
export interface NewPasswordFacts {
  readonly passwordHash: string;
  readonly knock: Knock;
  readonly action: 'account.passwordReset' | 'account.passwordChanged';
  /** Sign-in that stays; all others end. */
  readonly keptSession?: string;
}

/** What every way to a new password has in common. */
@Injectable()
export class PasswordChange {
  constructor(
    private readonly passwords: PasswordJudge,
    private readonly resets: PasswordResetRepository,
    private readonly sessions: OwnSessionsRepository,
    private readonly trail: AccountTrail,
    private readonly news: AccountNews,
  ) {}

  /**
   * The hash of a password that will do; made before a transaction begins, because it takes long.
   * @throws InvalidInput when it will not do
   */
  async judged(password: string, account: ResettableAccount): Promise<string> {
    this.passwords.require(password, account);
    return hashPassword(password);
  }

  /** Stores it, ends the other sign-ins, writes the line and puts the letter in the outbox: all or none. */
  async store(manager: AuthTransaction, account: ResettableAccount, facts: NewPasswordFacts): Promise<void> {
    const { userId } = account;
    await this.resets.store(manager, account, facts.passwordHash);
    await this.sessions.endOthers(manager, userId, facts.keptSession ?? '');
    await this.trail.record(manager, { userId, knock: facts.knock }, facts.action);
    await this.news.put(manager, account, 'password');
  }

  /** Lets the letter go, once the transaction has ended. */
  tell(): void {
    this.news.send();
  }
}
