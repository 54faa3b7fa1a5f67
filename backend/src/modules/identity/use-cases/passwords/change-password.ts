import { Injectable } from '@nestjs/common';
import type { ChangePassword as ChangePasswordInput } from '@zicht/shared/identity/account.contract';
import type { Principal } from '../../../../platform/access/principal.js';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import type { Knock } from '../../domain/signing-in/knock.js';
import { AccountNews } from '../accounts/account-news.js';
import { PasswordChange } from './password-change.js';
import { PasswordProof } from './password-proof.js';

/** Where the request came from, and which sign-in it belongs to. */
export interface OwnSession {
  readonly sid: string;
  readonly knock: Knock;
}

/** Changes one's own password, by whoever knows the present one; ends one's other sign-ins. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: AuthDatabase,
    private readonly proof: PasswordProof,
    private readonly news: AccountNews,
    private readonly change: PasswordChange,
  ) {}

  /**
   * @throws InvalidInput when the present password is wrong, or the new one will not do
   * @throws TooManyAttempts when the present one was guessed too often, as at sign-in
   */
  async execute(
    { userId }: Principal,
    { current, password }: ChangePasswordInput,
    { sid, knock }: OwnSession,
  ): Promise<void> {
    const account = await this.news.account(userId);
    const { address } = knock;
    await this.proof.requireOwn(account.email, { password: current, path: '/current', address });
    const passwordHash = await this.change.judged(password, account);
    const facts = { passwordHash, knock, keptSession: sid, action: 'account.passwordChanged' } as const;
    await this.database.transact((manager) => this.change.store(manager, account, facts));
    this.change.tell();
  }
}
