import type { Criterion, Framework } from '@zicht/shared/framework/framework';

/** How many vectors of one group a fact about one criterion can enter. */
export interface FactReach {
  /** By code of the criterion that the fact is about; scored criteria alone. */
  readonly byCriterion: ReadonlyMap<string, number>;
  /** The largest of them: m of claim 3 (specification 2.5). */
  readonly largest: number;
}

/**
 * Counts, for each scored criterion, the vectors that one fact can enter (specification 2.5, claim 3): its own, those of
 * the scored criteria that its answer opens or gives a denominator (and those that these open in turn), and those of
 * the themes of all of them. Unscored criteria are never published and do not count. Takes the sector for which there
 * are most: a sector that a criterion does not apply to has no such vector.
 */
export function factReach(framework: Framework): FactReach {
  const sectors = framework.sectors.length > 0 ? framework.sectors.map(({ code }) => code) : [undefined];
  const byCriterion = new Map(
    framework.criteria
      .filter((criterion) => criterion.weight > 0)
      .map((criterion) => [
        criterion.code,
        Math.max(...sectors.map((sector) => reachIn(framework, criterion, sector))),
      ]),
  );
  return { byCriterion, largest: Math.max(0, ...byCriterion.values()) };
}

function reachIn(framework: Framework, criterion: Criterion, sector: string | undefined): number {
  const inSector = framework.criteria.filter(
    (one) => sector === undefined || (one.sectors?.includes(sector) ?? true),
  );
  if (!inSector.includes(criterion)) return 0;
  const reached = new Set([criterion]);
  // Criteria refer to earlier ones alone, so one pass in the order asked finds all that follow from the first.
  for (const one of inSector) {
    const parents = parentsOf(one);
    if ([...reached].some(({ code }) => parents.includes(code))) reached.add(one);
  }
  const scored = [...reached].filter(({ weight }) => weight > 0);
  return scored.length + new Set(scored.map(({ theme }) => theme)).size;
}

function parentsOf(criterion: Criterion): string[] {
  const conditions = (criterion.visibleWhen ?? []).map((condition) => condition.criterion);
  const copied = criterion.type === 'percentage' ? criterion.denominator.sameAs : undefined;
  return copied === undefined ? conditions : [...conditions, copied];
}
