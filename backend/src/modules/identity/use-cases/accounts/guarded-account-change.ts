import { Injectable } from '@nestjs/common';
import type { AccountAction } from '@zicht/shared/audit/trail-actions';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import type { AuthTransaction } from '../../../../platform/database/auth-database.js';
import type { AccountChange } from '../../domain/account-changed.js';
import { AccountNews } from './account-news.js';
import { AccountTrail } from './account-trail.js';
import type { AccountActor } from './account-trail.js';
import { PasswordProof } from '../passwords/password-proof.js';

/** What is changed about an account, and what the trail and the letter call it. */
export interface AccountAlteration<T> {
  readonly password: string;
  readonly action: AccountAction;
  readonly what: AccountChange;
  readonly work: (manager: AuthTransaction) => Promise<T>;
}

/** Changes something about an account behind its password: the change, its line and its letter, all or none. */
@Injectable()
export class GuardedAccountChange {
  constructor(
    private readonly database: AuthDatabase,
    private readonly proof: PasswordProof,
    private readonly trail: AccountTrail,
    private readonly news: AccountNews,
  ) {}

  /**
   * @throws InvalidInput when the password is wrong
   * @throws TooManyAttempts when it was guessed too often, as at sign-in
   */
  async run<T>(actor: AccountActor, { password, action, what, work }: AccountAlteration<T>): Promise<T> {
    const account = await this.news.account(actor.userId);
    const { address } = actor.knock;
    await this.proof.requireOwn(account.email, { password, path: '/password', address });
    const result = await this.database.transact(async (manager) => {
      const done = await work(manager);
      await this.trail.record(manager, actor, action);
      await this.news.put(manager, account, what);
      return done;
    });
    this.news.send();
    return result;
  }
}
