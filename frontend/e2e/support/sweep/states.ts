import { expect, type Page, type Route } from '@playwright/test';
import type { Role } from '@zicht/shared/access/roles';
import type { Session } from '@zicht/shared/identity/session.contract';
import type { Seat } from '../worlds/world';

/** Somebody of the demo: role, which organisation, which of several. */
export type Who = readonly [role: Role, organisation?: number, nth?: number];

/** One state of a page, and how it is reached. */
export interface PageState {
  /** Another person than the route's own. */
  readonly who?: Who | null;
  /** Another address than the route's own. */
  readonly url?: string;
  /** Before the page is opened: what the network will do. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** Once it stands: what the person does. */
  readonly after?: (seat: Seat) => Promise<void>;
  /** Proves that the state is there; looked for in every language. */
  readonly proof: (page: Page) => Promise<void>;
  /** Widths at which it is always looked at; absent: 320 px. */
  readonly widths?: readonly number[];
  /** True where the page never comes to rest, because an answer is kept back. */
  readonly isUnsettled?: boolean;
  /** True where requests fail on purpose. */
  readonly hasFailures?: boolean;
}

/** The states of a page by name; `normal` is always there. */
export type PageStates = Readonly<Record<string, PageState>> & { readonly normal: PageState };

/** What a page offers when the server failed. */
export const TRY_AGAIN = '[role=alert] .zou-button';

function isSession(route: Route): boolean {
  return new URL(route.request().url()).pathname === '/api/session';
}

/** What the server would say to a page, kept back. */
interface HeldAnswers {
  /** From now on every answer is a failure, also those that were kept back. */
  readonly fail: () => void;
  /** From now on the server answers itself. */
  readonly end: () => Promise<void>;
}

/** Keeps back every answer to the page but its session. */
export async function holdAnswers(page: Page): Promise<HeldAnswers> {
  let fail = (): void => undefined;
  const failing = new Promise<void>((resolve) => (fail = resolve));
  const hold = async (route: Route): Promise<void> => {
    if (isSession(route)) return route.fallback();
    await failing;
    return route.fulfill({
      status: 500,
      json: { type: 'about:blank', title: '', status: 500, code: 'unexpected' },
    });
  };
  await page.route('**/api/**', hold);
  return { fail, end: () => page.unroute('**/api/**', hold) };
}

/** The page while its data are on their way. */
export const loading: PageState = {
  before: holdAnswers,
  proof: async (page) => expect(page.locator('.zou-skeleton').first()).toBeVisible(),
  isUnsettled: true,
};

/** The page when the server fails. */
export const failing: PageState = {
  before: async (page) => (await holdAnswers(page)).fail(),
  proof: async (page) => expect(page.locator(TRY_AGAIN).first()).toBeVisible(),
  hasFailures: true,
};

/** The page when the network goes. */
export const offline: PageState & { readonly after: (seat: Seat) => Promise<void> } = {
  after: ({ context }) => context.setOffline(true),
  proof: async (page) => expect(page.locator('.zou-bar--offline')).toBeVisible(),
  hasFailures: true,
};

/** Two minutes before the sign-in ends. */
export const sessionEnding: PageState = {
  before: (page) => changeSession(page, (session) => ({ ...session, idleUntil: inSeconds(session, 100) })),
  proof: async (page) => expect(page.getByRole('dialog')).toBeVisible(),
};

/** After the sign-in ended: sign in again in place. */
export const sessionEnded: PageState = {
  before: (page) => changeSession(page, (session) => ({ ...session, idleUntil: inSeconds(session, 2) })),
  proof: async (page) => expect(page.locator('dialog[open] input[type=password]')).toBeVisible(),
};

/**
 * A text that the guard stops and warns about: a number that is never kept, and two things that the writer decides on.
 * It stays in the page, so the data of other tests do not change.
 */
export function guardSpeaks(
  field: string,
  open: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): PageState & { readonly after: (seat: Seat) => Promise<void> } {
  return {
    after: async ({ page }) => {
      await open(page);
      await page
        .locator(field)
        .locator('textarea, input[type=text]')
        .first()
        .fill('BSN 123456782: een meisje van 15, 06 12345678');
    },
    proof: async (page) => {
      await expect(page.locator(`${field} [role=alert]`)).toBeVisible();
      await expect(page.locator(`${field} .zou-guard`)).toHaveCount(2);
    },
  };
}

