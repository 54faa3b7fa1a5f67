import type { DataSource } from '../../../../platform/database/data-sources.js';
import { chainReport } from '../../../audit/index.js';
import type { NotedHead, TrailReport } from '../../../audit/index.js';
import { readChain } from '../../persistence/publication-trail.js';

/** Name of the chain of publications in reports. */
const CHAIN = 'publications';

/** Looks for lines of the platform's trail that were changed, removed or put in; for the command line. */
export async function checkPublicationTrail(
  dataSource: DataSource,
  noted: readonly NotedHead[] = [],
): Promise<TrailReport> {
  return chainReport(CHAIN, await readChain(dataSource.manager), noted);
}
