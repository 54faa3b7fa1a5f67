import { Inject, Injectable } from '@nestjs/common';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { Unavailable } from '../errors/unavailable.js';
import { APP_DATA_SOURCE } from './data-sources.js';
import { isUnavailable, retryRolledBack } from './retry.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** No transaction waits or works for long, or holds a connection while nothing happens. */
const LIMITS = [
  "SET LOCAL statement_timeout = '5s'",
  "SET LOCAL lock_timeout = '2s'",
  "SET LOCAL idle_in_transaction_session_timeout = '15s'",
];

/** Whose rows a transaction may touch, and whether it may change them. */
export interface TenantScope {
  readonly organisationId: string;
  /** GET and HEAD read only; the database itself then refuses a write. */
  readonly readOnly: boolean;
}

/**
 * Proof that a transaction with the scope of one organisation is open. Only `TenantDatabase.run` hands one out, so a
 * repository method that asks for it cannot be called without an organisation.
 */
export class TenantTransaction {
  private constructor(
    readonly organisationId: string,
    readonly manager: EntityManager,
  ) {}

  /** For `TenantDatabase` alone. */
  static opened(organisationId: string, manager: EntityManager): TenantTransaction {
    return new TenantTransaction(organisationId, manager);
  }
}

/** Proof that a read over organisations for the platform's own screens is open; few tables answer to it. */
export class PlatformTransaction {
  private constructor(readonly manager: EntityManager) {}

  /** For `TenantDatabase` alone. */
  static opened(manager: EntityManager): PlatformTransaction {
    return new PlatformTransaction(manager);
  }
}

/** Proof that a read of what organisations share with one concern is open; one table answers to it. */
export class ConcernTransaction {
  private constructor(readonly manager: EntityManager) {}

  /** For `TenantDatabase` alone. */
  static opened(manager: EntityManager): ConcernTransaction {
    return new ConcernTransaction(manager);
  }
}

/** The only door to the rows of organisations. */
@Injectable()
export class TenantDatabase {
  constructor(@Inject(APP_DATA_SOURCE) private readonly dataSource: DataSource) {}

  /**
   * Runs the work in one transaction that sees the rows of one organisation alone, in code and by row-level
   * security. Work that the database rolled back for concurrency is run again, so it must have no other effects.
   * @throws Unavailable when the database cannot be reached or the connection broke
   */
  async run<T>(scope: TenantScope, work: (transaction: TenantTransaction) => Promise<T>): Promise<T> {
    if (!UUID.test(scope.organisationId)) throw new Error('A tenant scope needs the id of an organisation');
    // SET LOCAL and not set_config(): Citus passes only the former on to its workers (docs/architecture.md).
    const settings = `SET LOCAL app.organisation_id = '${scope.organisationId}'`;
    return this.transact(settings, scope.readOnly, (manager) =>
      work(TenantTransaction.opened(scope.organisationId, manager)),
    );
  }

  /** Reads over organisations, for a platform administrator; the catalogue says which tables answer. */
  async readPlatform<T>(work: (transaction: PlatformTransaction) => Promise<T>): Promise<T> {
    return this.transact("SET LOCAL app.platform = 'on'", true, (manager) =>
      work(PlatformTransaction.opened(manager)),
    );
  }

  /** Reads what organisations share with a concern: no other row of an organisation is visible. */
  async readConcern<T>(concernId: string, work: (transaction: ConcernTransaction) => Promise<T>): Promise<T> {
    if (!UUID.test(concernId)) throw new Error('A concern scope needs the id of a concern');
    const settings = `SET LOCAL app.concern_id = '${concernId}'`;
    return this.transact(settings, true, (manager) => work(ConcernTransaction.opened(manager)));
  }

  /** Works on the catalogue (frameworks, rounds, reference data): no organisation's row is visible. */
  async runCatalogue<T>(readOnly: boolean, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.transact('', readOnly, work);
  }

  private async transact<T>(
    settings: string,
    readOnly: boolean,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    try {
      return await retryRolledBack(() => this.transactOnce(settings, readOnly, work));
    } catch (error) {
      if (isUnavailable(error)) throw new Unavailable(error);
      throw error;
    }
  }

  private async transactOnce<T>(
    settings: string,
    readOnly: boolean,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.connect();
      await runner.startTransaction();
      const statements = [...(readOnly ? ['SET TRANSACTION READ ONLY'] : []), ...LIMITS, settings].join('; ');
      await runner.query(statements);
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await rollBackIfPossible(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

async function rollBackIfPossible(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive) return;
  // A broken connection cannot roll back; the server has done so. The first error is the one that tells why.
  await runner.rollbackTransaction().catch(() => undefined);
}
