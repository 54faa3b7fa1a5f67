import type { DataSource, Logger } from 'typeorm';

/** What opens, scopes and ends a transaction; everything else is work of the request. */
const FRAME = /^\s*(START TRANSACTION|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET )/i;

/** Listens to the statements that reach the database through a data source. */
export class StatementCounter {
  private seen: string[] = [];

  constructor(dataSource: DataSource) {
    const logger: Logger = {
      logQuery: (query) => {
        if (!FRAME.test(query)) this.seen.push(query);
      },
      logQueryError: () => undefined,
      logQuerySlow: () => undefined,
      logSchemaBuild: () => undefined,
      logMigration: () => undefined,
      log: () => undefined,
    };
    Object.assign(dataSource, { logger });
  }

  /** The statements of one piece of work, without those that frame its transaction. */
  async during(work: () => Promise<unknown>): Promise<string[]> {
    this.seen = [];
    await work();
    return this.seen;
  }
}
