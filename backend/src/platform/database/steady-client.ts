import pg from 'pg';

/**
 * A connection whose loss fails the statement under way or the next one, and nothing else.
 *
 * pg tells of a broken connection by an 'error' event too, and one that nobody hears ends the process. A pool stops
 * listening at the moment it lends a connection out, and the borrower begins a moment later: a database that goes in
 * between would take the server along.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
