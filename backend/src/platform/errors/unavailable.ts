import { DomainError } from './domain-error.js';

/** The database cannot be reached for a moment; the browser keeps the change and tries again. */
export class Unavailable extends DomainError {
  constructor(cause: unknown) {
    super('The database is not available', {
      code: 'unavailable',
      status: 503,
      logLevel: 'error',
      retryAfter: 2,
      cause,
    });
  }
}
