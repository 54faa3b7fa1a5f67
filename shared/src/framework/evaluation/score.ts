import type { CriterionEvaluation, CriterionState, Evaluation, EvaluationInput } from './evaluation.js';
import { evaluate } from './evaluate.js';
import type { Framework, Requirement, Theme } from '../framework.js';
import { combine, levelOf, limitLevel, type Term } from '../scoring/level.js';
import { thresholdsOfTheme } from '../look-up.js';

/** Score of a framework for one organisation; all scores unrounded. */
export interface ScoreResult {
  /** By theme code, in the order of the framework. */
  readonly themes: Readonly<Record<string, ThemeScore>>;
  /** By criterion code, in the order of the framework, those of other sectors included. */
  readonly criteria: Readonly<Record<string, CriterionScore>>;
  /** Null when no theme has a score. */
  readonly overall: number | null;
  /** These three only where the total has thresholds. */
  readonly overallLevelBeforeCap?: number | null;
  readonly overallLevel?: number | null;
  readonly overallCaps?: readonly OverallCap[];
  /** Codes of the criteria that wait for an answer, optional ones too. */
  readonly open: readonly string[];
}

/** Score of a theme; all null when none of its criteria counts, levels null without thresholds. */
export interface ThemeScore {
  readonly score: number | null;
  readonly levelBeforeCap: number | null;
  readonly level: number | null;
  /** Caps that hold, whether or not the level fell by them. */
  readonly caps: readonly CapThatHolds[];
}

/** A cap that holds; `cap` is the highest level that it leaves. */
export interface CapThatHolds {
  readonly criterion: string;
  readonly cap: number;
}

/** A requirement of the total that is not met; `cap` is its level − 1. */
export interface UnmetRequirement {
  /** Place in `scoring.total.requirements`, from 0. */
  readonly requirement: number;
  readonly cap: number;
  /** How many criteria have the points, and how many must. */
  readonly met: number;
  readonly atLeast: number;
  /** Themes in which too few criteria have the points. */
  readonly themesShort: readonly string[];
}

/** What limits the level of the total. */
export type OverallCap = CapThatHolds | UnmetRequirement;

/** Points and state of a criterion; `score` null: left out, or a type without points. */
export interface CriterionScore {
  readonly score: number | null;
  readonly state: CriterionState;
}

/** Scores the answers of one organisation: all of "How a score comes about" in the format. */
export function score(framework: Framework, input: EvaluationInput): ScoreResult {
  return scoreOf(evaluate(framework, input));
}

/** The same from an evaluation that is there already. */
export function scoreOf(evaluation: Evaluation): ScoreResult {
  const { framework, criteria } = evaluation;
  const themes = framework.themes.map((theme) => [theme.code, themeScore(evaluation, theme)] as const);
  return {
    themes: Object.fromEntries(themes),
    criteria: Object.fromEntries(
      criteria.map(({ code, points, state }) => [code, { score: points, state }] as const),
    ),
    ...totalScore(evaluation, new Map(themes)),
    open: criteria.filter(({ state }) => state === 'open').map(({ code }) => code),
  };
}

function themeScore(evaluation: Evaluation, theme: Theme): ThemeScore {
  const counted = evaluation.criteria.filter((row) => row.theme === theme.code && row.counts);
  const value = combine(evaluation.framework.scoring.themes.method, counted.map(termOf));
  const levelBeforeCap = levelOf(thresholdsOfTheme(evaluation.framework, theme), value);
  const caps = capsThatHold(counted, 'theme');
  return {
    score: value,
    levelBeforeCap,
    level: limitLevel(
      levelBeforeCap,
      caps.map(({ cap }) => cap),
    ),
    caps,
  };
}

/** A counted criterion as a term of its theme. */
export function termOf(row: CriterionEvaluation): Term {
  return { weight: row.weight, value: row.points ?? 0 };
}

function capsThatHold(counted: readonly CriterionEvaluation[], limits: 'theme' | 'total'): CapThatHolds[] {
  return counted.flatMap((row) =>
    row.caps
      .filter((standing) => standing.holds && standing.limits === limits)
      .map((standing) => ({ criterion: row.code, cap: standing.maxLevel })),
  );
}

type TotalScore = Pick<ScoreResult, 'overall' | 'overallLevelBeforeCap' | 'overallLevel' | 'overallCaps'>;

function totalScore(evaluation: Evaluation, scores: ReadonlyMap<string, ThemeScore>): TotalScore {
  const { themes, scoring } = evaluation.framework;
  const terms = themes.flatMap((theme) => {
    const value = scores.get(theme.code)?.score ?? null;
    return value === null ? [] : [{ weight: theme.weight ?? 1, value }];
  });
  const overall = combine(scoring.total.method, terms);
  if (scoring.total.thresholds === undefined) return { overall };
  const overallLevelBeforeCap = levelOf(scoring.total.thresholds, overall);
  const counted = evaluation.criteria.filter((row) => row.counts);
  const overallCaps: readonly OverallCap[] = [
    ...capsThatHold(counted, 'total'),
    ...(scoring.total.requirements ?? []).flatMap((requirement, index) =>
      unmetRequirement(evaluation, requirement, index),
    ),
  ];
  const overallLevel = limitLevel(
    overallLevelBeforeCap,
    overallCaps.map(({ cap }) => cap),
  );
  return { overall, overallLevelBeforeCap, overallLevel, overallCaps };
}

/** How far a requirement of the total is met; criteria of other sectors do not exist, so stand in no theme. */
export function requirementStanding(
  evaluation: Evaluation,
  requirement: Requirement,
): {
  readonly met: readonly string[];
  readonly unmet: readonly string[];
  readonly themesShort: readonly string[];
} {
  const rows = requirement.criteria
    .map((code) => evaluation.byCode.get(code))
    .filter((row) => row !== undefined)
    .filter((row) => row.state !== 'hiddenBySector');
  const isMet = (row: CriterionEvaluation): boolean =>
    row.points !== null && row.points >= requirement.pointsAtLeast;
  const themes = [...new Set(rows.map((row) => row.theme))];
  return {
    met: rows.filter(isMet).map((row) => row.code),
    unmet: rows.filter((row) => !isMet(row)).map((row) => row.code),
    themesShort: themes.filter(
      (theme) =>
        rows.filter((row) => row.theme === theme && isMet(row)).length < (requirement.atLeastPerTheme ?? 0),
    ),
  };
}

function unmetRequirement(
  evaluation: Evaluation,
  requirement: Requirement,
  index: number,
): readonly UnmetRequirement[] {
  const { met, themesShort } = requirementStanding(evaluation, requirement);
  if (met.length >= requirement.atLeast && themesShort.length === 0) return [];
  const { atLeast, level } = requirement;
  return [{ requirement: index, cap: level - 1, met: met.length, atLeast, themesShort }];
}
