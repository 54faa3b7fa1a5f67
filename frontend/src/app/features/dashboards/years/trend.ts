import type { Evaluation } from '@zicht/shared/framework/evaluation/evaluation';
import { scoreOf } from '@zicht/shared/framework/evaluation/score';
import { isThemeComparable } from '../theme-results';
import { highestScore } from '../year-result';

/** One submitted year on a line. */
export interface TrendPoint {
  readonly year: number;
  readonly score: number | null;
  /** Themes whose questions changed so much since the year before on this line that they cannot be compared. */
  readonly broken: readonly string[];
}

/** Fewest years that make a line; below it, two figures say as much. */
export const LINE_YEARS = 3;

/**
 * The score of a theme over the submitted years, oldest first; of all themes together (null), the total. A year in
 * which the theme has no score has a place and no value.
 */
export function trendOf(years: readonly Evaluation[], theme: string | null): readonly TrendPoint[] {
  return years.map((evaluation, index) => {
    const score = scoreOf(evaluation);
    const before = years[index - 1];
    const themes = theme === null ? themesOf(evaluation, before) : [theme];
    return {
      year: evaluation.round,
      score: theme === null ? score.overall : (score.themes[theme]?.score ?? null),
      broken:
        before === undefined ? [] : themes.filter((code) => !isThemeComparable(code, evaluation, before)),
    };
  });
}

/** Top of the scale of a line: the most that any of its years could give. */
export function trendMaximum(years: readonly Evaluation[], theme: string | null): number {
  return Math.max(1, ...years.map((evaluation) => highestOf(evaluation, theme)));
}

function highestOf(evaluation: Evaluation, theme: string | null): number {
  if (theme !== null) return highestScore(evaluation, theme);
  const highest = evaluation.framework.themes.map(({ code }) => highestScore(evaluation, code));
  return evaluation.framework.scoring.total.method === 'sum'
    ? highest.reduce((sum, each) => sum + each, 0)
    : Math.max(0, ...highest);
}

function themesOf(...years: readonly (Evaluation | undefined)[]): readonly string[] {
  return [...new Set(years.flatMap((year) => year?.framework.themes.map(({ code }) => code) ?? []))];
}
