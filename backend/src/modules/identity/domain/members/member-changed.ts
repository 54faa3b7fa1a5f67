import { DomainError } from '../../../../platform/errors/domain-error.js';

/** Somebody changed the member after the person saw them. */
export class MemberChanged extends DomainError {
  constructor() {
    super('Member changed', { code: 'staleVersion', status: 409 });
  }
}
