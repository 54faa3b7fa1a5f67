import type { InputFault } from '@zicht/shared/kernel/problem';
import { DomainError } from './domain-error.js';

/** The input does not fit its contract; one fault per place. */
export class InvalidInput extends DomainError {
  constructor(faults: readonly InputFault[]) {
    super('Invalid input', { code: 'invalidInput', status: 422, faults });
  }
}
