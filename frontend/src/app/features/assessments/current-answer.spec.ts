import { emptyAnswer, patched } from './current-answer';

const WIPED = {
  ...emptyAnswer('A-01'),
  version: 3,
  value: { dontKnow: true } as const,
  confirmed: true,
  wiped: { at: '2027-01-10T10:00:00.000Z', by: 'Fatma' },
};

describe('a change on top of an answer', () => {
  it('leaves what it does not name', () => {
    expect(patched(WIPED, { exceptLocations: ['x'] })).toEqual({ ...WIPED, exceptLocations: ['x'] });
  });

  it('must be confirmed again when the answer itself is another', () => {
    expect(patched(WIPED, { value: { option: '2' } }).confirmed).toBe(false);
    expect(patched(WIPED, { explanation: 'Nieuw.' }).confirmed).toBe(true);
  });

  it('ends "gewist" with a new text, and only with that', () => {
    expect(patched(WIPED, { value: { option: '2' } }).wiped).toEqual(WIPED.wiped);
    expect(patched(WIPED, { explanation: '' }).wiped).toEqual(WIPED.wiped);
    expect(patched(WIPED, { explanation: 'Nieuw.' }).wiped).toBeNull();
    expect(patched(WIPED, { value: { notApplicable: 'Geen jongeren.' } }).wiped).toBeNull();
  });
});
