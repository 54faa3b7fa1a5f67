import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '@zicht/shared/improvement/calendar-days';
import { CONFIG } from '../../../config/config.token.js';
import type { Config } from '../../../config/config.js';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../audit/index.js';
import { DepartureRepository } from '../persistence/departure.repository.js';
import { CoordinatorLetters } from './coordinator-letters.js';

/** Asks that the organisation leaves; everything goes on as before until the day on which the night erases it. */
@Injectable()
export class AskToLeave {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: TenantDatabase,
    private readonly departures: DepartureRepository,
    private readonly letters: CoordinatorLetters,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError when it was asked already */
  async execute(actor: Actor): Promise<void> {
    requirePermission(actor, 'organisation:leave');
    const { organisationId, userId } = actor;
    const endsOn = addDays(this.clock.today(), this.config.leavingDays);
    const readers = await this.letters.readers(organisationId);
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      if (!(await this.departures.add(transaction, { askedBy: userId, endsOn })))
        throw new DomainError('It was asked already', { code: 'illegalTransition', status: 409 });
      await this.letters.tell(transaction, readers, { kind: 'leavingAsked', facts: { endsOn } });
      await this.audit.record(transaction, actor, {
        action: 'organisation.leavingAsked',
        subject: 'organisation',
        details: { until: endsOn },
      });
    });
    this.letters.send();
  }
}
