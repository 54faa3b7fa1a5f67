import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { ActionReadingRepository } from '../../persistence/action-reading.repository.js';
import type { OpenAction } from '../../persistence/action-reading.repository.js';

/** Dates of open actions, for whoever reminds their owners; no words of them. */
@Injectable()
export class OpenActionQueries {
  constructor(private readonly actions: ActionReadingRepository) {}

  /** Open actions that a person owns, inside an open transaction; one statement. */
  async owned(transaction: TenantTransaction): Promise<OpenAction[]> {
    return this.actions.owned(transaction);
  }
}
