import type { ConsoleMessage, Page } from '@playwright/test';

/** What may be said on the console while a failure is played on purpose. */
const FAILED_REQUEST = /Failed to load resource|net::ERR_/;

/** What Playwright says in a browser that may keep no files; see `World.visitor`. */
const BLOCKED_WORKER = 'Service Worker registration blocked by Playwright';

/** Notes what no page may ever do: complain on the console, break its security policy, call a stranger. */
export class PageWatch {
  private readonly seen: string[] = [];
  private pendingCount = 0;
  private isFailureExpected = false;
  private readonly hosts = new Set<string>();

  constructor(page: Page, baseUrl: string) {
    this.mayVisit(baseUrl);
    page.on('console', (message) => this.noteMessage(message));
    page.on('pageerror', (error) => this.seen.push(`An error nobody caught: ${error.message}`));
    page.on('requestfinished', () => (this.pendingCount -= 1));
    page.on('requestfailed', () => (this.pendingCount -= 1));
    page.on('request', (request) => {
      this.pendingCount += 1;
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && !this.hosts.has(url.origin))
        this.seen.push(`A request to a stranger: ${url.href}`);
    });
  }

  /** Requests that have no answer yet. */
  get pending(): number {
    return this.pendingCount;
  }

  /** A page of somebody else to which this one leads on purpose. */
  mayVisit(address: string): void {
    this.hosts.add(new URL(address).origin);
  }

  /** From now on failed requests are part of the play; all else still counts. */
  expectFailures(): void {
    this.isFailureExpected = true;
  }

  /** The play is over: failed requests count again. */
  endFailures(): void {
    this.isFailureExpected = false;
  }

  /** Everything that went wrong since the last time that somebody asked. */
  take(): readonly string[] {
    return this.seen.splice(0);
  }

  private noteMessage(message: ConsoleMessage): void {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (message.text() === BLOCKED_WORKER) return;
    if (this.isFailureExpected && FAILED_REQUEST.test(message.text())) return;
    this.seen.push(`On the console: ${message.text()}`);
  }
}
