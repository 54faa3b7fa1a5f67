import { describe, expect, it } from '@jest/globals';
import { personalNumberFaults } from './free-text.js';

const BSN = '123456782';

describe('personalNumberFaults', () => {
  it('finds the number in every text, however deep, and says where', () => {
    expect(personalNumberFaults({ note: `Zie ${BSN}`, items: [{ title: 'Niets' }, { title: BSN }] })).toEqual(
      [
        { path: '/note', code: 'citizenServiceNumber' },
        { path: '/items/1/title', code: 'citizenServiceNumber' },
      ],
    );
  });

  it('takes no identifier for a text, whatever its digits', () => {
    expect(personalNumberFaults({ evidenceIds: [`018d0000-0000-7000-8000-${BSN}abc`] })).toEqual([]);
    expect(personalNumberFaults({ note: `018d0000-0000-7000-8000-${BSN}abc en meer` })).toHaveLength(1);
  });
});
