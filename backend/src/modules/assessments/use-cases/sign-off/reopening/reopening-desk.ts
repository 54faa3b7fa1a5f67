import { Injectable } from '@nestjs/common';
import type { Reopening } from '@zicht/shared/assessments/assessment.contract';
import type { Round } from '@zicht/shared/assessments/round.contract';
import type { TenantTransaction } from '../../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../../platform/errors/not-found.js';
import { RoundQueries } from '../../../../framework/index.js';
import { PeopleQueries } from '../../../../identity/index.js';
import type { Assessment } from '../../../domain/assessment.js';
import type { ReopeningRow } from '../../../persistence/assessment.entities.js';
import { AssessmentRepository } from '../../../persistence/assessment.repository.js';
import { ReopeningRepository } from '../../../persistence/sign-off/reopening.repository.js';
import { presentReopening } from '../../reading/present.js';

/** Requests to reopen with what their decision rests on. */
@Injectable()
export class ReopeningDesk {
  constructor(
    private readonly reopenings: ReopeningRepository,
    private readonly assessments: AssessmentRepository,
    private readonly rounds: RoundQueries,
    private readonly people: PeopleQueries,
  ) {}

  /**
   * A request with its assessment, which is locked until the transaction ends, and its round.
   * @throws NotFound when the organisation has no such request
   */
  async fetch(
    transaction: TenantTransaction,
    id: string,
  ): Promise<{ reopening: ReopeningRow; assessment: Assessment; round: Round }> {
    const year = (await this.reopenings.find(transaction, id))?.year;
    if (year === undefined) throw new NotFound();
    const assessment = await this.assessments.lock(transaction, year);
    const round = await this.rounds.find(transaction, year);
    // Read again under the lock: a colleague may have decided meanwhile.
    const reopening = await this.reopenings.find(transaction, id);
    if (assessment === null || round === null || reopening === null) throw new NotFound();
    return { reopening, assessment, round };
  }

  /** Stores a decision; false when the request was decided before. */
  async decide(transaction: TenantTransaction, decided: ReopeningRow): Promise<boolean> {
    const { id, decision, decidedBy, decidedAt } = decided;
    return this.reopenings.decide(transaction, id, { decision, decidedBy, decidedAt });
  }

  /** The request with names. */
  async present(transaction: TenantTransaction, row: ReopeningRow): Promise<Reopening> {
    const people = row.decidedBy === null ? [row.askedBy] : [row.askedBy, row.decidedBy];
    return presentReopening(row, await this.people.names(transaction, people));
  }
}
