import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { addCrowd, type Member } from '../../../backend/test/support/worlds/crowd';
import { ServerProcess } from '../../../backend/test/support/processes/server-process';

const SUPPORT = join(import.meta.dirname, '../../../backend/test/support');

/** A real PostgreSQL with a real server on it, and a second one that takes over when the first is killed. */
export class Servers {
  restarts = 0;
  private spare: Promise<ServerProcess>;

  private constructor(
    private readonly settings: Readonly<Record<string, string>>,
    readonly admin: pg.Client,
    private current: ServerProcess,
  ) {
    this.spare = ServerProcess.start(settings);
  }

  static async start(): Promise<Servers> {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--no-warnings',
      '--import',
      join(SUPPORT, 'processes/run-sources.mjs'),
      join(SUPPORT, 'worlds/make-drill-world.ts'),
    ]);
    const { database, settings } = JSON.parse(stdout) as {
      database: string;
      settings: Record<string, string>;
    };
    const server = await ServerProcess.start(settings);
    // Last: a connection that stays open would keep a test that failed before it from ending.
    const address = new URL(process.env['TEST_DATABASE_ADMIN_URL'] ?? '');
    address.pathname = `/${database}`;
    const admin = new pg.Client({ connectionString: address.href });
    await admin.connect();
    return new Servers(settings, admin, server);
  }

  get url(): string {
    return this.current.url;
  }

  /** Colleagues of one new organisation with an open assessment. */
  async team(): Promise<readonly Member[]> {
    const people = [['coordinator'], ['coordinator'], ['coordinator']];
    const secret = this.settings['SESSION_SECRET'] ?? '';
    const [team = []] = await addCrowd(this.admin, { organisations: 1, people, secret });
    return team;
  }

  /** Kills the server in the middle of whatever it does; a moment later another one stands in its place. */
  async restart(): Promise<void> {
    this.restarts += 1;
    await this.current.kill();
    this.current = await this.spare;
    this.spare = ServerProcess.start(this.settings);
  }

  async stop(): Promise<void> {
    await Promise.all([this.current.stop(), this.spare.then((spare) => spare.stop())]);
    await this.admin.end();
  }
}
