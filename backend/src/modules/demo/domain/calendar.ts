import type { Round } from '@zicht/shared/assessments/round.contract';

/** The years that the demo's organisations have submitted. */
export const PAST_YEARS = [2024, 2025, 2026] as const;

/** The year that is half filled. */
export const CURRENT_YEAR = 2027;

const OPENED_DAYS_AGO = 60;
const CLOSES_IN_DAYS = 98;
/** From 1 May to 1 September, and on to 18 October. */
const DAYS_TO_SNAPSHOT = 123;
const DAYS_TO_PUBLICATION = 47;

/** Code and version of a framework. */
export interface FrameworkName {
  readonly code: string;
  readonly version: string;
}

/** The round of a past year, with the dates of `domain.md` 4.1. */
export function pastRound(year: number, framework: FrameworkName): Round {
  return {
    year,
    frameworkCode: framework.code,
    frameworkVersion: framework.version,
    referenceDate: `${year}-01-01`,
    opensOn: `${year}-01-01`,
    closesOn: `${year}-05-01`,
    snapshotOn: `${year}-09-01`,
    publishedOn: `${year}-10-18`,
  };
}

/**
 * The current round, its dates counted from the day of the first start; it asks about the first day of that day's
 * month.
 */
export function currentRound(today: string, framework: FrameworkName): Round {
  const closesOn = addDays(today, CLOSES_IN_DAYS);
  const snapshotOn = addDays(closesOn, DAYS_TO_SNAPSHOT);
  return {
    year: CURRENT_YEAR,
    frameworkCode: framework.code,
    frameworkVersion: framework.version,
    referenceDate: `${today.slice(0, 7)}-01`,
    opensOn: addDays(today, -OPENED_DAYS_AGO),
    closesOn,
    snapshotOn,
    publishedOn: addDays(snapshotOn, DAYS_TO_PUBLICATION),
  };
}

/** A day, some days later; days are `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A moment on a day, at an hour of office time (UTC, so an hour or two later in the Netherlands). */
export function at(day: string, hour: number, minute = 0): Date {
  const two = (number: number) => String(number).padStart(2, '0');
  return new Date(`${day}T${two(hour)}:${two(minute)}:00Z`);
}
