import type { LocalisedText } from '../kernel/locale.js';

/** Types of criteria; each has its own shape of answer. */
export const CRITERION_TYPES = [
  'single-choice',
  'multiple-choice',
  'percentage',
  'number',
  'date',
  'text',
] as const;

/** One of {@link CRITERION_TYPES}. */
export type CriterionType = (typeof CRITERION_TYPES)[number];

/** One question of a framework, told apart by `type`. */
export type Criterion =
  | SingleChoiceCriterion
  | MultipleChoiceCriterion
  | PercentageCriterion
  | NumberCriterion
  | DateCriterion
  | TextCriterion;

/** What criteria of every type have. */
export interface CriterionBase {
  readonly code: string;
  readonly theme: string;
  /** Version of the wording; default 1. */
  readonly revision?: number;
  /** Answers of the framework version before cannot be compared with these; default false. */
  readonly breaksTrend?: boolean;
  /** Answers of the framework version after cannot be compared with these; default false. */
  readonly endsTrend?: boolean;
  /** For whom it is meant; absent: for all sectors. */
  readonly sectors?: readonly string[];
  readonly title: LocalisedText;
  readonly question: LocalisedText;
  readonly why: LocalisedText;
  readonly help: LocalisedText;
  readonly notes?: readonly Note[];
  /** Must all hold; each refers to an earlier criterion. */
  readonly visibleWhen?: readonly Condition[];
  /** 0: not scored and optional. */
  readonly weight: number;
  readonly weightReason: LocalisedText;
  /** A criterion with caps is a core criterion. */
  readonly caps?: readonly Cap[];
  readonly notApplicableAllowed: boolean;
  readonly evidence: EvidenceRequest;
  readonly actions: readonly SuggestedAction[];
  readonly sources: readonly string[];
  readonly ownDesign?: boolean;
}

/** One of several options, from a shared answer set or of its own. */
export interface SingleChoiceCriterion extends CriterionBase {
  readonly type: 'single-choice';
  readonly answerSet?: string;
  /** Meaning of an option of the answer set for this criterion, by option code. */
  readonly descriptions?: Readonly<Record<string, LocalisedText>>;
  readonly options?: readonly ScoredOption[];
  readonly detail?: Detail;
}

/** Unscored second question, asked `on` these answers. */
export interface Detail {
  readonly question: LocalisedText;
  readonly on: readonly string[];
  readonly options: readonly { readonly code: string; readonly label: LocalisedText }[];
}

/** Several options; scored by the share of the expected ones, or by the sum of their points. */
export interface MultipleChoiceCriterion extends CriterionBase {
  readonly type: 'multiple-choice';
  readonly options: readonly MultipleChoiceOption[];
  readonly expected?: readonly {
    readonly options: readonly string[];
    readonly sectors?: readonly string[];
  }[];
  readonly bands?: string;
}

/** A numerator and a denominator, whole numbers. */
export interface PercentageCriterion extends CriterionBase {
  readonly type: 'percentage';
  readonly numerator: { readonly label: LocalisedText };
  readonly denominator: {
    readonly label: LocalisedText;
    readonly whenZero: 'leftOut' | 'zeroPoints';
    /** Taken from that criterion if it has a denominator. */
    readonly sameAs?: string;
  };
  readonly bands: string;
  readonly smallNumbers?: SmallNumbers;
}

/** From 1 to `below` − 1 no numbers are stored: the answer is an option of `answerSet`. */
export interface SmallNumbers {
  readonly below: number;
  readonly sizeQuestion: LocalisedText;
  readonly sizeLabels: {
    readonly zero: LocalisedText;
    readonly small: LocalisedText;
    readonly large: LocalisedText;
  };
  readonly question: LocalisedText;
  readonly answerSet: string;
}

/** One or more numbers; the first is scored when there are bands. */
export interface NumberCriterion extends CriterionBase {
  readonly type: 'number';
  readonly fields: readonly NumberField[];
  readonly bands?: string;
}

/** A number with its unit and bounds (both included). */
export interface NumberField {
  readonly code: string;
  readonly label: LocalisedText;
  readonly unit: LocalisedText;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly decimals: number;
}

/** A month, or never; scored by whole months up to the reference date. */
export interface DateCriterion extends CriterionBase {
  readonly type: 'date';
  readonly precision: 'month';
  readonly never: { readonly label: LocalisedText; readonly points: number };
  readonly bands: string;
}

/** Free text of at most `maxLength` characters (Unicode code points); never scored. */
export interface TextCriterion extends CriterionBase {
  readonly type: 'text';
  readonly maxLength: number;
}

/** An option with points. */
export interface ScoredOption {
  readonly code: string;
  readonly label: LocalisedText;
  readonly description?: LocalisedText;
  readonly points: number;
}

/** An option of a multiple choice. */
export interface MultipleChoiceOption {
  readonly code: string;
  readonly label: LocalisedText;
  readonly description?: LocalisedText;
  readonly points?: number;
  /** Cannot be chosen beside another. */
  readonly exclusive?: boolean;
  /** Not shown to organisations of these sectors (own type). */
  readonly hiddenFor?: readonly string[];
  readonly canBeNotApplicable?: boolean;
}

/** Text under the question, for all or for these sectors. */
export interface Note {
  readonly text: LocalisedText;
  readonly sectors?: readonly string[];
  /** `zeroDenominator`: only once a denominator of 0 was answered. Default `always`. */
  readonly on?: 'always' | 'zeroDenominator';
}

/** Holds on the answer to an earlier criterion; never on one that is open, hidden or "don't know". */
export type Condition =
  | { readonly criterion: string; readonly operator: 'anyOf' | 'noneOf'; readonly values: readonly string[] }
  | { readonly criterion: string; readonly operator: 'pointsAtLeast'; readonly values: readonly number[] };

/** Core rule: limits a level while the points are below, or not all required options are chosen. */
export type Cap = CapOnPoints | CapOnOptions;

/** What both kinds of caps have. */
export interface CapBase {
  readonly maxLevel: number;
  /** What it limits; default the theme. */
  readonly limits?: 'theme' | 'total';
  readonly exceptSectors?: readonly string[];
}

/** Holds while the criterion has fewer points. */
export interface CapOnPoints extends CapBase {
  readonly pointsBelow: number;
}

/** Holds while not all these options are chosen. */
export interface CapOnOptions extends CapBase {
  readonly requires: readonly string[];
}

/** Whether proof is asked for; it never blocks and never lowers a score. */
export type EvidenceRequest =
  | { readonly request: 'none' }
  | { readonly request: 'optional'; readonly hint: LocalisedText }
  | { readonly request: 'required'; readonly fromPoints: number; readonly hint: LocalisedText };

/** Improvement action on offer; `termDays` in calendar days from the day that it is added. */
export interface SuggestedAction {
  readonly code: string;
  readonly text: LocalisedText;
  readonly termDays: number;
  readonly ownerRole: string;
}
