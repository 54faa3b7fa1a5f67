import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files that take 20 seconds and more, the longest first: one that began last would keep all others waiting. */
const LONGEST = [
  'test/journeys/hostile-input.int-spec.ts',
  'test/drills/mail.int-spec.ts',
  'test/drills/network.int-spec.ts',
  'test/journeys/canaries.int-spec.ts',
  'test/drills/load.int-spec.ts',
  'test/journeys/access.int-spec.ts',
  'test/drills/killed.int-spec.ts',
  'src/modules/sector-statistics/publication-work.int-spec.ts',
  'test/architecture/table-rows.int-spec.ts',
].map((path) => join(import.meta.dirname, '../../..', path));

/**
 * The order of Jest's files, the same on every machine: Jest's own knows how long files take only where they ran before,
 * and begins with the largest elsewhere.
 */
export default class LongestFirst {
  sort(tests) {
    const rankOf = ({ path }) => (LONGEST.includes(path) ? LONGEST.indexOf(path) : LONGEST.length);
    const sizeOf = ({ path }) => statSync(path).size;
    const missing = LONGEST.filter((path) => !existsSync(path));
    if (missing.length > 0) throw new Error(`Not there any more: ${missing.join(', ')}`);
    return tests.toSorted((one, other) => rankOf(one) - rankOf(other) || sizeOf(other) - sizeOf(one));
  }

  /** Jest tells how long each took; the order does not hang on it. */
  cacheResults() {}
}
