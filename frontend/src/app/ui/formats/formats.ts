import { inject, InjectionToken } from '@angular/core';
import type { Locale } from '@zicht/shared/kernel/locale';
import { injectTexts } from '../language/texts';
import { madeOnce } from './made-once';

const TIME_ZONE = 'Europe/Amsterdam';
const TAGS: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' };
const DAY = 86_400_000;

/** An ISO day (`2027-03-01`), ISO instant, or moment. */
export type Moment = string | number | Date;

/** What time it is; specs put a fixed clock here. */
export const CLOCK = new InjectionToken<() => number>('clock', { factory: () => () => Date.now() });

function toDate(moment: Moment): Date {
  return moment instanceof Date ? moment : new Date(moment);
}

function isDay(moment: Moment): boolean {
  return typeof moment === 'string' && moment.length === 10;
}

function dateFormat(locale: Locale, moment: Moment, options: Intl.DateTimeFormatOptions): string {
  const timeZone = isDay(moment) ? 'UTC' : TIME_ZONE;
  return madeOnce(Intl.DateTimeFormat, TAGS[locale], { ...options, timeZone })
    .format(toDate(moment))
    .replace(/\./g, '');
}

/** The calendar day in the Netherlands, `YYYY-MM-DD`, of a moment. */
export function calendarDay(moment: Moment): string {
  if (isDay(moment)) return moment as string;
  return madeOnce(Intl.DateTimeFormat, 'en-CA', { timeZone: TIME_ZONE }).format(toDate(moment));
}

/** Whole calendar days from one moment to another, in the Netherlands; negative when `to` lies before. */
export function daysBetween(from: Moment, to: Moment): number {
  return Math.round((Date.parse(calendarDay(to)) - Date.parse(calendarDay(from))) / DAY);
}

/** `12 november 2026`. */
export function formatDate(locale: Locale, moment: Moment): string {
  return dateFormat(locale, moment, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `12 nov 2026`, for tables. */
export function formatShortDate(locale: Locale, moment: Moment): string {
  return dateFormat(locale, moment, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `november 2026` of `2026-11`. */
export function formatMonth(locale: Locale, month: string): string {
  return dateFormat(locale, `${month}-01`, { month: 'long', year: 'numeric' });
}

/** `14.32 uur`; English `14:32`. */
export function formatTime(locale: Locale, moment: Moment): string {
  const time = madeOnce(Intl.DateTimeFormat, 'en-GB', {
    timeZone: TIME_ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(toDate(moment));
  return locale === 'nl' ? `${time.replace(':', '.')} uur` : time;
}

/** `12 november 2026 om 14.32 uur`. */
export function formatDateTime(locale: Locale, moment: Moment): string {
  return `${formatDate(locale, moment)} ${locale === 'nl' ? 'om' : 'at'} ${formatTime(locale, moment)}`;
}

/** `vandaag om 14.32 uur`, `gisteren om …`, `3 dagen geleden`, up to 7 days; a date from then on. */
export function formatRelative(locale: Locale, moment: Moment, now: Moment): string {
  const days = daysBetween(moment, now);
  if (Math.abs(days) > 7) return formatDate(locale, moment);
  const word = madeOnce(Intl.RelativeTimeFormat, TAGS[locale], { numeric: 'auto' }).format(-days, 'day');
  const withTime = !isDay(moment) && Math.abs(days) <= 1;
  return withTime ? `${word} ${locale === 'nl' ? 'om' : 'at'} ${formatTime(locale, moment)}` : word;
}

/** `2,5`; minus is U+2212. */
export function formatDecimal(locale: Locale, value: number, decimals = 1): string {
  const text = madeOnce(Intl.NumberFormat, TAGS[locale], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
}

/** `1.363`. */
export function formatNumber(locale: Locale, value: number): string {
  return formatDecimal(locale, value, 0);
}

/** `38%` of the share 0.38. */
export function formatPercentage(locale: Locale, share: number): string {
  return `${formatNumber(locale, share * 100)}%`;
}

/** `210 kB`. */
export function formatBytes(locale: Locale, bytes: number): string {
  return `${formatNumber(locale, Math.max(1, bytes / 1000))} kB`;
}

/** `a, b en c`. */
export function formatList(locale: Locale, items: readonly string[]): string {
  return madeOnce(Intl.ListFormat, TAGS[locale], { type: 'conjunction' }).format(items);
}

/** Order of the dictionary. */
export function compareText(locale: Locale, one: string, other: string): number {
  return madeOnce(Intl.Collator, TAGS[locale]).compare(one, other);
}

/** The formats in the language of the user; see {@link injectFormats}. */
export interface Formats {
  date(moment: Moment): string;
  shortDate(moment: Moment): string;
  month(month: string): string;
  time(moment: Moment): string;
  dateTime(moment: Moment): string;
  relative(moment: Moment): string;
  decimal(value: number, decimals?: number): string;
  number(value: number): string;
  percentage(share: number): string;
  bytes(bytes: number): string;
  list(items: readonly string[]): string;
  compare(one: string, other: string): number;
  /** Days from today to this day: 0 today, negative when past. */
  daysUntil(moment: Moment): number;
}

/** Dates and numbers as the user's language writes them: `protected readonly f = injectFormats();`. */
export function injectFormats(): Formats {
  const { locale } = injectTexts();
  const clock = inject(CLOCK);
  return {
    date: (moment) => formatDate(locale(), moment),
    shortDate: (moment) => formatShortDate(locale(), moment),
    month: (month) => formatMonth(locale(), month),
    time: (moment) => formatTime(locale(), moment),
    dateTime: (moment) => formatDateTime(locale(), moment),
    relative: (moment) => formatRelative(locale(), moment, clock()),
    decimal: (value, decimals) => formatDecimal(locale(), value, decimals),
    number: (value) => formatNumber(locale(), value),
    percentage: (share) => formatPercentage(locale(), share),
    bytes: (bytes) => formatBytes(locale(), bytes),
    list: (items) => formatList(locale(), items),
    compare: (one, other) => compareText(locale(), one, other),
    daysUntil: (moment) => daysBetween(clock(), moment),
  };
}
