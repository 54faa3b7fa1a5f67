import { Injectable } from '@nestjs/common';
import { ownerRolesHeldBy } from '@zicht/shared/improvement/actions/owner-roles';
import type { OwnPlanRound } from '@zicht/shared/improvement/plan/plan.contract';
import { mayDo, requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { ActionReadingRepository } from '../../persistence/action-reading.repository.js';
import { PartnerRepository } from '../../persistence/partner.repository.js';
import { PlanRoundRepository } from '../../persistence/plan-round.repository.js';

/** Reads how the monthly round of one person stands. */
@Injectable()
export class PlanRoundQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly actions: ActionReadingRepository,
    private readonly partners: PartnerRepository,
    private readonly rounds: PlanRoundRepository,
    private readonly clock: Clock,
  ) {}

  /** What there is to look at this month, in three statements; the start page asks it each time. */
  async own(actor: Actor): Promise<OwnPlanRound> {
    requirePermission(actor, 'plan:write', 'plan:writeOwn');
    const { organisationId, userId } = actor;
    const today = this.clock.today();
    const month = today.slice(0, 7);
    const mayWriteAll = mayDo(actor, 'plan:write');
    const ownerRoles = mayWriteAll ? ownerRolesHeldBy(actor.roles) : [];
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const counts = await this.actions.countOwn(transaction, { userId, ownerRoles }, today);
      const doneAt = await this.rounds.doneAt(transaction, userId, month);
      const partnersToCheck = mayWriteAll ? await this.partners.countToCheck(transaction, today) : 0;
      return { month, doneAt: doneAt?.toISOString() ?? null, ...counts, partnersToCheck };
    });
  }
}
