const RETRY_FIRST = 1_000;
const RETRY_LAST = 60_000;

/** Milliseconds until the next try: twice as long each time, at most a minute, spread so that not all come at once. */
export function retryDelay(failures: number, random: () => number): number {
  const delay = Math.min(RETRY_LAST, RETRY_FIRST * 2 ** (failures - 1));
  return delay * (0.5 + random() / 2);
}
