import type { DataSource } from '../../../platform/database/data-sources.js';
import { chainFaults } from '../../audit/index.js';
import type { NotedHead, TrailReport } from '../../audit/index.js';
import { readChain } from '../persistence/publication-trail.js';

/** Name of the chain of publications in reports. */
export const PUBLICATIONS_CHAIN = 'publications';

/** Looks for lines of the platform's trail that were changed, removed or put in; for the command line. */
export async function checkPublicationTrail(
  dataSource: DataSource,
  noted: readonly NotedHead[] = [],
): Promise<TrailReport> {
  const chain = PUBLICATIONS_CHAIN;
  const { head, lines } = await readChain(dataSource.manager);
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
