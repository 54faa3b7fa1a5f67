import { DomainError } from '../../../../platform/errors/domain-error.js';

/** There were too many failures to sign in; the account may exist or not. */
export class TooManyAttempts extends DomainError {
  constructor(seconds: number) {
    super('Too many attempts', {
      code: 'tooManyAttempts',
      status: 429,
      logLevel: 'warn',
      retryAfter: seconds,
    });
  }
}
