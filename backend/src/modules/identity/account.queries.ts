import { Injectable } from '@nestjs/common';
import { normalisedEmail } from './domain/email.js';
import { UserRepository } from './persistence/user.repository.js';

/** Facts about accounts for commands; nothing of it is for the API, which answers alike for all addresses. */
@Injectable()
export class AccountQueries {
  constructor(private readonly users: UserRepository) {}

  /** True when there is an account with this address. */
  async isKnown(email: string): Promise<boolean> {
    return this.users.isKnown(normalisedEmail(email));
  }
}
