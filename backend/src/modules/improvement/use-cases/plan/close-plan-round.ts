import { Injectable } from '@nestjs/common';
import type { PlanRound } from '@zicht/shared/improvement/plan/plan.contract';
import { addMonths } from '@zicht/shared/improvement/calendar-days';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { AuditTrail } from '../../../audit/index.js';
import { PlanRoundRepository } from '../../persistence/plan-round.repository.js';

/** "Klaar voor deze maand": somebody has looked at their actions; saying so again changes nothing. */
@Injectable()
export class ClosePlanRound {
  constructor(
    private readonly database: TenantDatabase,
    private readonly rounds: PlanRoundRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { month }: { readonly month: string }): Promise<PlanRound> {
    requirePermission(actor, 'plan:write', 'plan:writeOwn');
    const { organisationId, userId } = actor;
    const thisMonth = this.clock.today().slice(0, 7);
    // Whoever began before midnight on the last day may end after it.
    const lastMonth = addMonths(`${thisMonth}-01`, -1).slice(0, 7);
    if (month !== thisMonth && month !== lastMonth) {
      throw new InvalidInput([{ path: '/month', code: 'outOfRange' }]);
    }
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      if (await this.rounds.close(transaction, userId, month, this.clock.now())) {
        await this.audit.record(transaction, actor, {
          action: 'planRound.closed',
          subject: `month:${month}`,
        });
      }
      const doneAt = await this.rounds.doneAt(transaction, userId, month);
      return { month, doneAt: doneAt?.toISOString() ?? null };
    });
  }
}
