/** What may follow at once, and must find the work done. */
const NEXT_EVENTS = ['click', 'keydown', 'popstate', 'pagehide', 'visibilitychange'] as const;

/** Longer than any frame that is still painted; a page in the background paints none. */
const WITHOUT_A_FRAME = 200;

/**
 * Runs work once the browser has painted what the person did, such as a radio button that it checked by itself. On a slow
 * machine the work would keep that back for longer than an eye waits. It runs at once when something else happens first: the
 * next click or key, or the page on its way out.
 */
export function afterPaint(work: () => void): void {
  let isDone = false;
  const run = (): void => {
    if (isDone) return;
    isDone = true;
    for (const type of NEXT_EVENTS) removeEventListener(type, run, { capture: true });
    work();
  };
  for (const type of NEXT_EVENTS) addEventListener(type, run, { capture: true });
  requestAnimationFrame(() => setTimeout(run));
  setTimeout(run, WITHOUT_A_FRAME);
}
