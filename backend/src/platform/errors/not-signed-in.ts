import { DomainError } from './domain-error.js';

/** Nobody is signed in, or the sign-in has ended. */
export class NotSignedIn extends DomainError {
  constructor() {
    super('Not signed in', { code: 'notSignedIn', status: 401 });
  }
}
