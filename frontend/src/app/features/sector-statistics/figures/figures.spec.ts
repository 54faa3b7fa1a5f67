import type { PictureVector } from '@zicht/shared/sector-statistics/picture.contract';
import { hiddenVector, vectorOf } from '../testing/vectors';
import { lowShare, mostLowFirst, onLevelScale, shareOf, shownVector, togetherOf } from './figures';

describe('figures of the picture', () => {
  it('come from the published counts: together exact, half up', () => {
    const vector = vectorOf('MEL', 142, ['=20', '=34', '=40', '=33', '=15']);
    expect(lowShare(vector)).toEqual({ from: 38, to: 38 });
    expect(togetherOf(vectorOf('MEL', 8, ['=1', '=0']), ['0'])).toEqual({ from: 13, to: 13 });
  });

  it('are a range, rounded outwards, when one of them is a limit', () => {
    expect(lowShare(vectorOf('MEL', 39, ['<=4', '=8', '=9', '=9', '=9']))).toEqual({ from: 20, to: 31 });
    expect(togetherOf(vectorOf('MEL', 13, ['>=11', '<=2']), ['0'])).toEqual({ from: 84, to: 100 });
  });

  it('never pass all organisations, though each count has noise of its own', () => {
    expect(lowShare(vectorOf('MEL', 12, ['>=10', '=5', '<=2', '<=2', '<=2']))).toEqual({
      from: 100,
      to: 100,
    });
  });

  it('do not count "not applicable" among the low levels', () => {
    expect(lowShare(vectorOf('MEL', 100, ['=10', '=10', '=30', '=20', '=10', '=20']))).toEqual({
      from: 20,
      to: 20,
    });
  });

  it('draw a limit as long as the limit', () => {
    const [count] = vectorOf('MEL', 40, ['<=4']).answers;
    expect(count && shareOf(count, 40)).toBe(0.1);
  });

  it('stand on the scale of the levels', () => {
    expect([0, 55, 100].map(onLevelScale)).toEqual([0, 2.2, 4]);
  });
});

describe('the order of the rows', () => {
  it('has most low levels first, and hidden rows last, by name', () => {
    const vectors: PictureVector[] = [
      hiddenVector('SAM'),
      vectorOf('KEN', 100, ['=10', '=10', '=30', '=30', '=20']),
      hiddenVector('BOR'),
      vectorOf('MEL', 100, ['=20', '=30', '=20', '=20', '=10']),
    ];
    expect(mostLowFirst(vectors, (one, other) => one.localeCompare(other)).map(({ code }) => code)).toEqual([
      'MEL',
      'KEN',
      'BOR',
      'SAM',
    ]);
  });

  it('finds a vector that is shown, and none that is hidden', () => {
    const vectors = [hiddenVector('SAM'), vectorOf('KEN', 100, ['=10'])];
    expect([shownVector(vectors, 'KEN')?.organisations, shownVector(vectors, 'SAM')]).toEqual([
      100,
      undefined,
    ]);
  });
});
