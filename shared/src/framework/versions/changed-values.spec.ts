import { describe, expect, it } from '@jest/globals';
import { changedValues } from './changed-values.js';

describe('changed values', () => {
  it('are none where nothing differs, whatever the order of keys', () => {
    expect(changedValues({ a: 1, b: [{ code: 'x' }] }, { b: [{ code: 'x' }], a: 1 })).toEqual([]);
  });

  it('are words, numbers and choices with the way to them, things in lists by their code', () => {
    const before = { question: { nl: 'Oud', en: 'Old' }, weight: 1, actions: [{ code: 'A1', termDays: 30 }] };
    const after = {
      question: { nl: 'Nieuw', en: 'Old' },
      weight: 2,
      caps: [{ pointsBelow: 2, maxLevel: 1 }],
      actions: [
        { code: 'A2', termDays: 9 },
        { code: 'A1', termDays: 60 },
      ],
    };
    expect(changedValues(before, after)).toEqual([
      { path: ['question', 'nl'], before: 'Oud', after: 'Nieuw' },
      { path: ['weight'], before: 1, after: 2 },
      { path: ['caps', '1', 'pointsBelow'], before: null, after: 2 },
      { path: ['caps', '1', 'maxLevel'], before: null, after: 1 },
      { path: ['actions', 'A2', 'code'], before: null, after: 'A2' },
      { path: ['actions', 'A2', 'termDays'], before: null, after: 9 },
      { path: ['actions', 'A1', 'termDays'], before: 30, after: 60 },
    ]);
  });

  it('tell codes that came and went, and another order', () => {
    expect(changedValues(['JHV', 'POL'], ['POL', 'JUS'])).toEqual([
      { path: ['JUS'], before: null, after: 'JUS' },
      { path: ['JHV'], before: 'JHV', after: null },
    ]);
    expect(
      changedValues({ l: [{ code: 'a' }, { code: 'b' }] }, { l: [{ code: 'b' }, { code: 'a' }] }),
    ).toEqual([{ path: ['l'], before: 'a, b', after: 'b, a' }]);
  });
});
