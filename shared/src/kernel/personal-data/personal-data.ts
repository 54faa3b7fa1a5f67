import { citizenServiceNumbers } from './citizen-service-number.js';
import { foldText } from './fold-text.js';
import { PATTERNS, type PersonalDataKind } from './patterns.js';
import type { Span } from './span.js';

/** Where a text may hold something about a person, and what; never the words themselves. */
export interface PersonalDataFinding extends Span {
  readonly kind: PersonalDataKind;
  /** Language of the neutral wording that can take its place, where there is one. */
  readonly neutral?: 'nl' | 'en';
}

const BEFORE = 40;
/** Without any of these there is nothing to find. */
const MAY_HOLD = /[@＠\p{No}\p{Nd}]|tien|elf|twaalf|dertien|ten|eleven|twelve|teen|twenty|twintig/iu;

/**
 * Everything in a text that looks like personal data, in the order of the text and without overlap. Names are not
 * looked for: nothing tells them from other words. Takes time in proportion to the length of the text.
 */
export function findPersonalData(text: string, thisYear: number): readonly PersonalDataFinding[] {
  if (!MAY_HOLD.test(text)) return [];
  const { plain, at } = foldText(text);
  const found: Ranked[] = citizenServiceNumbers(plain).map((span) => ({
    ...span,
    kind: 'citizenServiceNumber',
    rank: 0,
  }));
  for (const [index, { kind, pattern, holds, neutral }] of PATTERNS.entries()) {
    for (const match of plain.matchAll(pattern)) {
      const before = plain.slice(Math.max(0, match.index - BEFORE), match.index);
      if (holds?.(match, before, thisYear) === false) continue;
      const end = match.index + match[0].length;
      found.push({ kind, start: match.index, end, rank: index + 1, ...(neutral && { neutral }) });
    }
  }
  return withoutOverlap(found).map(({ rank: _, ...finding }) => ({
    ...finding,
    start: at[finding.start] ?? 0,
    end: at[finding.end] ?? text.length,
  }));
}

/** True when a text holds a burgerservicenummer; such a text is not kept. */
export function holdsCitizenServiceNumber(text: string): boolean {
  return citizenServiceNumbers(foldText(text).plain).length > 0;
}

interface Ranked extends PersonalDataFinding {
  /** Place of the pattern in the list; 0 for a burgerservicenummer. */
  readonly rank: number;
}

/** In the order of the text; of two that overlap, the one of the earlier pattern. */
function withoutOverlap(found: readonly Ranked[]): Ranked[] {
  const kept: Ranked[] = [];
  for (const finding of [...found].sort((a, b) => a.start - b.start || a.rank - b.rank)) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= finding.start) kept.push(finding);
    else if (finding.rank < last.rank) kept.splice(-1, 1, finding);
  }
  return kept;
}
