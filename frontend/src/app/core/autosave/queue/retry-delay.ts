const RETRY_FIRST = 1_000;
const RETRY_LAST = 8_000;

/**
 * Milliseconds until the next try: twice as long each time, at most eight seconds, so that a line that is mended is found soon; never before the server wants it; spread
 * so that not all come at once.
 */
export function retryDelay(failures: number, random: () => number, asked = 0): number {
  const delay = Math.min(RETRY_LAST, RETRY_FIRST * 2 ** (failures - 1));
  const spread = random() / 2;
  return Math.max(delay * (0.5 + spread), asked * (1 + spread));
}
