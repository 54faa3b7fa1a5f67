import { DomainError } from './domain-error.js';

/** The person's role asks for a second factor, which is to be set up before anything else. */
export class SecondFactorNeeded extends DomainError {
  constructor() {
    super('Second factor needed', { code: 'secondFactorNeeded', status: 403 });
  }
}
