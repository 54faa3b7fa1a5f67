import { describe, expect, it } from '@jest/globals';
import { answerAfter, givenAnswers, hasText, withoutText } from './answer.js';

const hand = { userId: 'me', at: new Date('2027-03-01T09:00:00Z') };
const change = { changeId: 'id', criterion: 'KEN-01', baseVersion: 0 };

describe('answerAfter', () => {
  const first = answerAfter(undefined, { ...change, value: { option: '2' }, explanation: 'Zo.' }, hand);

  it('begins at version 1', () => {
    expect(first).toMatchObject({ version: 1, value: { option: '2' }, explanation: 'Zo.', changedBy: 'me' });
  });

  it('leaves what is not named', () => {
    const next = answerAfter(first, { ...change, baseVersion: 1, exceptLocations: ['noord'] }, hand);
    expect(next).toMatchObject({
      version: 2,
      value: { option: '2' },
      explanation: 'Zo.',
      exceptLocations: ['noord'],
    });
  });

  it('keeps a confirmation with a new explanation, and drops it with a new answer', () => {
    const confirmed = answerAfter(first, { ...change, confirmed: true }, hand);
    expect(answerAfter(confirmed, { ...change, explanation: 'Anders.' }, hand).confirmed).toBe(true);
    expect(answerAfter(confirmed, { ...change, value: { option: '3' } }, hand).confirmed).toBe(false);
  });

  it('stays wiped until a new text is written', () => {
    const wiped = { ...first, explanation: '', wipedAt: hand.at, wipedBy: 'me' };
    expect(answerAfter(wiped, { ...change, value: { option: '3' } }, hand).wipedAt).toEqual(hand.at);
    expect(answerAfter(wiped, { ...change, explanation: '' }, hand).wipedAt).toEqual(hand.at);
    expect(answerAfter(wiped, { ...change, explanation: 'Nieuw.' }, hand)).toMatchObject({
      wipedAt: null,
      wipedBy: null,
    });
    expect(answerAfter(wiped, { ...change, value: { text: 'Nieuw.' } }, hand).wipedAt).toBeNull();
  });
});

describe('texts of answers', () => {
  it.each([
    [{ text: 'Woorden' }, true, { text: '' }],
    [{ text: '' }, false, { text: '' }],
    [{ notApplicable: 'Reden' }, true, { notApplicable: '' }],
    [{ option: '3' }, false, { option: '3' }],
    [null, false, null],
  ])('of %j', (value, has, without) => {
    expect(hasText(value)).toBe(has);
    expect(withoutText(value)).toEqual(without);
  });
});

describe('lists of answers', () => {
  const rows = [
    { criterion: 'KEN-01', value: { option: '1' }, changedAt: new Date(1000) },
    { criterion: 'KEN-02', value: null, changedAt: new Date(2000) },
  ];

  it('gives scoring what is answered', () => {
    expect(givenAnswers(rows)).toEqual({ 'KEN-01': { option: '1' } });
  });
});
