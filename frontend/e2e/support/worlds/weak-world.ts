import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContextOptions } from '@playwright/test';
import { copyDatabase, dropDatabase } from '../../../../tools/lib/database-copies.mjs';
import { startServer } from '../../../../tools/lib/service.mjs';
import { TcpProxy } from '../../../../backend/test/support/processes/tcp-proxy';
import type { Account } from './accounts';
import { environment } from './environment';
import { adminUrlOf, World, type Seat, type Settings } from './world';

/** A service of its own that can fail as real ones do: its line is cut, its server is killed and comes back. */
export class WeakWorld {
  private constructor(
    readonly world: World,
    /** Between the browsers and the server. */
    readonly line: TcpProxy,
    private readonly settings: Settings,
    private readonly running: { server: Awaited<ReturnType<typeof startServer>> },
  ) {}

  static async begin(browser: Browser, more: Settings = {}): Promise<WeakWorld> {
    const copy = (await copyDatabase(
      { ...environment.settings, ...more },
      `zicht_${randomUUID().slice(0, 8)}`,
    )) as Settings;
    const serverUrl = `http://localhost:${copy['PORT']}`;
    const line = await TcpProxy.before(serverUrl);
    const url = line.address(serverUrl).replace(/\/$/, '');
    const settings = { ...copy, PUBLIC_URL: url };
    const running = { server: await startServer(settings, { stdio: 'pipe' }) };
    const end = async () => {
      await line.stop();
      await running.server.stop();
      await dropDatabase(settings);
    };
    const world = new World(url, browser, adminUrlOf(settings), end, serverUrl);
    return new WeakWorld(world, line, settings, running);
  }

  /** A browser of somebody who signed in before, in which failures are part of the play. */
  async seatOf(account: Account, options: BrowserContextOptions = {}): Promise<Seat> {
    const seat = await this.world.seatOf(account, options);
    seat.watch.expectFailures();
    return seat;
  }

  /** Kills the server in the middle of whatever it does. */
  async kill(): Promise<void> {
    process.kill(this.running.server.pid ?? 0, 'SIGKILL');
    await this.running.server.ended;
  }

  /** Starts it again, where it was. */
  async revive(): Promise<void> {
    this.running.server = await startServer(this.settings, { stdio: 'pipe' });
  }
}
