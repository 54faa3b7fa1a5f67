/**
 * The answer of one organisation to one criterion, as `framework-format.md` (docs) defines it per type.
 * Exactly one of the shapes; a missing answer is the absence of a record, never an empty object.
 */
export type Answer =
  | DontKnowAnswer
  | NotApplicableAnswer
  | SingleChoiceAnswer
  | MultipleChoiceAnswer
  | PercentageAnswer
  | NumberAnswer
  | DateAnswer
  | TextAnswer;

/** "Weet ik niet": allowed where `rules.dontKnow.allowed`. */
export interface DontKnowAnswer {
  readonly dontKnow: true;
}

/** "Niet van toepassing" with its reason (free text). */
export interface NotApplicableAnswer {
  readonly notApplicable: string;
}

/** One option; also the answer in words of a percentage with small numbers. `detail` is unscored. */
export interface SingleChoiceAnswer {
  readonly option: string;
  readonly detail?: string;
}

/** Chosen options (never empty) and those marked "not applicable". */
export interface MultipleChoiceAnswer {
  readonly options: readonly string[];
  readonly notApplicableOptions?: readonly string[];
}

/** Whole numbers; `numerator` is absent when the denominator is 0. */
export interface PercentageAnswer {
  readonly numerator?: number;
  readonly denominator: number;
}

/** Values by field code. */
export interface NumberAnswer {
  readonly fields: Readonly<Record<string, number>>;
}

/** Month as `YYYY-MM`, or never. */
export type DateAnswer = { readonly month: string } | { readonly never: true };

/** Free text. */
export interface TextAnswer {
  readonly text: string;
}

/** Answers of one organisation by criterion code. */
export type Answers = Readonly<Record<string, Answer>>;
