import { chainFaults } from '../domain/chain-faults.js';
import type { ChainHead, LastLine, OddLine } from '../domain/chain-faults.js';
import type { NotedHead, TrailReport } from './trail-checker.js';

/** A chain from which nothing is ever removed, read as a whole. */
export interface WholeChain {
  readonly head: Omit<ChainHead, 'anchorNumber'>;
  readonly lines: readonly (OddLine & LastLine)[];
}

/** What is wrong with a chain of the platform, also against what was noted down of it before; for the command line. */
export function chainReport(
  chain: string,
  { head, lines }: WholeChain,
  noted: readonly NotedHead[],
): TrailReport {
  const faults = chainFaults({ ...head, anchorNumber: 0 }, lines, lines.at(-1));
  const earlier = noted.find((each) => each.chain === chain);
  const then = lines.find(({ number }) => number === earlier?.number);
  if (earlier !== undefined && earlier.number > 0 && then?.hash !== earlier.hash)
    faults.push({ kind: 'rewritten', number: earlier.number, count: 1 });
  return {
    lines: lines.length,
    heads: [{ chain, ...head }],
    faults: faults.map((fault) => ({ chain, ...fault })),
  };
}
