import { Injectable } from '@nestjs/common';
import { shownName } from '../../platform/access/shown-name.js';
import { Clock } from '../../platform/clock/clock.js';
import { normalisedEmail } from './domain/email.js';
import type { Person } from './domain/person.js';
import { UserRepository } from './persistence/accounts/user.repository.js';

/** Facts about accounts for commands and for other features; no route answers them to strangers. */
@Injectable()
export class AccountQueries {
  constructor(
    private readonly users: UserRepository,
    private readonly clock: Clock,
  ) {}

  /** True when there is an account with this address. */
  async isKnown(email: string): Promise<boolean> {
    return this.users.isKnown(normalisedEmail(email));
  }

  /** Identifier of the account with this address. */
  async idOf(email: string): Promise<string | undefined> {
    return (await this.users.credentials(normalisedEmail(email)))?.userId;
  }

  /** Names by user id of people of the platform, for its own screens; members of organisations are absent. */
  async namesOfPlatform(ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const names = await this.users.namesOfPlatform([...new Set(ids)]);
    return new Map([...names].map(([id, name]) => [id, shownName(name)]));
  }

  /** A person with all present rights; undefined when the account is gone or disabled. */
  async person(userId: string): Promise<Person | undefined> {
    return this.users.person(userId, this.clock.today());
  }
}
