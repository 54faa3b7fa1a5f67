/** A row of a dot plot; null where there is no value. */
export interface DotPlotRow {
  readonly label: string;
  readonly now: number | null;
  readonly before: number | null;
  /** A mark to compare with, such as the median of the sector. */
  readonly mark?: number | null;
  /** What is said of it since, and what is expected; drawn where they differ from now. */
  readonly claimed?: number | null;
  readonly expected?: number | null;
  /** More cells of the table, in the order of `extraColumns`. */
  readonly extra?: readonly string[];
}

/** An axis of a radar. */
export interface RadarAxis {
  readonly label: string;
  readonly now: number | null;
  readonly before: number | null;
}

/** A line over labelled places; null where there is no value. */
export interface LineSeries {
  readonly words: string;
  readonly shape: 'line' | 'dashed' | 'dotted';
  readonly values: readonly (number | null)[];
}

/** A place before which the line cannot be compared with what comes after. */
export interface LineBreak {
  /** Index of the first place after the break. */
  readonly before: number;
  /** Why, for the table. */
  readonly words: string;
}

/** Part of a bar: the organisations at one level. */
export interface LevelPart {
  /** From 0 to 1, of all organisations of the row; of a limit, the limit. */
  readonly share: number;
  /** As it is said: `14%`, `hoogstens 8%`. */
  readonly words: string;
  /** Where there is little room: `14%`, `≤ 8%`. */
  readonly short: string;
  /** True for "at most" and "at least": drawn hatched. */
  readonly isLimit: boolean;
}

/** A row of bars with the levels 0 to 4, null for a level that cannot be; `parts` is null for what is hidden. */
export interface LevelBarRow {
  readonly label: string;
  /** Of few organisations: a star behind the label, which the words around the chart explain. */
  readonly isIndicative?: boolean;
  readonly parts: readonly (LevelPart | null)[] | null;
  /** The level of who looks, marked in its part. */
  readonly own?: number | null;
  /** More cells of the table, in the order of `extraColumns`; a hidden row has none. */
  readonly extra?: readonly string[];
}
