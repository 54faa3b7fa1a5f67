import type { Action } from '@zicht/shared/improvement/actions/action.contract';

/** One quarter of the timeline. */
export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly number: number;
}

/** A bar from the quarter in which an action starts to the one in which it ends. */
export interface TimelineBar {
  readonly action: Action;
  /** Places among the quarters, counted from 1; a bar that began before them starts at the first. */
  readonly from: number;
  readonly to: number;
  readonly endsOn: string;
}

/** Most quarters side by side: they fit on a screen. */
export const MOST_QUARTERS = 8;

/** The quarters from that of today, or of the oldest open action within a year before it, on. */
export function timelineOf(
  actions: readonly Action[],
  today: string,
): { readonly quarters: readonly Quarter[]; readonly bars: readonly TimelineBar[] } {
  const now = indexOf(today);
  const ends = actions.map(({ dueOn, doneOn }) => indexOf(doneOn ?? dueOn));
  const first = Math.max(now - 3, Math.min(now, ...actions.map(({ startsOn }) => indexOf(startsOn))));
  const last = Math.min(first + MOST_QUARTERS - 1, Math.max(now, ...ends));
  const bars = actions
    .map((action) => ({ action, endsOn: action.doneOn ?? action.dueOn }))
    .filter(({ action, endsOn }) => indexOf(endsOn) >= first && indexOf(action.startsOn) <= last)
    .map(({ action, endsOn }) => ({
      action,
      endsOn,
      from: Math.max(indexOf(action.startsOn), first) - first + 1,
      to: Math.max(Math.min(indexOf(endsOn), last), Math.max(indexOf(action.startsOn), first)) - first + 1,
    }))
    .sort((one, other) => one.action.startsOn.localeCompare(other.action.startsOn));
  const quarters = Array.from({ length: last - first + 1 }, (_, at) => ({
    year: Math.floor((first + at) / 4),
    number: ((first + at) % 4) + 1,
  }));
  return { quarters, bars };
}

/** Quarters since the beginning of time, so that they can be counted. */
function indexOf(day: string): number {
  return Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
}
