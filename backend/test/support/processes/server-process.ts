import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../../tools/lib/ports.mjs';

const BACKEND = join(import.meta.dirname, '../../..');
const PATIENCE = 60_000;

/** The server as a process of its own, from the sources as they stand, so that it can be killed. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private ended: Promise<number | null> = Promise.resolve(null);
  /** What it wrote to its log and complained of. */
  said = '';

  private constructor(
    readonly port: number,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  /** Starts it on a free port, or on the one given, and waits until it is ready. */
  static async start(settings: Readonly<Record<string, string>>, port?: number): Promise<ServerProcess> {
    const server = new ServerProcess(port ?? (await freePort()), settings);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  get isRunning(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  /** Starts it, again after `kill` or `stop`, on its own port. */
  async start(): Promise<void> {
    const child = spawn(
      process.execPath,
      [
        '--no-warnings',
        '--import',
        join(BACKEND, 'test/support/processes/run-sources.mjs'),
        '--import',
        join(BACKEND, '../tools/lib/processes/follow-parent.mjs'),
        join(BACKEND, 'src/main.ts'),
      ],
      {
        cwd: BACKEND,
        env: { PATH: process.env['PATH'], ...this.settings, PORT: String(this.port) },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (this.said += text));
    this.ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
    const end = Date.now() + PATIENCE;
    while (!(await this.isReady())) {
      if (!this.isRunning) throw new Error(`The server ended at once:\n${this.said}`);
      if (Date.now() > end) throw new Error(`The server was not ready in time:\n${this.said}`);
      await pause(25);
    }
  }

  /** What the readiness endpoint says. */
  async isReady(): Promise<boolean> {
    return fetch(`${this.url}/api/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.ended;
  }

  /** Asks it to stop, as a new release does; resolves with its exit code. */
  async stop(): Promise<number | null> {
    this.child?.kill('SIGTERM');
    return this.ended;
  }
}
