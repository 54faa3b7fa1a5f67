import { Injectable } from '@nestjs/common';
import type { Results } from '@zicht/shared/dashboards/results.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { AnswersOfYear } from '../../assessments/index.js';

/** Reads what the results of a year are computed from; owns no facts, and computes nothing. */
@Injectable()
export class ResultsQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly answers: AnswersOfYear,
  ) {}

  /** This year as it stands and, if submitted, the year before; four statements. */
  async show(actor: Actor, year: number): Promise<Results> {
    requirePermission(actor, 'answers:read');
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => ({
      current: await this.answers.current(transaction, year),
      previous: await this.answers.submittedIn(transaction, year - 1),
    }));
  }
}
