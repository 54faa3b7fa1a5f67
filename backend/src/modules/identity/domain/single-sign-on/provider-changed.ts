import { DomainError } from '../../../../platform/errors/domain-error.js';

/** Somebody changed the provider of the organisation after the person saw it. */
export class ProviderChanged extends DomainError {
  constructor() {
    super('Provider changed', { code: 'staleVersion', status: 409 });
  }
}
