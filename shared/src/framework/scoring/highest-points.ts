import { visibleOptions } from '../applicability.js';
import { fitsBand } from './bands.js';
import type { Criterion, MultipleChoiceCriterion } from '../criterion.js';
import type { Framework } from '../framework.js';
import { bandSetOf, optionsOf } from '../look-up.js';

/** Most points that an answer to this criterion can give this organisation; null: the type has no points. */
export function highestPoints(
  framework: Framework,
  criterion: Criterion,
  sectors: readonly string[],
): number | null {
  switch (criterion.type) {
    case 'single-choice':
      return highest(optionsOf(framework, criterion).map((option) => option.points ?? 0));
    case 'multiple-choice':
      return criterion.expected
        ? bestBand(framework, criterion, 100)
        : bestSum(framework, criterion, sectors);
    case 'percentage':
      return bestBand(framework, criterion, 100);
    case 'number':
      return criterion.bands === undefined
        ? null
        : bestBand(framework, criterion, criterion.fields[0]?.maximum ?? Infinity);
    case 'date':
      return Math.max(criterion.never.points, bestBand(framework, criterion, Infinity));
    case 'text':
      return null;
  }
}

/** Highest points among the bands that a value up to `limit` can reach. */
function bestBand(framework: Framework, criterion: Criterion, limit: number): number {
  const bands = bandSetOf(framework, criterion)?.bands ?? [];
  return highest(bands.filter((band) => fitsBand(band, limit)).map((band) => band.points));
}

/** Either all options that may stand together and add something, or the best exclusive one. */
function bestSum(
  framework: Framework,
  criterion: MultipleChoiceCriterion,
  sectors: readonly string[],
): number {
  const options = visibleOptions(framework, criterion, sectors);
  const together = options
    .filter((option) => option.exclusive !== true)
    .reduce((sum, option) => sum + Math.max(0, option.points ?? 0), 0);
  return Math.max(together, highest(options.map((option) => option.points ?? 0)));
}

function highest(points: readonly number[]): number {
  return points.length === 0 ? 0 : Math.max(...points);
}
