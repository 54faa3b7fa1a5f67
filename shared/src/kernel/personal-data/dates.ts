/** True for the years of people alive and of documents in use. */
export function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits);
}

/** True when year, month and day can be a date; day and month may be the other way round. */
export function isDate(year: string, month: string, day: string): boolean {
  const [first, second] = [Number(month), Number(day)];
  if (!isYear(year) || month.length > 2 || day.length > 2 || first < 1 || second < 1) return false;
  return Math.min(first, second) <= 12 && Math.max(first, second) <= 31;
}
