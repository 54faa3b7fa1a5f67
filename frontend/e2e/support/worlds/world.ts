import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { PLATFORM_API_PATHS } from '@zicht/shared/routes/platform-api-paths';
import pg from 'pg';
import { copyDatabase, dropDatabase } from '../../../../tools/lib/database-copies.mjs';
import { startServer } from '../../../../tools/lib/service.mjs';
import type { Account } from './accounts';
import { ApiUser } from './api';
import { environment } from './environment';
import { leaveAxe } from '../sweep/checks';
import { PageWatch } from '../watch';

/** A page of somebody, with what it did wrong. */
export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watch: PageWatch;
}

/** Milliseconds for which signing in once serves: well within the 20 minutes after which some sessions end unused. */
const SERVES = 10 * 60_000;

const signedIn = new Map<string, { readonly user: Promise<ApiUser>; readonly at: number }>();

/** A service with a database that no other journey touches. */
export class World {
  private readonly contexts: BrowserContext[] = [];
  private readonly watches: PageWatch[] = [];
  private opener: Promise<Page> | undefined;

  constructor(
    readonly url: string,
    private readonly browser: Browser,
    private readonly adminUrl?: string,
    private readonly end: () => Promise<void> = () => Promise.resolve(),
    /** Where those without a browser reach the server, whatever becomes of the line to it. */
    private readonly serverUrl = url,
  ) {}

  /** Copies the seeded database, and starts a server on the copy. */
  static async begin(browser: Browser, prepare?: (settings: Settings) => Promise<void>): Promise<World> {
    const settings = (await copyDatabase(
      { ...environment.settings },
      `zicht_${randomUUID().slice(0, 8)}`,
    )) as Settings;
    await prepare?.(settings);
    const server = await startServer(settings, { stdio: 'pipe' });
    return new World(server.url, browser, adminUrlOf(settings), async () => {
      await server.stop();
      await dropDatabase(settings);
    });
  }

  /** A browser of a visitor. */
  async visitor(options: BrowserContextOptions = {}): Promise<Seat> {
    const context = await this.newContext(options);
    return this.seatAt(await context.newPage());
  }

  /**
   * A fresh page of whoever only looks; null is a visitor. Each is opened by one page that stays, because the browser
   * then runs them all in one process: what it learned of the application is kept, which halves the work of a page.
   * What the last one stored is gone.
   */
  async look(
    account: Account | null,
    look: { readonly width: number; readonly language: string },
  ): Promise<Seat> {
    const opener = await (this.opener ??= this.newOpener());
    const context = opener.context();
    await context.setOffline(false);
    await context.clearCookies();
    if (account !== null) {
      const { cookies } = (await this.apiUser(account)).storageState();
      await context.addCookies([...cookies]);
    }
    const inside = await context.newCDPSession(opener);
    const storageTypes = 'local_storage,indexeddb';
    await inside.send('Storage.clearDataForOrigin', { origin: new URL(this.url).origin, storageTypes });
    await inside.detach();
    const [page] = await Promise.all([
      opener.waitForEvent('popup'),
      opener.evaluate((language) => {
        localStorage.setItem('zou.locale', language);
        open('');
      }, look.language),
    ]);
    await page.setViewportSize({ width: look.width, height: 900 });
    return this.seatAt(page);
  }

  /** A browser of somebody who signed in before. */
  async seatOf(account: Account, options: BrowserContextOptions = {}): Promise<Seat> {
    const { cookies } = (await this.apiUser(account)).storageState();
    return this.visitor({ ...options, storageState: { cookies: [...cookies], origins: [] } });
  }

  /** The same person without a browser; signs in once in each worker, and again after a while. */
  apiUser(account: Account): Promise<ApiUser> {
    const key = `${this.url} ${account.email}`;
    const known = signedIn.get(key);
    if (known !== undefined && Date.now() - known.at < SERVES) return known.user;
    const user = this.newApiUser(account);
    signedIn.set(key, { user, at: Date.now() });
    return user;
  }

  /** The same person without a browser, signed in anew. */
  newApiUser(account: Account): Promise<ApiUser> {
    return ApiUser.signIn(this.serverUrl, account, new URL(this.url).origin);
  }

  /** A statement on the database of this world, for what no page can bring about or show. */
  query<Row>(statement: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return runStatement<Row>(this.adminUrl ?? '', statement, values);
  }

  /** Signs somebody out behind their back, as time or an administrator does. */
  async endSessions({ email }: Account): Promise<void> {
    await this.query(
      'DELETE FROM identity.sessions s USING identity.users u WHERE s.user_id = u.id AND u.email = $1',
      [email],
    );
  }

  /** What any page of this world did wrong. */
  complaints(): readonly string[] {
    return this.watches.flatMap((watch) => watch.take());
  }

  /** Closes the browsers, stops the server, removes the database. */
  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
    await this.end();
  }

  /** A page that shows next to nothing. */
  private async newOpener(): Promise<Page> {
    const page = await (await this.newContext()).newPage();
    await page.goto(fillPath(PLATFORM_API_PATHS.live, {}));
    await leaveAxe(page);
    return page;
  }

  private async newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: { width: 1280, height: 900 },
      // Kept files would answer for the server; the journeys that are about them say so.
      serviceWorkers: 'block',
      ...options,
    });
    this.contexts.push(context);
    return context;
  }

  private seatAt(page: Page): Seat {
    const watch = new PageWatch(page, this.url);
    this.watches.push(watch);
    return { page, context: page.context(), watch };
  }
}

/** The address of a copied database for its administrator. */
export function adminUrlOf(settings: Settings): string {
  const url = new URL(settings['DATABASE_ADMIN_URL'] ?? '');
  url.pathname = new URL(settings['DATABASE_URL'] ?? '').pathname;
  return url.href;
}

/** Runs one statement as administrator; its rows. */
export async function runStatement<Row = unknown>(
  url: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement, [...values])).rows as Row[];
  } finally {
    await client.end();
  }
}

/** Settings of a service, by the names of its environment. */
export type Settings = Record<string, string>;
