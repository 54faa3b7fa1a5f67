import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { normalisedEmail } from '../domain/email.js';
import type { Person } from '../domain/person.js';
import { SignInFailed } from '../domain/sign-in-failed.js';
import { isPasswordRight } from '../persistence/password-hash.js';
import { SignInAttempts } from '../persistence/sign-in-attempts.js';
import { UserRepository } from '../persistence/user.repository.js';

/** What somebody who wants to sign in brings. */
export interface SignInInput {
  readonly email: string;
  readonly password: string;
  /** Network address of the browser. */
  readonly address: string;
  /** Device on which this account signed in before, proven by a signed cookie. */
  readonly knownDevice: string | undefined;
}

/** Checks e-mail and password. Open to everybody, so the throttle stands where other use cases check rights. */
@Injectable()
export class SignIn {
  constructor(
    private readonly attempts: SignInAttempts,
    private readonly users: UserRepository,
    private readonly clock: Clock,
  ) {}

  /** The account that an address names, in the form in which a device's mark names it. */
  accountOf(email: string): string {
    return normalisedEmail(email);
  }

  /**
   * Gives the person with their memberships.
   * @throws SignInFailed for every reason why not, after the same time
   * @throws TooManyAttempts before the password is looked at
   */
  async execute(input: SignInInput): Promise<Person> {
    const email = normalisedEmail(input.email);
    const attempt = { email, address: input.address, knownDevice: input.knownDevice };
    await this.attempts.count(attempt);
    const credentials = await this.users.credentials(email);
    const isRight = await isPasswordRight(credentials?.passwordHash, input.password);
    if (credentials === undefined || !isRight) throw new SignInFailed();
    const person = await this.users.person(credentials.userId, this.clock.today());
    if (person === undefined) throw new SignInFailed();
    await this.attempts.forget(attempt);
    return person;
  }
}
