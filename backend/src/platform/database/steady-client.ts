import pg from 'pg';

/** The beginning of a statement that goes over the line under a name. */
const KEPT = /^\/\* kept: (\w+) \*\//;

/**
 * A connection whose loss fails the statement under way or the next one, and nothing else.
 *
 * pg tells of a broken connection by an 'error' event too, and one that nobody hears ends the process. A pool stops
 * listening at the moment it lends a connection out, and the borrower begins a moment later: a database that goes in
 * between would take the server along.
 *
 * A statement that begins with a comment like `kept: person` is planned a few times on each connection and then no more.
 * Meant for what every request asks: such a plan took PostgreSQL twenty times as long as its execution.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
    const query = this.query.bind(this) as (...given: unknown[]) => unknown;
    this.query = ((asked: unknown, ...rest: unknown[]) =>
      query(underItsName(asked), ...rest)) as typeof this.query;
  }
}

function underItsName(asked: unknown): unknown {
  const name = typeof asked === 'string' ? KEPT.exec(asked)?.[1] : undefined;
  return name === undefined ? asked : { name, text: asked };
}
