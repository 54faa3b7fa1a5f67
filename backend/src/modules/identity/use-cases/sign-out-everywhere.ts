import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.js';
import { UserRepository } from '../persistence/user.repository.js';

/** Ends every sign-in of a person, this one included. */
@Injectable()
export class SignOutEverywhere {
  constructor(private readonly users: UserRepository) {}

  async execute(principal: Principal): Promise<void> {
    await this.users.endSessions(principal.userId);
  }
}
