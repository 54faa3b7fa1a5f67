import { Inject, Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { AUTH_DATA_SOURCE } from './data-sources.js';

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
}
