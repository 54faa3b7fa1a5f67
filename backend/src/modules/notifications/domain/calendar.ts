import type { Locale } from '@zicht/shared/kernel/locale';

/** A day in somebody's calendar: what kind of date, how many of them, never which. */
export interface CalendarDay {
  readonly organisationId: string;
  readonly kind: 'actionsDue' | 'questionsDue' | 'roundCloses';
  readonly date: string;
  readonly count: number;
  readonly year: number | undefined;
}

/** Dates of one kind, one entry for each day. */
export function daysOf(
  organisationId: string,
  kind: 'actionsDue' | 'questionsDue',
  dates: readonly string[],
): CalendarDay[] {
  return [...new Set(dates)].toSorted().map((date) => ({
    organisationId,
    kind,
    date,
    count: dates.filter((each) => each === date).length,
    year: undefined,
  }));
}

/** The words of a day; nobody learns from a shared calendar what the dates are about. */
export function summaryOf({ kind, count, year }: CalendarDay, locale: Locale): string {
  const isOne = count === 1;
  if (locale === 'en') {
    if (kind === 'actionsDue') return isOne ? 'Action is due' : `${count} actions are due`;
    if (kind === 'questionsDue') return isOne ? 'Question is due' : `${count} questions are due`;
    return `Self-assessment ${year ?? ''} closes`;
  }
  if (kind === 'actionsDue') return isOne ? 'Actie loopt af' : `${count} acties lopen af`;
  if (kind === 'questionsDue') return isOne ? 'Vraag beantwoorden' : `${count} vragen beantwoorden`;
  return `Zelfevaluatie ${year ?? ''} sluit`;
}
