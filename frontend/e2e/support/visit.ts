import { expect, type Page } from '@playwright/test';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { accountOf } from './worlds/accounts';
import {
  axeFaults,
  documentFaults,
  focusFaults,
  overflowFaults,
  spacingFaults,
  targetFaults,
} from './sweep/checks';
import { changeSession, holdAnswers, requestStates, TRY_AGAIN, type PageState } from './sweep/states';
import type { RouteEntry } from './routes/route-entry';
import type { Seat, World } from './worlds/world';

/** Languages and widths of the sweep. */
export const LANGUAGES = ['nl', 'en'] as const;
/** Width in CSS px of a small phone, or of a desk at 400 %. */
export const NARROW = 320;
/** Width in CSS px of a desk. */
export const WIDE = 1280;
/** Width in CSS px of each look. */
export const WIDTHS = [WIDE, NARROW] as const;

/** A language of the interface. */
export type Language = (typeof LANGUAGES)[number];

/** Opens a page of the table in one of its states. */
export async function visit(
  world: World,
  route: RouteEntry,
  state: PageState,
  look: { readonly language: Language; readonly width: number },
): Promise<Seat> {
  const who = state.who === undefined ? route.who : state.who;
  const seat = await world.look(who === null ? null : accountOf(...who), look);
  const { page } = seat;
  if (state.hasFailures) seat.watch.expectFailures();
  // The language of a person is a setting that all tests would share; here the answer carries it.
  if (who !== null && look.language !== 'nl') {
    await changeSession(page, (session) =>
      session.user === null ? session : { ...session, user: { ...session.user, locale: look.language } },
    );
  }
  await state.before?.(page);
  await page.goto(state.url ?? route.url);
  if (!state.isUnsettled) await settle(seat);
  await state.after?.(seat);
  await state.proof(page);
  return seat;
}

/** True where a page fetches on its own address all that it shows, so that it can be seen to recover there. */
export function recovers({ states }: RouteEntry): boolean {
  const { normal, ...others } = states;
  const isPlain = normal.url === undefined && normal.who === undefined && normal.after === undefined;
  return isPlain && Object.entries(requestStates).every(([name, state]) => others[name] === state);
}

/**
 * Opens such a page, shows it while it waits and when the server fails, and lets it try again with its own button until
 * it stands in its normal state.
 */
export async function visitThroughFailure(
  world: World,
  route: RouteEntry,
  look: { readonly language: Language; readonly width: number },
  lookAt: (seat: Seat, state: string) => Promise<void>,
): Promise<Seat> {
  const { loading, failing } = requestStates;
  const { normal } = route.states;
  let answers: Awaited<ReturnType<typeof holdAnswers>> | undefined;
  const before = async (page: Page): Promise<void> => {
    await normal.before?.(page);
    answers = await holdAnswers(page);
  };
  const seat = await visit(world, route, { ...loading, before }, look);
  await lookAt(seat, 'loading');

  seat.watch.expectFailures();
  answers?.fail();
  await settle(seat);
  await failing.proof(seat.page);
  await lookAt(seat, 'failing');

  await answers?.end();
  const again = seat.page.locator(TRY_AGAIN);
  while ((await again.count()) > 0) {
    await again.first().click();
    await settle(seat);
  }
  seat.watch.endFailures();
  await normal.proof(seat.page);
  return seat;
}

/** Takes the network from a page in view, and looks at it. */
export async function loseNetwork(
  seat: Seat,
  lookAt: (seat: Seat, state: string) => Promise<void>,
): Promise<void> {
  const { offline } = requestStates;
  // The look before this one may have left it at another width.
  await settle(seat);
  seat.watch.expectFailures();
  await offline.after(seat);
  await offline.proof(seat.page);
  await lookAt(seat, 'offline');
}

/** Gives the page another width, and waits until it stands. */
export async function resize(seat: Seat, width: number): Promise<void> {
  await seat.page.setViewportSize({ width, height: 900 });
  await settle(seat);
}

/** Chooses the other language in a page, as people do where it is wide; for this page alone, not for its person. */
export async function chooseLanguage(seat: Seat, language: Language): Promise<void> {
  const { page } = seat;
  const keep = `**${fillPath(API_PATHS.profile, {})}`;
  await page.route(keep, (route) => route.fulfill({ status: 204 }), { times: 1 });
  await page.locator(`.zou-header__row--wide .zou-languages li[lang=${language}] button`).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await settle(seat);
}

/** Waits until a page has its heading and its data, and its font. */
export async function settle({ page, watch }: Pick<Seat, 'page' | 'watch'>): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  // Twice in a row, because one answer may make the page ask for the next thing.
  let quietLooks = 0;
  const isQuiet = (): boolean => (quietLooks = watch.pending === 0 ? quietLooks + 1 : 0) >= 2;
  await expect.poll(isQuiet, { intervals: [40] }).toBe(true);
  await expect(page.locator('[aria-busy=true], .zou-skeleton, .zou-pending-sections')).toHaveCount(0);
  await expect.poll(isQuiet, { intervals: [40] }).toBe(true);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Everything that can be wrong with the page in view, one line each. */
export async function faultsOf({ page, watch }: Seat, language: Language): Promise<readonly string[]> {
  return [
    ...(await documentFaults(page, language)),
    ...(await targetFaults(page)),
    ...(await axeFaults(page)),
    ...watch.take(),
  ];
}

/** What is wrong at 200 %, with wide spacing, and for who walks by keyboard. */
export async function stretchFaults(page: Page): Promise<readonly string[]> {
  const size = page.viewportSize();
  const spacing = await spacingFaults(page);
  const focus = await focusFaults(page);
  await page.setViewportSize({ width: 640, height: 450 });
  const zoomed = (await overflowFaults(page)).map((fault) => `at 200 % ${fault}`);
  if (size) await page.setViewportSize(size);
  return [...spacing, ...focus, ...zoomed];
}
