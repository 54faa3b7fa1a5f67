import { Injectable } from '@nestjs/common';
import type { PlanStanding } from '@zicht/shared/dashboards/results.contract';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { firstPlanDay, planMonths } from '../../domain/plan-months.js';
import { PlanStandingRepository } from '../../persistence/plan-standing.repository.js';

/** The plan as dashboards read it, inside their own transaction. */
@Injectable()
export class PlanStandingQueries {
  constructor(private readonly plan: PlanStandingRepository) {}

  /** One statement, however many actions there are and however much happened to them. */
  async of(transaction: TenantTransaction, today: string, submittedAt: string | null): Promise<PlanStanding> {
    const first = firstPlanDay(today);
    const { timelines, ...standing } = await this.plan.standing(transaction, first, submittedAt);
    return { ...standing, months: [...planMonths(timelines, today)] };
  }
}
