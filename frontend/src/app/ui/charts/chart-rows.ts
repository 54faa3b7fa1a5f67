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
