import type { Evaluation } from './evaluation/evaluation.js';

/** What other sectors do to the questions of an assessment; codes in the order asked. */
export interface SectorChange {
  /** Answered questions that would no longer be asked. Their answers are kept, and return when the sector does. */
  readonly fallingAway: readonly string[];
  /** Questions that would be asked besides. */
  readonly added: readonly string[];
}

/** Compares the same answers, evaluated for the sectors of now and for those to come (domain, 3.6). */
export function sectorChange(now: Evaluation, then: Evaluation): SectorChange {
  return {
    fallingAway: asked(now)
      .filter(({ code, state }) => state !== 'open' && !isAsked(then, code))
      .map(({ code }) => code),
    added: asked(then)
      .filter(({ code }) => !isAsked(now, code))
      .map(({ code }) => code),
  };
}

/** True when both name the same sectors, in whatever order. */
export function sameSectors(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each) => others.includes(each));
}

function asked({ criteria }: Evaluation): Evaluation['criteria'] {
  return criteria.filter((row) => row.asked);
}

function isAsked({ byCode }: Evaluation, code: string): boolean {
  return byCode.get(code)?.asked === true;
}
