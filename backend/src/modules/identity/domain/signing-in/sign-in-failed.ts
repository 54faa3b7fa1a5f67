import { DomainError } from '../../../../platform/errors/domain-error.js';

/** Unknown account, disabled account or wrong password: the answer is the same. */
export class SignInFailed extends DomainError {
  constructor() {
    super('Sign-in failed', { code: 'signInFailed', status: 401 });
  }
}
