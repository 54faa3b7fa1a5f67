import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { ActionOwnerRepository } from '../../persistence/action-owner.repository.js';
import { ActionReadingRepository } from '../../persistence/action-reading.repository.js';
import type { OpenAction } from '../../persistence/action-reading.repository.js';

/** Dates of open actions, for whoever reminds their owners; no words of them. */
@Injectable()
export class OpenActionQueries {
  constructor(
    private readonly actions: ActionReadingRepository,
    private readonly owners: ActionOwnerRepository,
  ) {}

  /** Open actions that a person owns, inside an open transaction; one statement. */
  async owned(transaction: TenantTransaction): Promise<OpenAction[]> {
    return this.actions.owned(transaction);
  }

  /** Number of open actions of one person, inside an open transaction; one statement. */
  async countOf(transaction: TenantTransaction, userId: string): Promise<number> {
    return this.owners.openOf(transaction, userId);
  }
}
