import { describe, expect, it } from '@jest/globals';
import { readFramework } from '../testing/read-framework.js';
import { moved, placeOf } from './draft-order.js';
import { splitFramework, type PartContent } from './draft-parts.js';

const parts = splitFramework(readFramework('normenkader') as unknown as PartContent);
const codesOf = (kind: string) => parts.filter((part) => part.kind === kind).map(({ code }) => code);

describe('the order of a draft', () => {
  it('counts a question within its theme, and ends where the theme ends', () => {
    const ofTheme = codesOf('criterion').filter((code) => code.startsWith('KEN'));
    expect(placeOf(parts, { kind: 'criterion', code: 'KEN-01' })).toEqual({
      place: 1,
      total: ofTheme.length,
      passes: { earlier: null, later: 'KEN-02' },
    });
    expect(placeOf(parts, { kind: 'criterion', code: ofTheme.at(-1)! }).passes.later).toBeNull();
  });

  it('counts themes among themes, and knows no place of what is not there', () => {
    const [first, second] = codesOf('theme');
    expect(placeOf(parts, { kind: 'theme', code: second! })).toMatchObject({
      place: 2,
      total: 8,
      passes: { earlier: first },
    });
    expect(placeOf(parts, { kind: 'theme', code: 'NERGENS' })).toMatchObject({
      place: 0,
      passes: { earlier: null, later: null },
    });
  });

  it('puts a code past the next one of its theme, whatever stands between them', () => {
    expect(moved(['a', 'x', 'b', 'c'], { code: 'a', move: 'later', passes: 'b' })).toEqual([
      'x',
      'b',
      'a',
      'c',
    ]);
    expect(moved(['a', 'x', 'b', 'c'], { code: 'b', move: 'earlier', passes: 'a' })).toEqual([
      'b',
      'a',
      'x',
      'c',
    ]);
  });
});
