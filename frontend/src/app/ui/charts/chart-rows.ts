/** A row of a dot plot; null where there is no value. */
export interface DotPlotRow {
  readonly label: string;
  readonly now: number | null;
  readonly before: number | null;
  /** A mark to compare with, such as the median of the sector. */
  readonly mark?: number | null;
  /** More cells of the table, in the order of `extraColumns`. */
  readonly extra?: readonly string[];
}

/** An axis of a radar. */
export interface RadarAxis {
  readonly label: string;
  readonly now: number | null;
  readonly before: number | null;
}
