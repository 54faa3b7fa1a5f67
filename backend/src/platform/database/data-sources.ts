import { DataSource } from 'typeorm';
import type { DataSourceOptions, EntitySchema } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';
import { SnakeNamingStrategy } from './snake-naming.strategy.js';
import { SteadyClient } from './steady-client.js';

/** Token of the data source of role zicht_app: the rows of organisations and the catalogue. */
export const APP_DATA_SOURCE = 'APP_DATA_SOURCE';

/** Token of the data source of role zicht_auth: people, memberships, sessions, attempts. */
export const AUTH_DATA_SOURCE = 'AUTH_DATA_SOURCE';

/** Token of the data source of role zicht_inspect: published figures, and nothing else. */
export const INSPECT_DATA_SOURCE = 'INSPECT_DATA_SOURCE';

/** Token of the data source of role zicht_publish, or undefined: this server makes no publications then. */
export const PUBLISH_DATA_SOURCE = 'PUBLISH_DATA_SOURCE';

/** An entity class. */
export type EntityClass = (abstract new (...parameters: never[]) => object) | EntitySchema;

export type { DataSource, EntityManager } from 'typeorm';

/** What packages that speak to PostgreSQL themselves need of a pool. */
export interface QueryPool {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** The pool that TypeORM opens, looked up at each use, because it is there only once the data source is open. */
export function poolOf(dataSource: DataSource): QueryPool {
  const driver = dataSource.driver as unknown as { readonly master: QueryPool };
  return { query: (sql, parameters) => driver.master.query(sql, parameters) };
}

interface ConnectionSettings {
  readonly url: string;
  readonly poolSize: number;
  readonly applicationName: string;
}

function options(settings: ConnectionSettings): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.url,
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    namingStrategy: new SnakeNamingStrategy(),
    applicationName: settings.applicationName,
    poolSize: settings.poolSize,
    connectTimeoutMS: 5_000,
    // Nobody listens to a pool's idle client otherwise, and an unheard 'error' event would end the process.
    poolErrorHandler: () => undefined,
    extra: { Client: SteadyClient, keepAlive: true, idleTimeoutMillis: 30_000 },
  };
}

/** Data source of the application or of sign-in, with the entities that its features declare. */
export function createDataSource(settings: ConnectionSettings, entities: EntityClass[]): DataSource {
  return new DataSource({ ...options(settings), entities });
}

/** Data source of role zicht_migrate: makes tables as their owner. */
export function createMigrationDataSource(url: string): DataSource {
  return new DataSource({
    ...options({ url, poolSize: 1, applicationName: 'zicht-migrate' }),
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'all',
    extra: { options: '-c role=zicht_owner' },
  });
}
