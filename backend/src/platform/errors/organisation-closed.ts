import { DomainError } from './domain-error.js';

/** The organisation is closed because others carry on; its members look, and answer nothing. */
export class OrganisationClosed extends DomainError {
  constructor() {
    super('Organisation closed', { code: 'organisationClosed', status: 403 });
  }
}
