import { Writable } from 'node:stream';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { closeDataSources, createApp, openDataSources } from '../../src/create-app.js';
import { DemoClock } from '../../src/modules/demo/index.js';
import { DEMO_PASSWORD } from '../../src/modules/demo/domain/people.js';
import type { DataSources } from '../../src/platform/platform.module.js';
import { ORIGIN } from './origin.js';
import { asAdmin, createDemoDatabase, DEMO_DAY, dropDatabase, testConfig } from './test-database.js';

export { ORIGIN };

/** A browser: keeps cookies and says where it comes from. */
export type Browser = TestAgent;

interface Options {
  /** A database to use; without it, a copy of the demo's, dropped at the end. */
  readonly database?: string;
  readonly settings?: Record<string, string>;
}

/** The server on a database, with a clock of its own and its log at hand. */
export class TestServer {
  /** Lines of the log, as JSON. */
  readonly log: string[] = [];
  readonly clock = new DemoClock();

  private constructor(
    readonly database: string,
    readonly app: NestExpressApplication,
    readonly dataSources: DataSources,
    private readonly isOwnDatabase: boolean,
  ) {}

  static async start({ database, settings = {} }: Options = {}): Promise<TestServer> {
    const name = database ?? (await createDemoDatabase());
    const config = testConfig(name, settings);
    const dataSources = await openDataSources(config);
    const lines: string[] = [];
    const clock = new DemoClock();
    clock.set(DEMO_DAY);
    const logger = pino(
      { level: 'info', base: undefined },
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          lines.push(...chunk.toString().trim().split('\n'));
          done();
        },
      }),
    );
    const app = await createApp({ config, dataSources, clock, logger });
    // Listening once is faster than supertest's listening for every request.
    await app.listen(0, '127.0.0.1');
    const server = new TestServer(name, app, dataSources, database === undefined);
    Object.assign(server, { log: lines, clock });
    return server;
  }

  /** A browser that nobody has signed in with. */
  browser(): Browser {
    return supertest.agent(this.app.getHttpServer()).set('Origin', ORIGIN);
  }

  /** A browser in which this person of the demo has signed in. */
  async signedIn(email: string, password: string = DEMO_PASSWORD): Promise<Browser> {
    const browser = this.browser();
    const response = await browser.post('/api/session').send({ email, password });
    if (response.status !== 200) throw new Error(`${email} could not sign in: ${response.status}`);
    return browser;
  }

  /** The rows of a statement on its database, run as superuser. */
  query(sql: string, values: unknown[] = []) {
    return asAdmin(async (client) => (await client.query(sql, values)).rows, this.database);
  }

  /** Moves the clock on. */
  pass(milliseconds: number): void {
    this.clock.set(new Date(this.clock.now().getTime() + milliseconds));
  }

  async stop(): Promise<void> {
    await this.app.close();
    await closeDataSources(this.dataSources);
    if (this.isOwnDatabase) await dropDatabase(this.database);
  }
}
