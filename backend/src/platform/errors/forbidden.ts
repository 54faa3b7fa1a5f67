import { DomainError } from './domain-error.js';

/** The person is known here, but may not do this. */
export class Forbidden extends DomainError {
  constructor() {
    super('Forbidden', { code: 'forbidden', status: 403 });
  }
}
