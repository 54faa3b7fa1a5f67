import type { Framework } from '../framework.js';
import { criterionByCode } from '../look-up.js';

/** Whether answers to a criterion can be laid side by side over two framework versions. */
export const COMPARABILITIES = ['ok', 'missing', 'breaksTrend'] as const;

/** One of {@link COMPARABILITIES}. */
export type Comparability = (typeof COMPARABILITIES)[number];

/**
 * `missing`: one of the versions does not have the criterion. `breaksTrend`: the newer one says so (`breaksTrend`),
 * the older one does (`endsTrend`), or the type of answer changed. `between`: versions that lie between the two, old
 * to new; a break in any step is a break. A version compared with itself is always `ok`.
 */
export function comparable(
  criterionCode: string,
  older: Framework,
  newer: Framework,
  between: readonly Framework[] = [],
): Comparability {
  const versions = [older, ...between, newer];
  const found = versions.map((version) => criterionByCode(version, criterionCode));
  if (found[0] === undefined || found.at(-1) === undefined) return 'missing';
  for (let index = 1; index < versions.length; index += 1) {
    if (isSameVersion(versions[index - 1], versions[index])) continue;
    const [before, after] = [found[index - 1], found[index]];
    if (before === undefined || after === undefined) return 'breaksTrend';
    if (before.endsTrend === true || after.breaksTrend === true || before.type !== after.type)
      return 'breaksTrend';
  }
  return 'ok';
}

function isSameVersion(a: Framework | undefined, b: Framework | undefined): boolean {
  return a?.code === b?.code && a?.version === b?.version;
}
