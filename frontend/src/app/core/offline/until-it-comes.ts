/** Milliseconds between two tries. */
const AGAIN_AFTER = 10_000;

/**
 * What this brings, asked again for as long as the line is broken: what is fetched once per visit would otherwise wait
 * for the next. Rejects with every other error than that of a broken line, which is a TypeError in all browsers.
 */
export async function untilItComes<Result>(bring: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await bring();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
    }
  }
}
