import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { normalisedEmail } from '../../domain/email.js';
import type { Person } from '../../domain/person.js';
import { SignInFailed } from '../../domain/signing-in/sign-in-failed.js';
import { isPasswordRight } from '../../persistence/passwords/password-hash.js';
import { SignInAttempts } from '../../persistence/signing-in/sign-in-attempts.js';
import { UserRepository } from '../../persistence/accounts/user.repository.js';

/** What somebody brings who says whose account it is. */
export interface PasswordInput {
  readonly email: string;
  readonly password: string;
  /** Network address of the browser. */
  readonly address: string;
  /** Device on which this account signed in before, proven by a signed cookie. */
  readonly knownDevice: string | undefined;
}

/** Checks e-mail and password, with the throttle before it, for everything that asks for a password. */
@Injectable()
export class PasswordProof {
  constructor(
    private readonly attempts: SignInAttempts,
    private readonly users: UserRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the person with their memberships.
   * @throws SignInFailed for every reason why not, after the same time
   * @throws TooManyAttempts before the password is looked at
   */
  async require(input: PasswordInput): Promise<Person> {
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

  /**
   * The same for somebody who is signed in already, where a wrong password is a fault of the form.
   * @throws InvalidInput at `path`
   * @throws TooManyAttempts
   */
  async requireOwn(
    email: string,
    given: { readonly password: string; readonly path: string; readonly address: string },
  ): Promise<void> {
    try {
      await this.require({ email, password: given.password, address: given.address, knownDevice: undefined });
    } catch (error) {
      if (error instanceof SignInFailed)
        throw new InvalidInput([{ path: given.path, code: 'wrongPassword' }]);
      throw error;
    }
  }
}
