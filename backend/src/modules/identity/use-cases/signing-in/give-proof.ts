import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../../platform/access/principal.js';
import { AccountNews } from '../accounts/account-news.js';
import { PasswordProof } from '../passwords/password-proof.js';

/** Checks the password of whoever is signed in, before something that is hard to undo. */
@Injectable()
export class GiveProof {
  constructor(
    private readonly news: AccountNews,
    private readonly proof: PasswordProof,
  ) {}

  /**
   * @throws InvalidInput when the password is wrong
   * @throws TooManyAttempts when it was guessed too often, as at sign-in
   */
  async execute({ userId }: Principal, password: string, address: string): Promise<void> {
    const { email } = await this.news.account(userId);
    await this.proof.requireOwn(email, { password, path: '/password', address });
  }
}
