import type { CapStanding, CriterionEvaluation, Evaluation, LeftOutReason } from './evaluation.js';
import type { Requirement, ScoringMethod, Theme, Threshold } from '../framework.js';
import { combine } from '../scoring/level.js';
import { thresholdsOfTheme } from '../look-up.js';
import { requirementStanding, scoreOf, termOf } from './score.js';

/** How all numbers of one organisation came about. */
export interface Explanation {
  readonly themes: readonly ThemeExplanation[];
  readonly total: TotalExplanation;
}

/** What the explanations of themes and total share: a sum, its result and the level that it gives. */
export interface SumExplanation {
  readonly method: ScoringMethod;
  /** Σ(weight × value), before the division of a weighted mean. */
  readonly sum: number;
  /** Σ weight. */
  readonly weights: number;
  /** Unrounded; null when nothing counts. */
  readonly score: number | null;
  readonly levelBeforeCap: number | null;
  readonly level: number | null;
  readonly thresholds: readonly Threshold[];
  /** The first threshold above the level before caps; null at the top or without levels. */
  readonly nextThreshold: Threshold | null;
}

/** "Zo komt dit getal tot stand" for a theme. */
export interface ThemeExplanation extends SumExplanation {
  readonly theme: string;
  readonly rows: readonly CriterionRow[];
  /** Visible or hidden criteria of this organisation outside the sum; those of other sectors are not listed. */
  readonly leftOut: readonly { readonly criterion: string; readonly reason: LeftOutReason }[];
  /** How many scored criteria were left out: stands beside the level. */
  readonly scoredLeftOut: number;
  readonly caps: readonly CapRow[];
}

/** One counted criterion: weight × points = product. */
export interface CriterionRow {
  readonly criterion: string;
  readonly weight: number;
  readonly points: number;
  readonly product: number;
  readonly highestPoints: number | null;
  readonly state: CriterionEvaluation['state'];
}

/** A cap of a counted criterion; `binds`: the level is lower because of it. */
export interface CapRow extends CapStanding {
  readonly criterion: string;
  readonly points: number;
  readonly binds: boolean;
}

/** "Zo komt dit getal tot stand" for the total. */
export interface TotalExplanation extends SumExplanation {
  readonly rows: readonly {
    readonly theme: string;
    readonly weight: number;
    readonly score: number;
    readonly product: number;
  }[];
  /** Themes without a score. */
  readonly leftOut: readonly string[];
  readonly caps: readonly CapRow[];
  readonly requirements: readonly RequirementRow[];
}

/** How far a requirement for a level of the total is met. */
export interface RequirementRow {
  readonly requirement: Requirement;
  readonly met: readonly string[];
  readonly unmet: readonly string[];
  readonly themesShort: readonly string[];
  readonly isMet: boolean;
  /** Whether the level is lower because of it. */
  readonly binds: boolean;
}

/** Explains every theme and the total of an evaluation; the numbers are those of `scoreOf`. */
export function explain(evaluation: Evaluation): Explanation {
  const result = scoreOf(evaluation);
  const { framework } = evaluation;
  const themes = framework.themes.map((theme) => explainTheme(evaluation, theme, result.themes[theme.code]));
  return { themes, total: explainTotal(evaluation, result) };
}

type Result = ReturnType<typeof scoreOf>;

function explainTheme(
  evaluation: Evaluation,
  theme: Theme,
  result: Result['themes'][string] | undefined,
): ThemeExplanation {
  const mine = evaluation.criteria.filter(
    (row) => row.theme === theme.code && row.state !== 'hiddenBySector',
  );
  const counted = mine.filter((row) => row.counts);
  const leftOut = mine.filter((row) => !row.counts);
  const { score = null, levelBeforeCap = null, level = null } = result ?? {};
  return {
    theme: theme.code,
    ...sums(evaluation.framework.scoring.themes.method, counted.map(termOf)),
    ...levels(thresholdsOfTheme(evaluation.framework, theme), { score, levelBeforeCap, level }),
    rows: counted.map((row) => ({
      criterion: row.code,
      weight: row.weight,
      points: row.points ?? 0,
      product: row.weight * (row.points ?? 0),
      highestPoints: row.highestPoints,
      state: row.state,
    })),
    leftOut: leftOut.map((row) => ({ criterion: row.code, reason: row.leftOut ?? 'unscored' })),
    scoredLeftOut: leftOut.filter((row) => row.leftOut !== 'unscored' && row.weight > 0).length,
    caps: capRows(counted, 'theme', { levelBeforeCap, level }),
  };
}

function explainTotal(evaluation: Evaluation, result: Result): TotalExplanation {
  const { themes, scoring } = evaluation.framework;
  const rows = themes.flatMap((theme) => {
    const score = result.themes[theme.code]?.score ?? null;
    const weight = theme.weight ?? 1;
    return score === null ? [] : [{ theme: theme.code, weight, score, product: weight * score }];
  });
  const levelBeforeCap = result.overallLevelBeforeCap ?? null;
  const level = result.overallLevel ?? null;
  return {
    ...sums(
      scoring.total.method,
      rows.map(({ weight, score }) => ({ weight, value: score })),
    ),
    ...levels(scoring.total.thresholds, { score: result.overall, levelBeforeCap, level }),
    rows,
    leftOut: themes.map(({ code }) => code).filter((code) => !rows.some((row) => row.theme === code)),
    caps: capRows(
      evaluation.criteria.filter((row) => row.counts),
      'total',
      { levelBeforeCap, level },
    ),
    requirements: (scoring.total.requirements ?? []).map((requirement) => {
      const standing = requirementStanding(evaluation, requirement);
      const isMet = standing.met.length >= requirement.atLeast && standing.themesShort.length === 0;
      const binds = !isMet && fell({ levelBeforeCap, level }) && level === requirement.level - 1;
      return { requirement, ...standing, isMet, binds };
    }),
  };
}

function sums(
  method: ScoringMethod,
  terms: readonly { readonly weight: number; readonly value: number }[],
): Pick<SumExplanation, 'method' | 'sum' | 'weights'> {
  return {
    method,
    sum: combine('sum', terms) ?? 0,
    weights: terms.reduce((total, term) => total + term.weight, 0),
  };
}

type Reached = Pick<SumExplanation, 'levelBeforeCap' | 'level'>;

function levels(
  thresholds: readonly Threshold[] = [],
  reached: Reached & Pick<SumExplanation, 'score'>,
): Pick<SumExplanation, 'score' | 'levelBeforeCap' | 'level' | 'thresholds' | 'nextThreshold'> {
  const { levelBeforeCap } = reached;
  const nextThreshold =
    levelBeforeCap === null ? null : (thresholds.find(({ level }) => level > levelBeforeCap) ?? null);
  return { ...reached, thresholds, nextThreshold };
}

function fell({ levelBeforeCap, level }: Reached): boolean {
  return levelBeforeCap !== null && level !== null && level < levelBeforeCap;
}

function capRows(
  counted: readonly CriterionEvaluation[],
  limits: 'theme' | 'total',
  reached: Reached,
): readonly CapRow[] {
  return counted.flatMap((row) =>
    row.caps
      .filter((standing) => standing.limits === limits)
      .map((standing) => ({
        ...standing,
        criterion: row.code,
        points: row.points ?? 0,
        binds: standing.holds && fell(reached) && standing.maxLevel === reached.level,
      })),
  );
}
