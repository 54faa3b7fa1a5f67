/** An option of a question with one answer. */
export interface ChoiceOption {
  readonly code: string;
  readonly label: string;
  readonly description?: string;
  /** For instance "Vorig jaar". */
  readonly badge?: string;
}

/** An option of a list of checkboxes. */
export interface CheckboxOption extends ChoiceOption {
  /** Cannot be chosen beside another; shown apart, at the end. */
  readonly isExclusive?: boolean;
  /** May be marked "niet van toepassing" instead. */
  readonly canBeNotApplicable?: boolean;
}

/** An option of the level picker, with its number. */
export interface LevelOption extends ChoiceOption {
  readonly number: string;
}
