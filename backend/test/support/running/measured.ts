import { appendFileSync } from 'node:fs';

/** Times and counts of a drill, for the table that the nightly run ends with; they decide nothing. */
export function measured(what: string, figures: Readonly<Record<string, number | string>>): void {
  const file = process.env['ZICHT_MEASUREMENTS'];
  if (file) appendFileSync(file, `${JSON.stringify({ what, figures })}\n`);
}

/** `nightly` in the nightly run, `daily` in `npm test`. */
export function byNight<T>(daily: T, nightly: T): T {
  return Number(process.env['ZICHT_RUNS'] ?? 1) >= 10 ? nightly : daily;
}
