import { emptyAnswer } from '../current-answer';
import { conflictingFields } from './answer-conflict';

const SEEN = { ...emptyAnswer('A-01'), version: 1, value: { option: '1' }, explanation: 'Samen gezien.' };

describe('what two people changed', () => {
  it('is no conflict when they changed different parts', () => {
    const theirs = { ...SEEN, version: 2, value: { option: '3' } };
    expect(conflictingFields({ explanation: 'Van mij.' }, SEEN, theirs)).toEqual([]);
  });

  it('is a conflict when they changed the same part into something else', () => {
    const theirs = { ...SEEN, version: 2, explanation: 'Van Bram.' };
    expect(conflictingFields({ explanation: 'Van mij.' }, SEEN, theirs)).toEqual(['explanation']);
  });

  it('is no conflict when they came to the same', () => {
    const theirs = { ...SEEN, version: 2, value: { option: '3' } };
    expect(conflictingFields({ value: { option: '3' } }, SEEN, theirs)).toEqual([]);
  });

  it('is asked about when nobody knows any more what the change was made on', () => {
    const theirs = { ...SEEN, version: 4, explanation: 'Van Bram.' };
    expect(conflictingFields({ value: { option: '2' }, explanation: 'Van mij.' }, null, theirs)).toEqual([
      'value',
      'explanation',
    ]);
  });
});
