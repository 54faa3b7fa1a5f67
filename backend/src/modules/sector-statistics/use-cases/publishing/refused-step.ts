import { DomainError } from '../../../../platform/errors/domain-error.js';
import type { PublicationRefused } from '../../domain/publication/publication-status.js';

/** Why a step cannot be taken now; the fault's code says it to programs and pages. */
export type RefusalCode = PublicationRefused['code'] | 'underWay';

/** A step of a publication that cannot be taken. */
export class RefusedStep extends DomainError {
  constructor(code: RefusalCode) {
    super(`Publication refused: ${code}`, {
      code: 'illegalTransition',
      status: 409,
      faults: [{ path: '', code }],
    });
  }
}
