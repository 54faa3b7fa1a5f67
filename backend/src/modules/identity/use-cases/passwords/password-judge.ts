import { Injectable } from '@nestjs/common';
import { passwordFault, wordsToAvoid } from '@zicht/shared/identity/password-rules';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';

/** Lowest of zxcvbn's five scores that will do: a hundred million guesses or more. */
const LOWEST_SCORE = 3;

/** Whose password it is to be: whoever guesses begins with these words. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/** Says whether a new password will do: its length, and how soon a list of common passwords and patterns finds it. */
@Injectable()
export class PasswordJudge {
  private readonly estimate = new ZxcvbnFactory({
    dictionary: common.dictionary,
    graphs: common.adjacencyGraphs,
  });

  /** @throws InvalidInput with the first thing that is wrong, at `/password` */
  require(password: string, { email, name }: PasswordOwner): void {
    const ownWords = wordsToAvoid(email, name, 'zicht op uitbuiting');
    const fault = passwordFault(password, ownWords) ?? this.commonness(password, ownWords);
    if (fault !== undefined) throw new InvalidInput([{ path: '/password', code: fault }]);
  }

  private commonness(password: string, ownWords: string[]): 'passwordTooCommon' | undefined {
    return this.estimate.check(password, ownWords).score < LOWEST_SCORE ? 'passwordTooCommon' : undefined;
  }
}
