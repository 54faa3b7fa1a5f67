import { Injectable } from '@nestjs/common';
import type { FormerAnswer } from '@zicht/shared/reports/organisation-export.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { PeopleQueries } from '../../../identity/index.js';
import { AnswerHistoryRepository } from '../../persistence/answers/answer-history.repository.js';

/** Reads how the answers of a year came to be. */
@Injectable()
export class AnswerHistoryQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly history: AnswerHistoryRepository,
    private readonly people: PeopleQueries,
  ) {}

  /** Every state of every answer, oldest first, in two statements. */
  async ofYear(actor: Actor, year: number): Promise<FormerAnswer[]> {
    requirePermission(actor, 'answers:read');
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const rows = await this.history.list(transaction, year);
      const names = await this.people.names(
        transaction,
        rows.map(({ changedBy }) => changedBy),
      );
      return rows.map(({ changedBy, changedAt, ...state }) => ({
        ...state,
        changedBy: { id: changedBy, name: names.get(changedBy) ?? '' },
        changedAt: changedAt.toISOString(),
      }));
    });
  }
}
