/** A text in plain characters, with for each of them the place in the text that it came from. */
export interface FoldedText {
  readonly plain: string;
  /** Place in the original of each character of `plain`; one more at the end, its length. */
  readonly at: readonly number[];
}

// Marks and characters without width; the Hangul fillers count as letters but show nothing.
const INVISIBLE = /[\p{M}\p{Cf}\u115f\u1160\u3164\uffa0]/u;
const DOT = /[·•‧∙⋅]/;
const DIGIT = /\p{Nd}/u;
const BLANK = /[\p{Z}\u2800]/u;
const DASH = /[\p{Pd}\u2212]/u;

/**
 * Writes a text as a search for numbers wants it: digits of every script and width as 0 to 9, every blank as a space,
 * every dash as a hyphen, letters without accents, and nothing between them that cannot be seen. Linear in its length.
 */
export function foldText(text: string): FoldedText {
  const at: number[] = [];
  let plain = '';
  let place = 0;
  for (const character of text) {
    const folded = character <= '\u007f' ? character : fold(character);
    for (let index = 0; index < folded.length; index += 1) at.push(place);
    plain += folded;
    place += character.length;
  }
  at.push(place);
  return { plain, at };
}

function fold(character: string): string {
  if (INVISIBLE.test(character)) return '';
  if (DIGIT.test(character)) return String(digitValue(character));
  if (BLANK.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (DOT.test(character)) return '.';
  // Full-width and circled characters, ligatures and accents, each as what it stands for.
  return [...character.normalize('NFKD')].filter((part) => !INVISIBLE.test(part)).join('');
}

/** Unicode keeps the digits of a script together, nought first: as many steps back as the digit is worth. */
function digitValue(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  let steps = 0;
  // Mathematical digits follow each other, fifty in a row; no script has more.
  while (steps < 50 && DIGIT.test(String.fromCodePoint(code - steps - 1))) steps += 1;
  return steps % 10;
}
