import { DomainError } from './domain-error.js';

/** The record does not exist, or belongs to another organisation: the answer is the same. */
export class NotFound extends DomainError {
  constructor() {
    super('Not found', { code: 'notFound', status: 404, logLevel: 'debug' });
  }
}
