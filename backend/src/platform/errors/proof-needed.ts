import { DomainError } from './domain-error.js';

/** The last proof of who is there is too old for what is asked; giving the password helps. */
export class ProofNeeded extends DomainError {
  constructor() {
    super('Proof needed', { code: 'proofNeeded', status: 403 });
  }
}
