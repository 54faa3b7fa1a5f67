const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Pauses after each attempt that failed: about two days in all, enough for a mail server's long weekend. */
const PAUSES = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR];

/** When to try again after this many attempts; undefined: an administrator must look. */
export function nextAttempt(attempts: number, now: Date): Date | undefined {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? undefined : new Date(now.getTime() + pause);
}

/** A sender that has not recorded an outcome by then is dead; longer than the longest patience with a mail server. */
export function claimEnds(now: Date): Date {
  return new Date(now.getTime() + 5 * MINUTE);
}
