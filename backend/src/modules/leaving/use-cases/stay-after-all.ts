import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../audit/index.js';
import { DepartureRepository } from '../persistence/departure.repository.js';
import { CoordinatorLetters } from './coordinator-letters.js';

/** Takes back that the organisation leaves; every coordinator can, whoever asked. */
@Injectable()
export class StayAfterAll {
  constructor(
    private readonly database: TenantDatabase,
    private readonly departures: DepartureRepository,
    private readonly letters: CoordinatorLetters,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError when nobody asked, or somebody took it back already */
  async execute(actor: Actor): Promise<void> {
    requirePermission(actor, 'organisation:leave');
    const { organisationId } = actor;
    const readers = await this.letters.readers(organisationId);
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      if (!(await this.departures.withdraw(transaction)))
        throw new DomainError('Nothing to take back', { code: 'illegalTransition', status: 409 });
      await this.letters.tell(transaction, readers, { kind: 'leavingTakenBack' });
      await this.audit.record(transaction, actor, {
        action: 'organisation.leavingTakenBack',
        subject: 'organisation',
      });
    });
    this.letters.send();
  }
}
