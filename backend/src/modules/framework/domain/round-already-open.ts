import { DomainError } from '../../../platform/errors/domain-error.js';

/** There is a round of that year already. */
export class RoundAlreadyOpen extends DomainError {
  constructor() {
    super('Round already open', { code: 'illegalTransition', status: 409 });
  }
}