/** A menu with the name of the person, open. */
export const userMenuOpen: PageState = {
  after: async ({ page }) => {
    const menu = page.locator('.zou-header__narrow summary');
    if (await menu.isVisible()) await menu.click();
    await page.locator('zou-user-menu [aria-haspopup=menu]').filter({ visible: true }).click();
  },
  proof: async (page) => expect(page.getByRole('menu').filter({ visible: true })).toBeVisible(),
};

/** A page that a heading and rest are enough of. */
export const normal: PageState = { proof: async (page) => expect(page.locator('h1')).toBeVisible() };

/** Proof of a dialog over the page. */
export async function dialogOpen(page: Page): Promise<void> {
  await expect(page.locator('dialog[open] h2')).toBeVisible();
}

/** Gives this answer in place of the server's, for what the demo does not hold. */
export async function answerWith(page: Page, path: string, json: object): Promise<void> {
  await page.route(path, (route) =>
    route.request().method() === 'GET' ? route.fulfill({ json }) : route.continue(),
  );
}

/** Answers a save as if a colleague was there first. */
export async function answerStale(route: Route): Promise<void> {
  const { changes } = route.request().postDataJSON() as {
    changes: readonly { changeId: string; criterion: string; baseVersion: number }[];
  };
  const changedAt = new Date().toISOString();
  await route.fulfill({
    status: 409,
    json: {
      code: 'staleVersion',
      status: 409,
      results: changes.map(({ changeId, criterion, baseVersion }) => ({
        changeId,
        criterion,
        outcome: 'stale',
        current: {
          criterion,
          version: baseVersion + 1,
          value: { option: '1' },
          explanation: 'Zo had een collega het al opgeschreven.',
          exceptLocations: [],
          confirmed: false,
          changedBy: { id: '018d0000-0000-7000-8000-00000000000a', name: 'Bram de Wit' },
          changedAt,
          wiped: null,
        },
      })),
    },
  });
}

/** Answers a save of the plan as applied, and stores nothing. */
export async function answerApplied(route: Route): Promise<void> {
  const { changes } = route.request().postDataJSON() as {
    changes: readonly { changeId: string; actionId: string; baseVersion: number }[];
  };
  await route.fulfill({
    json: {
      results: changes.map(({ changeId, actionId, baseVersion }) => ({
        changeId,
        actionId,
        outcome: 'applied',
        version: baseVersion + 1,
        savedAt: new Date().toISOString(),
      })),
    },
  });
}

/** Answers a save of the plan as if a colleague was there first, with another date and note. */
export async function answerStaleAction(route: Route): Promise<void> {
  const { changes } = route.request().postDataJSON() as {
    changes: readonly { changeId: string; actionId: string; baseVersion: number }[];
  };
  const colleague = { id: '018d0000-0000-7000-8000-00000000000a', name: 'Bram de Wit' };
  await route.fulfill({
    status: 409,
    json: {
      code: 'staleVersion',
      status: 409,
      results: changes.map(({ changeId, actionId, baseVersion }) => ({
        changeId,
        actionId,
        outcome: 'stale',
        current: {
          id: actionId,
          version: baseVersion + 1,
          title: 'Zo heet de actie nu',
          doneWhen: 'De afspraak staat in het handboek.',
          note: 'Zo had een collega het al opgeschreven.',
          criteria: ['MEL-02'],
          owner: { ...colleague, isActive: true },
          ownerRole: null,
          startsOn: '2026-01-01',
          dueOn: '2027-12-01',
          status: 'stopped',
          stopReason: 'Dit past in een andere actie.',
          priority: 'low',
          locationIds: [],
          evidence: [],
          repeatMonths: null,
          suggestion: null,
          copyOf: null,
          follows: null,
          lookedOn: null,
          doneOn: null,
          changedBy: colleague,
          changedAt: new Date().toISOString(),
        },
      })),
    },
  });
}

/** The states of every page that fetches data. */
export const requestStates = { loading, failing, offline } as const;

const sessionChanges = new WeakMap<Page, ((session: Session) => Session)[]>();

/**
 * Lets the server's own session through with a change, for what takes an hour in real life. Changes of one page add up:
 * of two routes for one address Playwright asks only the last.
 */
export async function changeSession(page: Page, change: (session: Session) => Session): Promise<void> {
  const before = sessionChanges.get(page);
  if (before) {
    before.push(change);
    return;
  }
  const changes = [change];
  sessionChanges.set(page, changes);
  await page.route('**/api/session', async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch();
    const session = (await response.json()) as Session;
    return route.fulfill({ response, json: changes.reduce((made, each) => each(made), session) });
  });
}

function inSeconds(session: Session, seconds: number): string {
  return new Date(Date.parse(session.now) + seconds * 1000).toISOString();
}
