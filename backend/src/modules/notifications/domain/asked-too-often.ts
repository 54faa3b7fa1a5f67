import { DomainError } from '../../../platform/errors/domain-error.js';

/** A link was asked for too often in a quarter of an hour. */
export class AskedTooOften extends DomainError {
  constructor(seconds: number) {
    super('Asked too often', { code: 'tooManyAttempts', status: 429, logLevel: 'warn', retryAfter: seconds });
  }
}
