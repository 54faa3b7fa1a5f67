import { Injectable } from '@nestjs/common';
import type { Round } from '@zicht/shared/assessments/round.contract';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../platform/database/tenant-database.js';
import { RoundRepository } from './persistence/round.repository.js';

/** Reads rounds. */
@Injectable()
export class RoundQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly repository: RoundRepository,
  ) {}

  /** The round of a year, inside an open transaction; null when there is none. */
  async find(transaction: TenantTransaction, year: number): Promise<Round | null> {
    return this.repository.find(transaction.manager, year);
  }

  /** All rounds, newest first, inside an open transaction. */
  async list(transaction: TenantTransaction): Promise<Round[]> {
    return this.repository.list(transaction.manager);
  }

  /** All rounds, newest first, for the platform's own screens. */
  async listAll(): Promise<Round[]> {
    return this.database.runCatalogue(true, (manager) => this.repository.list(manager));
  }
}
