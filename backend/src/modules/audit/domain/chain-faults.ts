/** What is wrong with a chain, and with which line. */
export type ChainFaultKind =
  /** The line says something else than when it was written, or does not follow from the one before it. */
  | 'changed'
  /** Lines are gone from here on. */
  | 'removed'
  /** The line was put in beside the chain. */
  | 'inserted'
  /** The newest line is not the one that the chain ended with. */
  | 'endChanged'
  /** The chain is another one than when it was noted down before. */
  | 'rewritten';

/** A fault of a chain: the first line that it concerns, and how many there are of its kind in a row. */
export interface ChainFault {
  readonly kind: ChainFaultKind;
  /** Number of the line in its chain. */
  readonly number: number;
  readonly count: number;
}

/** Where a chain begins (after what retention removed) and ends. */
export interface ChainHead {
  readonly number: number;
  readonly hash: string;
  readonly anchorNumber: number;
}

/** A line that does not simply follow from the one before it. */
export interface OddLine {
  readonly number: number;
  /** Number of the line before it; the anchor for the first. */
  readonly previous: number;
  /** True when its hash is that of its own words and of the line before it. */
  readonly fits: boolean;
}

/** The newest line that is there. */
export interface LastLine {
  readonly number: number;
  readonly hash: string;
}

/** Faults of one chain, in the order of its lines. */
export function chainFaults(
  head: ChainHead | undefined,
  oddLines: readonly OddLine[],
  last: LastLine | undefined,
): ChainFault[] {
  const [end, anchor] = [head?.number ?? 0, head?.anchorNumber ?? 0];
  const faults = oddLines.flatMap((line): ChainFault[] => {
    const { number, previous, fits } = line;
    // Lines beyond the end are told there, whether or not they follow from the one before them.
    if (number > end) return [];
    if (number <= anchor) return [{ kind: 'inserted', number, count: 1 }];
    // What follows a gap cannot fit: that says nothing about the line itself.
    if (previous < number - 1)
      return [{ kind: 'removed', number: previous + 1, count: number - previous - 1 }];
    return fits ? [] : [{ kind: 'changed', number, count: 1 }];
  });
  return [...joined(faults), ...endFaults({ end, anchor, hash: head?.hash, last })];
}

function endFaults({
  end,
  anchor,
  hash,
  last,
}: {
  readonly end: number;
  readonly anchor: number;
  readonly hash: string | undefined;
  readonly last: LastLine | undefined;
}): ChainFault[] {
  const newest = last?.number ?? anchor;
  if (newest < end) return [{ kind: 'removed', number: newest + 1, count: end - newest }];
  if (newest > end) return [{ kind: 'inserted', number: end + 1, count: newest - end }];
  return last !== undefined && last.hash !== hash ? [{ kind: 'endChanged', number: end, count: 1 }] : [];
}

/** One fault for lines of a kind that follow each other. */
function joined(faults: readonly ChainFault[]): ChainFault[] {
  const all: ChainFault[] = [];
  for (const fault of faults) {
    const before = all.at(-1);
    const follows = before?.kind === fault.kind && before.number + before.count === fault.number;
    if (before !== undefined && follows)
      all[all.length - 1] = { ...before, count: before.count + fault.count };
    else all.push(fault);
  }
  return all;
}
