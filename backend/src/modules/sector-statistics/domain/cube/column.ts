/** One criterion or theme of a publication with the answers to it. */
export interface Column {
  readonly code: string;
  readonly kind: 'criterion' | 'theme';
  /** Theme of a criterion; of a theme, its own code. */
  readonly theme: string;
  /** A criterion that its theme rests on. */
  readonly isCore: boolean;
  /** The codes that have a cell, the same in every group. A theme's are its levels. */
  readonly codes: readonly string[];
  /** Whether its counts are of levels 0 to 4, from which a median can be read; codes beyond those are left out. */
  readonly hasQuantiles: boolean;
  /** Beside each unit its code; undefined where the criterion or theme does not apply to its main sector. */
  readonly answers: readonly (string | undefined)[];
}

/**
 * The units that take part in each theme (specification, "A theme rests on shown criteria"): those for which every core
 * criterion of the theme that applies to them is shown in at least one group. Answers are taken from units that do not
 * take part. Looks at where answers exist, never at what they say.
 */
export function restrictThemes(
  columns: readonly Column[],
  isShown: (criterion: string) => boolean,
): readonly Column[] {
  return columns
    .filter((column) => column.kind === 'theme')
    .map((theme) => {
      const hidden = columns.filter(
        (one) => one.kind === 'criterion' && one.theme === theme.code && one.isCore && !isShown(one.code),
      );
      const answers = theme.answers.map((answer, unit) =>
        hidden.some((criterion) => criterion.answers[unit] !== undefined) ? undefined : answer,
      );
      return { ...theme, answers };
    });
}
