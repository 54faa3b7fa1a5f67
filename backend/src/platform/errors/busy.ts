import { DomainError } from './domain-error.js';

/** There is more to do than the server can bear, or others hold the row; trying again in a moment helps. */
export class Busy extends DomainError {
  constructor(cause: unknown) {
    super('Too much to do at this moment', {
      code: 'busy',
      status: 503,
      logLevel: 'warn',
      retryAfter: 2,
      cause,
    });
  }
}
