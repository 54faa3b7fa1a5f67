import type { Answers } from '../answers/answer.js';
import type { Cap, Condition, Criterion } from '../criterion.js';
import type { Band, BandUnit, Framework } from '../framework.js';

/** What is scored: the answers of one organisation in one round. */
export interface EvaluationInput {
  /** Year of the round. */
  readonly round: number;
  /** `YYYY-MM-DD`; absent: 1 January of the round. */
  readonly referenceDate?: string;
  /** Sectors of the organisation; ignored by a framework without sectors. */
  readonly sectors: readonly string[];
  /** By criterion code; a criterion without an entry is open. */
  readonly answers: Answers;
}

/** States of a criterion for one organisation. */
export const CRITERION_STATES = [
  'answered',
  'dontKnow',
  'notApplicable',
  'hiddenByCondition',
  'hiddenBySector',
  'open',
] as const;

/** One of {@link CRITERION_STATES}. */
export type CriterionState = (typeof CRITERION_STATES)[number];

/** Why a criterion stands outside the sum of its theme. `unscored`: weight 0, or a type without points. */
export const LEFT_OUT_REASONS = [
  'unscored',
  'hiddenBySector',
  'hiddenByCondition',
  'notApplicable',
  'parentNotApplicable',
  'zeroDenominator',
  'nothingExpected',
  'open',
] as const;

/** One of {@link LEFT_OUT_REASONS}. */
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A measured value with the band that gave the points; `band` null: none fitted, 0 points. */
export interface MeasuredValue {
  readonly unit: BandUnit;
  /** Unrounded; a percentage never exceeds 100. Null for `never`. */
  readonly value: number | null;
  readonly band: Band | null;
  /** For percentages of numbers and for shares of expected options. */
  readonly numerator?: number;
  readonly denominator?: number;
  /** Code of the criterion that the denominator was taken from. */
  readonly denominatorFrom?: string;
}

/** Expected options of a multiple choice, after hidden and not applicable ones left. */
export interface ExpectedOptions {
  readonly options: readonly string[];
  readonly chosen: readonly string[];
  readonly missing: readonly string[];
  /** Options that left the list because the organisation marked them not applicable. */
  readonly notApplicable: readonly string[];
}

/** A cap of a criterion as it stands for this organisation. */
export interface CapStanding {
  readonly cap: Cap;
  readonly maxLevel: number;
  readonly limits: 'theme' | 'total';
  /** Whether it limits the level now; only criteria that count can. */
  readonly holds: boolean;
  /** Required options that are not chosen; empty for a cap on points. */
  readonly missing: readonly string[];
}

/** Everything about one criterion that a screen needs to explain its number. */
export interface CriterionEvaluation {
  readonly criterion: Criterion;
  readonly code: string;
  readonly theme: string;
  readonly weight: number;
  readonly state: CriterionState;
  /** Whether it stands on the screen: not hidden, and not "not applicable" because of its parent. */
  readonly asked: boolean;
  /** Null when it is left out, or when its type has no points. */
  readonly points: number | null;
  /** Most points possible for this organisation; null when the type has none. */
  readonly highestPoints: number | null;
  /** Whether it stands in the sum of its theme. */
  readonly counts: boolean;
  /** Null exactly when `counts`. */
  readonly leftOut: LeftOutReason | null;
  /** Conditions that do not hold; empty unless hidden by condition. */
  readonly hiddenBy: readonly Condition[];
  /** Code of the parent that made it not applicable. */
  readonly notApplicableBy: string | null;
  /** Chosen options, without those that are hidden for this organisation. */
  readonly chosen: readonly string[];
  readonly value: MeasuredValue | null;
  readonly expected: ExpectedOptions | null;
  readonly caps: readonly CapStanding[];
  /** Set when a copied denominator has become smaller than the numerator; must be repaired before submitting. */
  readonly contradiction: 'numeratorAboveDenominator' | null;
}

/** A framework evaluated for one organisation. */
export interface Evaluation {
  readonly framework: Framework;
  readonly sectors: readonly string[];
  readonly round: number;
  readonly referenceDate: string;
  /** All criteria of the framework in the order asked, those of other sectors included. */
  readonly criteria: readonly CriterionEvaluation[];
  readonly byCode: ReadonlyMap<string, CriterionEvaluation>;
}
