import { comparable } from '@zicht/shared/framework/versions/comparable';
import type { Evaluation } from '@zicht/shared/framework/evaluation/evaluation';
import type { ThemeExplanation } from '@zicht/shared/framework/evaluation/explain';
import type { Theme } from '@zicht/shared/framework/framework';
import { highestScore, type YearResult } from './year-result';

/** A theme of this year beside last year. */
export interface ThemeResult {
  readonly theme: Theme;
  readonly explanation: ThemeExplanation;
  /** Scored questions without an answer; while there are any, the theme has no result yet. */
  readonly open: number;
  readonly score: number | null;
  readonly level: number | null;
  /** Share of the highest score, 0–1; to sort by. */
  readonly share: number;
  readonly highest: number;
  /** Codes of the criteria that keep the level down. */
  readonly limitedBy: readonly string[];
  /** `broken`: the questions changed too much, so there is nothing to compare; `none`: no year before. */
  readonly trend: 'ok' | 'broken' | 'none';
  /** Only where the trend is whole. */
  readonly before: { readonly score: number; readonly level: number | null } | null;
}

/** Results of all themes in which something is asked, in the order of the framework. */
export function themeResults(now: YearResult, before: YearResult | null): readonly ThemeResult[] {
  return now.progress.themes.flatMap(({ theme: code, open }) => {
    const theme = now.framework.themes.find((candidate) => candidate.code === code);
    const explanation = now.explanation.themes.find((candidate) => candidate.theme === code);
    if (theme === undefined || explanation === undefined) return [];
    const isComplete = open.length === 0;
    const score = isComplete ? explanation.score : null;
    const highest = highestScore(now.evaluation, code);
    const trend = trendOf(code, now, before);
    return [
      {
        theme,
        explanation,
        open: open.length,
        score,
        level: isComplete ? explanation.level : null,
        share: score === null || highest === 0 ? 1 : score / highest,
        highest,
        limitedBy: isComplete ? limitingCodes(explanation) : [],
        trend,
        before: trend === 'ok' ? resultOf(code, before) : null,
      },
    ];
  });
}

/** Lowest first; themes without a result at the end. */
export function lowestFirst(results: readonly ThemeResult[]): readonly ThemeResult[] {
  return [...results].sort(
    (one, other) => Number(one.score === null) - Number(other.score === null) || one.share - other.share,
  );
}

/** Codes of the criteria whose rule binds the level of a theme. */
export function limitingCodes(explanation: ThemeExplanation): readonly string[] {
  return [...new Set(explanation.caps.filter(({ binds }) => binds).map(({ criterion }) => criterion))];
}

function resultOf(code: string, year: YearResult | null): ThemeResult['before'] {
  const found = year?.explanation.themes.find(({ theme }) => theme === code);
  return found === undefined || found.score === null ? null : { score: found.score, level: found.level };
}

/** A theme can be laid beside last year's if every question that counts in either year can. */
function trendOf(code: string, now: YearResult, before: YearResult | null): ThemeResult['trend'] {
  if (before === null) return 'none';
  const isWhole = isThemeComparable(code, now.evaluation, before.evaluation);
  return isWhole && resultOf(code, before) !== null ? 'ok' : 'broken';
}

/** Whether every question of a theme that counts in either of two years can be compared. */
export function isThemeComparable(code: string, now: Evaluation, before: Evaluation): boolean {
  const codes = [...now.criteria, ...before.criteria]
    .filter((row) => row.theme === code && row.weight > 0 && row.state !== 'hiddenBySector')
    .map((row) => row.code);
  return codes.every((criterion) => comparable(criterion, before.framework, now.framework) === 'ok');
}
