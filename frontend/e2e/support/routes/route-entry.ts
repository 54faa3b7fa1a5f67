import { YEAR } from '../assessment';
import type { PageStates, Who } from '../sweep/states';

/** One page of the router: who looks at it, where, and in which states it can be. */
export interface RouteEntry {
  /** Pattern of the path, as the router has it. */
  readonly path: string;
  /** Null for a visitor. */
  readonly who: Who | null;
  readonly url: string;
  readonly states: PageStates;
}

export const COORDINATOR: Who = ['coordinator'];
export const PAST_YEAR = 2026;
/** The organisation whose round the scene has sent to the board, and the one that it has submitted. */
export const AT_BOARD = 1;
export const SUBMITTED = 2;

/** Fills the year and the codes into the pattern of a path. */
export function urlOf(path: string, values: Readonly<Record<string, string | number>> = {}): string {
  const given: Readonly<Record<string, string | number>> = {
    year: YEAR,
    theme: 'MEL',
    criterion: 'MEL-01',
    ...values,
  };
  return `/${path.replace(/:([a-z]+)/gi, (_, name: string) => String(given[name]))}`;
}
