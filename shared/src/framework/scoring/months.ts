/** `YYYY-MM` with a month from 01 to 12. */
export const MONTH_PATTERN = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whole months from a month (`YYYY-MM`) to the month of a date (`YYYY-MM-DD`); a later month gives 0. */
export function monthsUntil(month: string, date: string): number {
  return Math.max(0, monthNumber(date) - monthNumber(month));
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
