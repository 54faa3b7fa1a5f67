import type { PictureCount, PictureVector } from '@zicht/shared/sector-statistics/picture.contract';

/** A vector that is on show. */
export type ShownVector = Extract<PictureVector, { readonly status: 'shown' }>;

/** Whole per cent that a share lies between, both included. */
export interface PercentRange {
  readonly from: number;
  readonly to: number;
}

/** Levels below this one are the low ones: left of the line in the bars. */
export const LOW_BELOW = 2;

/** The vector of a code; undefined where it is hidden, or not there. */
export function shownVector(vectors: readonly PictureVector[], code: string): ShownVector | undefined {
  return vectors.find((vector): vector is ShownVector => vector.status === 'shown' && vector.code === code);
}

/** The published count of an answer. */
export function countOf(vector: ShownVector, answer: string): PictureCount | undefined {
  return vector.answers.find((count) => count.answer === answer);
}

/** How long the part of a bar is, from 0 to 1; of a limit, as long as the limit. */
export function shareOf({ value }: PictureCount, organisations: number): number {
  return organisations === 0 ? 0 : value / organisations;
}

/**
 * What the published counts of these answers say together. The ends are rounded outwards when they differ, half up when
 * they are one. Each count has noise of its own, so that a sum can pass all organisations; it is held at 100.
 */
export function togetherOf(vector: ShownVector, answers: readonly string[]): PercentRange {
  const { organisations: n } = vector;
  const counts = vector.answers.filter(({ answer }) => answers.includes(answer));
  const sum = (end: (count: PictureCount) => number): number =>
    Math.min(
      n,
      counts.reduce((total, count) => total + end(count), 0),
    );
  const from = sum(({ sign, value }) => (sign === '<=' ? 0 : value));
  const to = sum(({ sign, value }) => (sign === '>=' ? n : value));
  if (n === 0) return { from: 0, to: 100 };
  if (from === to) {
    const percent = Math.floor((200 * from + n) / (2 * n));
    return { from: percent, to: percent };
  }
  return { from: Math.floor((100 * from) / n), to: Math.ceil((100 * to) / n) };
}

/** The share of the low levels. */
export function lowShare(vector: ShownVector): PercentRange {
  return togetherOf(
    vector,
    vector.answers.map(({ answer }) => answer).filter((answer) => Number(answer) < LOW_BELOW),
  );
}

/** A median or quartile, published from 0 to 100 in steps of 5, on the scale of the levels from 0 to 4. */
export function onLevelScale(quantile: number): number {
  return quantile / 25;
}

/**
 * Most low levels first, by what can be lowest for certain and then by what it can be at most; what is hidden stands last,
 * by its name, so that its place tells nothing.
 */
export function mostLowFirst(
  vectors: readonly PictureVector[],
  compareNames: (one: string, other: string) => number,
): readonly PictureVector[] {
  return [...vectors].sort((one, other) => {
    if (one.status === 'hidden' || other.status === 'hidden')
      return (
        Number(one.status === 'hidden') - Number(other.status === 'hidden') ||
        compareNames(one.code, other.code)
      );
    const [low, otherLow] = [lowShare(one), lowShare(other)];
    return otherLow.from - low.from || otherLow.to - low.to || compareNames(one.code, other.code);
  });
}
