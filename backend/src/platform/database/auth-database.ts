import { Inject, Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { AUTH_DATA_SOURCE } from './data-sources.js';
import { TenantTransaction } from './tenant-database.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A transaction about accounts, as use cases pass it on; only repositories ask it anything. */
export type AuthTransaction = EntityManager;

/** The door to people, memberships and sessions, for sign-in alone: role zicht_auth sees no answers. */
@Injectable()
export class AuthDatabase {
  constructor(@Inject(AUTH_DATA_SOURCE) private readonly dataSource: DataSource) {}

  /** Runs one statement with its parameters. */
  async query<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, [...parameters]);
  }

  /** Runs statements that belong together. */
  async transact<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  /**
   * Runs statements about an account together with their line in the trail of an organisation: of that organisation's
   * rows, this role may add to the trail and nothing else.
   */
  async transactFor<T>(
    organisationId: string,
    work: (transaction: TenantTransaction) => Promise<T>,
  ): Promise<T> {
    return this.dataSource.transaction((manager) => this.enter(manager, organisationId, work));
  }

  /** The same in a transaction that is open, so that one change can have a line in the trails of several organisations. */
  async enter<T>(
    manager: EntityManager,
    organisationId: string,
    work: (transaction: TenantTransaction) => Promise<T>,
  ): Promise<T> {
    if (!UUID.test(organisationId)) throw new Error('A tenant scope needs the id of an organisation');
    const scope = `SET LOCAL app.organisation_id = '${organisationId}'`;
    await manager.query(scope);
    return work(TenantTransaction.opened(organisationId, manager));
  }
}
