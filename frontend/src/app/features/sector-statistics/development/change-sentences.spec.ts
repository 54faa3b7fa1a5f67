import { changeSentences } from './change-sentences';

const t = (key: string) => key.replace('sectorPicture.development.', '');
const f = { number: String };
const change = (status: 'compared' | 'broken' | 'hidden', direction: 'higher' | 'unsure') => ({
  fromYear: 2026,
  toYear: 2027,
  status,
  answers: [{ answer: '3' as const, direction, difference: 6, marginTenths: 41 }],
});
const said = (...given: Parameters<typeof change>) => changeSentences(change(...given), { t, f } as never);

describe('what is said between two years', () => {
  it('is a change only where it is larger than the uncertainty', () => {
    expect(said('compared', 'higher')).toEqual(['of', 'higher']);
    expect(said('compared', 'unsure')).toEqual(['unsure']);
  });

  it('is nothing where a year is hidden or the questions changed', () => {
    expect([said('hidden', 'higher'), said('broken', 'higher')]).toEqual([['hidden'], ['broken']]);
  });
});
