import type { Framework } from '@zicht/shared/framework/framework';
import { PUBLISHED_ANSWERS } from '@zicht/shared/sector-statistics/figures';
import type { PublishedAnswer } from '@zicht/shared/sector-statistics/figures';
import type { PictureVector } from '@zicht/shared/sector-statistics/picture.contract';
import type { Cell, QuantileCell } from '../cube/cube.js';
import { shownFigures } from './shown-figures.js';

/** What a picture lists, in the order of the framework. */
export interface PictureColumns {
  readonly themes: readonly string[];
  /** The scored criteria. */
  readonly criteria: readonly string[];
  /** The criterion of each key fact that is shown before all else; one that few sectors are asked is not. */
  readonly keyFacts: readonly string[];
}

/** What a framework lists in a picture; depends on the framework alone, never on what is shown. */
export function pictureColumns({ themes, criteria, keyFacts = [] }: Framework): PictureColumns {
  const scored = criteria.filter(({ weight }) => weight > 0);
  return {
    themes: themes.map(({ code }) => code).filter((code) => scored.some(({ theme }) => theme === code)),
    criteria: scored.map(({ code }) => code),
    keyFacts: keyFacts.flatMap((fact) => fact.criteria.slice(0, 1)),
  };
}

/**
 * The vectors of one group in the order asked for. A code without cells is hidden, whatever the reason: too few, hidden
 * beside another, not asked of anybody, or unknown.
 */
export function vectorsOf(
  codes: readonly string[],
  cells: readonly Cell[],
  quantiles: readonly QuantileCell[],
): PictureVector[] {
  const figures = shownFigures({ cells, quantiles });
  const countsOf = Map.groupBy(figures.counts, ({ column }) => column);
  const quantilesOf = Map.groupBy(figures.quantiles, ({ column }) => column);
  return codes.map((code): PictureVector => {
    const counts = countsOf.get(code) ?? [];
    const [first] = counts;
    if (first === undefined) return { code, status: 'hidden' };
    const quantile = (which: QuantileCell['quartile']) =>
      quantilesOf.get(code)?.find(({ quartile }) => quartile === which)?.value ?? null;
    return {
      code,
      status: 'shown',
      organisations: first.n,
      isIndicative: first.isIndicative,
      bandTenths: first.bandTenths,
      answers: counts.map(({ answer, sign, value, percent }) => ({
        answer: answerOf(answer),
        sign,
        value,
        percent,
      })),
      median: quantile(2),
      lowerQuartile: quantile(1),
      upperQuartile: quantile(3),
    };
  });
}

/** A stored code as one of the six. Throws for another, which no publication holds. */
export function answerOf(code: string): PublishedAnswer {
  const found = PUBLISHED_ANSWERS.find((one) => one === code);
  if (found === undefined) throw new Error('A published cell has a code that is none of the six');
  return found;
}
