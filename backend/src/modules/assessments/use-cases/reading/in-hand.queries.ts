import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { HandOverRepository } from '../../persistence/answers/hand-over.repository.js';
import type { NamedPerson } from '../../persistence/answers/hand-over.repository.js';

/** How much of the answers one person has in hand. */
@Injectable()
export class InHandQueries {
  constructor(private readonly handOver: HandOverRepository) {}

  /** Numbers of questions and references, inside an open transaction; one statement. */
  async of(
    transaction: TenantTransaction,
    person: NamedPerson,
  ): Promise<{ questions: number; evidence: number }> {
    return this.handOver.inHand(transaction, person);
  }
}
