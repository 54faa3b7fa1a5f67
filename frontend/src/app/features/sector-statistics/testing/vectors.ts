import { PUBLISHED_ANSWERS, type CountSign } from '@zicht/shared/sector-statistics/figures';
import type { PictureVector } from '@zicht/shared/sector-statistics/picture.contract';
import type { ShownVector } from '../figures/figures';

/** A vector from counts as a person writes them: `=20`, `<=2`, `>=11`, in the order of the answers. */
export function vectorOf(
  code: string,
  organisations: number,
  counts: readonly string[],
  more: Partial<ShownVector> = {},
): ShownVector {
  return {
    code,
    status: 'shown',
    organisations,
    isIndicative: organisations < 50,
    bandTenths: Math.ceil(3000 / organisations),
    answers: counts.map((count, index) => {
      const sign = (/^[<>]?=/.exec(count)?.[0] ?? '=') as CountSign;
      const value = Number(count.slice(sign.length));
      const share = (100 * value) / organisations;
      const percent = sign === '<=' ? Math.ceil(share) : Math.floor(sign === '=' ? share + 0.5 : share);
      return { answer: PUBLISHED_ANSWERS[index] ?? 'nvt', sign, value, percent };
    }),
    median: null,
    lowerQuartile: null,
    upperQuartile: null,
    ...more,
  };
}

/** A vector that is hidden, for whatever reason. */
export function hiddenVector(code: string): PictureVector {
  return { code, status: 'hidden' };
}
