import { Injectable } from '@nestjs/common';
import type { Results } from '@zicht/shared/dashboards/results.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { YearFactsQueries } from '../../assessments/index.js';
import { PeopleQueries } from '../../identity/index.js';
import { PlanStandingQueries } from '../../improvement/index.js';
import { OrganisationQueries } from '../../organisations/index.js';

/** Reads what the dashboards of a year are computed from; owns no facts, and scores nothing. */
@Injectable()
export class ResultsQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly years: YearFactsQueries,
    private readonly plan: PlanStandingQueries,
    private readonly people: PeopleQueries,
    private readonly organisations: OrganisationQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * A year as it stands, all submitted ones, and the plan; eight statements, whatever there is.
   * @throws NotFound when the year was not opened
   */
  async show(actor: Actor, year: number): Promise<Results> {
    requirePermission(actor, 'answers:read');
    requirePermission(actor, 'plan:read');
    const { organisationId } = actor;
    const today = this.clock.today();
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const years = await this.years.of(transaction, year, today);
      const before = years.submitted.findLast((each) => each.year < year);
      return {
        today,
        ...years,
        plan: await this.plan.of(transaction, today, before?.submittedAt ?? null),
        people: await this.people.everybody(transaction),
        locations: await this.organisations.locations(transaction),
      };
    });
  }
}
