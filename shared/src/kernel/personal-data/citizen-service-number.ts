import { isDate, isYear } from './dates.js';
import { PHONE } from './patterns.js';
import type { Span } from './span.js';

interface Group extends Span {
  readonly digits: string;
}

/** Digits that stand this far apart, by these characters alone, may be one number. */
const GAP = /^[ \t._-]{1,3}$/;
const LABEL_REACH = 40;
const OWN_LABEL =
  /(?:bsn|burger ?service ?(?:nummer|nr)|sofi[ -]?(?:nummer|nr)|citizen service number)[^\d\n]{0,16}$/i;
/** Numbers of organisations that look the same: of the trade register, the tax office, a care provider. */
const OTHER_LABEL =
  /(?:kvk|kamer van koophandel|handelsregister|rsin|agb|vestiging|chamber of commerce|coc)[^\d\n]{0,16}$/i;
const AMOUNT_BEFORE = /(?:€|\beur) ?$/i;
const AMOUNT_AFTER = /^(?:,\d\d?(?!\d)|,-| ?(?:€|euro?\b|mln\b))/i;
const GLUED_BEFORE = /[a-z][-_/]?$/i;
const GLUED_AFTER = /^[-_/]?[a-z]/i;
/** Shapes in which people write the number within a longer row of digits. */
const USUAL_SHAPES = ['3 3 3', '4 2 3'];

/**
 * Where a folded text holds a burgerservicenummer: nine digits that pass the 11-test, or eight where the first was a
 * nought that was left out, also with blanks, dots, dashes or underscores between them. A date, two years, a
 * telephone number, an amount and a number that is said to be an organisation's are none.
 */
export function citizenServiceNumbers(plain: string): readonly Span[] {
  const phones = [...plain.matchAll(PHONE)];
  const found: Span[] = [];
  let next = 0;
  for (const groups of chainsOf(plain).flatMap(candidatesOf)) {
    const [first, last] = [groups[0], groups.at(-1)];
    if (first === undefined || last === undefined || !passesElevenTest(digitsOf(groups))) continue;
    const span = { start: first.start, end: last.end };
    const before = plain.slice(Math.max(0, span.start - LABEL_REACH), span.start);
    while (endOf(phones[next]) <= span.start) next += 1;
    if (!OWN_LABEL.test(before)) {
      if (isOther(groups, before, plain.slice(span.end, span.end + 6))) continue;
      if (isPartOf(phones[next], span, groups)) continue;
    }
    if (span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
  }
  return found;
}

function endOf(match: RegExpExecArray | undefined): number {
  return match === undefined ? Infinity : match.index + match[0].length;
}

/** Nine digits in one piece are never half of a telephone number, unless the country stands before it. */
function isPartOf(phone: RegExpExecArray | undefined, span: Span, groups: readonly Group[]): boolean {
  if (phone === undefined || phone.index >= span.end) return false;
  const isWhole = groups.length === 1 && groups[0]?.digits.length === 9;
  return !isWhole || /^(?:\+|00)/.test(phone[0]);
}

/** Groups of digits that follow each other closely enough to be one number. */
function chainsOf(plain: string): Group[][] {
  const chains: Group[][] = [];
  let last: Group | undefined;
  for (const match of plain.matchAll(/\d+/g)) {
    const group = { start: match.index, end: match.index + match[0].length, digits: match[0] };
    const isClose =
      last !== undefined && group.start - last.end <= 3 && GAP.test(plain.slice(last.end, group.start));
    if (isClose) chains.at(-1)?.push(group);
    else chains.push([group]);
    last = group;
  }
  return chains;
}

/** A whole row of eight or nine digits; within a longer one, a single group or a usual shape. */
function candidatesOf(chain: readonly Group[]): (readonly Group[])[] {
  const total = chain.reduce((sum, { digits }) => sum + digits.length, 0);
  if (total < 8) return [];
  if (total <= 9) return [chain];
  return chain.flatMap((group, index) => {
    const three = chain.slice(index, index + 3);
    const isUsual = USUAL_SHAPES.includes(three.map(({ digits }) => digits.length).join(' '));
    return [...(isEightOrNine(group.digits) ? [[group]] : []), ...(isUsual ? [three] : [])];
  });
}

function isEightOrNine(digits: string): boolean {
  return digits.length === 8 || digits.length === 9;
}

function digitsOf(groups: readonly Group[]): string {
  return groups.map(({ digits }) => digits).join('');
}

function passesElevenTest(digits: string): boolean {
  if (!isEightOrNine(digits) || /^0+$/.test(digits) || (digits.length === 8 && digits.startsWith('0')))
    return false;
  const sum = [...digits.padStart(9, '0')].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}

function isOther(groups: readonly Group[], before: string, after: string): boolean {
  if (OTHER_LABEL.test(before) || AMOUNT_BEFORE.test(before) || AMOUNT_AFTER.test(after)) return true;
  if (holdsDateOrYears(groups)) return true;
  const isGlued = GLUED_BEFORE.test(before) || GLUED_AFTER.test(after);
  // A number written in one piece is looked at wherever it stands, but for a VAT number: NL000000000B00.
  return groups.length > 1 ? isGlued : /nl$/i.test(before) && /^b\d\d/i.test(after);
}

function holdsDateOrYears(groups: readonly Group[]): boolean {
  const [only] = groups;
  if (groups.length === 1 && only?.digits.length === 8) {
    const [a, b, c, d] = [0, 2, 4, 6].map((from) => only.digits.slice(from, from + 2));
    return (
      isDate(`${a}${b}`, `${c}`, `${d}`) ||
      isDate(`${c}${d}`, `${b}`, `${a}`) ||
      (isYear(`${a}${b}`) && isYear(`${c}${d}`))
    );
  }
  return groups.some(({ digits }, index) => {
    const [second = '', third = ''] = [groups[index + 1]?.digits, groups[index + 2]?.digits];
    return (
      (isYear(digits) && isYear(second)) || isDate(digits, second, third) || isDate(third, second, digits)
    );
  });
}
