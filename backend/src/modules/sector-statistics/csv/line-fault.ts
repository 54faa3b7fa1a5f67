/** What is wrong with a file, and where. Cells are not repeated: they may hold answers. */
export interface LineFault {
  readonly file: string;
  /** From 1; the header is line 1. Absent for a fault of the file as a whole. */
  readonly line?: number;
  readonly column?: string;
  readonly code: string;
  readonly message: string;
}

/** Faults beyond this many are counted, not told. */
const MOST_FAULTS = 100;

/** Input that cannot be worked with. */
export class FaultyInput extends Error {
  readonly faults: readonly LineFault[];

  constructor(faults: readonly LineFault[]) {
    super('faults');
    const more = faults.length - MOST_FAULTS;
    const last = { file: faults[0]?.file ?? '', code: 'more', message: `And ${more} more.` };
    this.faults = more > 0 ? [...faults.slice(0, MOST_FAULTS), last] : faults;
  }
}
