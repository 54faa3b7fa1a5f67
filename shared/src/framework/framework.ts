import type { LocalisedText } from '../kernel/locale.js';
import type { Condition, Criterion, ScoredOption, SuggestedAction } from './criterion.js';

export type * from './criterion.js';

/** Life of a framework version; a published one never changes. */
export const FRAMEWORK_STATUSES = ['draft', 'published', 'retired'] as const;

/** One of {@link FRAMEWORK_STATUSES}. */
export type FrameworkStatus = (typeof FRAMEWORK_STATUSES)[number];

/**
 * A framework (normenkader) as format 2 defines it: everything that decides what is asked, of whom, when it is
 * visible, how it is scored and shown. Values of this type come from a file that `checkFramework` found free of
 * faults; the functions beside this type rely on that and on nothing else.
 */
export interface Framework {
  readonly $schema?: string;
  readonly format: 2;
  readonly code: string;
  /** Year and number, such as `2027.1`. */
  readonly version: string;
  readonly status: FrameworkStatus;
  readonly title: LocalisedText;
  readonly description: LocalisedText;
  /** Kinds of organisation. Empty: one questionnaire for all. */
  readonly sectors: readonly Sector[];
  readonly ownerRoles: readonly OwnerRole[];
  /** Low to high, numbered from 0 without gaps. */
  readonly levels: readonly Level[];
  readonly scoring: Scoring;
  readonly rules: Rules;
  /** Facts that are shown before all else; absent means none. */
  readonly keyFacts?: readonly KeyFact[];
  /** Which question's options are the kinds of partners to be registered; absent: there is no register. */
  readonly partnerRegister?: PartnerRegister;
  readonly answerSets: Readonly<Record<string, AnswerSet>>;
  readonly bandSets: Readonly<Record<string, BandSet>>;
  readonly themes: readonly Theme[];
  /** In the order asked. */
  readonly criteria: readonly Criterion[];
  readonly sources: readonly Source[];
}

/** A kind of organisation. */
export interface Sector {
  readonly code: string;
  readonly title: LocalisedText;
}

/** A role that carries out actions; `fallback.role` takes over while all conditions in `when` hold. */
export interface OwnerRole {
  readonly code: string;
  readonly title: LocalisedText;
  readonly fallback?: { readonly role: string; readonly when: readonly Condition[] };
}

/** A named level of a theme or of the total. */
export interface Level {
  readonly level: number;
  readonly name: LocalisedText;
  readonly meaning: LocalisedText;
  readonly auditTerm?: LocalisedText;
}

/** `weightedMean`: Σ(weight × value) ÷ Σ weight. `sum`: Σ(weight × value). */
export type ScoringMethod = 'weightedMean' | 'sum';

/** The level is reached when the unrounded score is at least `from`. */
export interface Threshold {
  readonly level: number;
  readonly from: number;
}

/** How theme scores and the total come about, and which of them results open with. */
export interface Scoring {
  readonly themes: ThemeScoring;
  readonly total: TotalScoring;
  readonly headline: 'themes' | 'total';
}

/** Scoring of themes; without thresholds (here or on the theme) a theme has no level. */
export interface ThemeScoring {
  readonly method: ScoringMethod;
  /** Decimals shown, 0–4; never used in deciding a level. */
  readonly decimals: number;
  readonly thresholds?: readonly Threshold[];
}

/** Scoring of the total over the theme scores. */
export interface TotalScoring extends ThemeScoring {
  /** Who may see the total: the organisation alone, or all (default). */
  readonly visibleTo?: 'organisation' | 'all';
  readonly requirements?: readonly Requirement[];
}

/** `level` of the total is reached only if enough of `criteria` have at least `pointsAtLeast`. */
export interface Requirement {
  readonly level: number;
  readonly criteria: readonly string[];
  readonly pointsAtLeast: number;
  readonly atLeast: number;
  /** At least this many in each theme that the criteria stand in; default 0. */
  readonly atLeastPerTheme?: number;
}

/** `zeroPoints`: counts as 0. `leftOut`: counts nowhere. */
export type Counting = 'zeroPoints' | 'leftOut';

/** Rules that hold for all criteria. */
export interface Rules {
  readonly hiddenByCondition: Counting;
  readonly unanswered: Counting;
  readonly dontKnow: DontKnowRule;
  readonly notApplicable: NotApplicableRule;
  readonly suggestActions: { readonly belowPercent: number };
  readonly textNotices: readonly TextNotice[];
  readonly evidenceNotice: LocalisedText;
}

/** What "don't know" means, where it is allowed. */
export type DontKnowRule =
  | { readonly allowed: false }
  | {
      readonly allowed: true;
      readonly points: number;
      readonly beforeSubmit: 'resolve' | 'resolveOrConfirm' | 'nothing';
      readonly label: LocalisedText;
      readonly statusLabel: LocalisedText;
      readonly action?: SuggestedAction;
    };

/** Words of "not applicable"; the reason is counted in characters (Unicode code points). */
export interface NotApplicableRule {
  readonly label: LocalisedText;
  readonly reasonLabel: LocalisedText;
  readonly reasonMaxLength: number;
}

/** Shown above every free text, to all or to these sectors. */
export interface TextNotice {
  readonly text: LocalisedText;
  readonly sectors?: readonly string[];
}

/** A fact shown first; of `criteria` those that apply to the organisation. */
export interface KeyFact {
  readonly title: LocalisedText;
  readonly criteria: readonly string[];
}

/** `criterion`: a multiple choice. `careCoordinator`: its option that is always shown beside the help line. */
export interface PartnerRegister {
  readonly criterion: string;
  readonly careCoordinator: string;
}

/** Shared answers, in the order shown. */
export interface AnswerSet {
  readonly instruction?: LocalisedText;
  readonly options: readonly ScoredOption[];
}

/** What a band set measures: 0–100, whole months, or the number itself. */
export type BandUnit = 'percent' | 'months' | 'number';

/** Value to points; the last band that fits counts, none gives 0. */
export interface BandSet {
  readonly unit: BandUnit;
  readonly bands: readonly Band[];
}

/** `from`: the value is at least this. `above`: it is more than this. */
export type Band =
  { readonly from: number; readonly points: number } | { readonly above: number; readonly points: number };

/** A theme with the recommendation that it rests on. */
export interface Theme {
  readonly code: string;
  readonly title: LocalisedText;
  readonly shortTitle: LocalisedText;
  readonly introduction: LocalisedText;
  readonly recommendation: { readonly text: LocalisedText; readonly sources: readonly string[] };
  /** Weight in the total; default 1. */
  readonly weight?: number;
  /** Own thresholds in place of those of `scoring.themes`. */
  readonly thresholds?: readonly Threshold[];
}

/** A source; `via`: the other source in which it was read. `year` null: undated. */
export interface Source {
  readonly code: string;
  readonly name: string;
  readonly publisher: string;
  readonly year: number | null;
  readonly url?: string;
  readonly via?: string;
}
