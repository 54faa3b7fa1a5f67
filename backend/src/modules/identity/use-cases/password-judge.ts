import { Injectable } from '@nestjs/common';
import { passwordFault, wordsToAvoid } from '@zicht/shared/identity/password-rules';
import { InvalidInput } from '../../../platform/errors/invalid-input.js';

/** Whose password it is to be: whoever guesses begins with these words. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/** Says whether a new password will do. */
@Injectable()
export class PasswordJudge {
  /** @throws InvalidInput with the first thing that is wrong, at `/password` */
  require(password: string, { email, name }: PasswordOwner): void {
    const fault = passwordFault(password, wordsToAvoid(email, name, 'zicht op uitbuiting'));
    if (fault !== undefined) throw new InvalidInput([{ path: '/password', code: fault }]);
  }
}
