import type { Criterion, Framework } from '@zicht/shared/framework/framework';
import { factReach } from './fact-reach.js';
import {
  canBeLeftOut,
  LEVEL_CODES,
  NOT_APPLICABLE,
  publishedCodes,
  type UnfitCriterion,
} from './published-codes.js';

/** A criterion that is published: for whom, with which codes, and whether its theme rests on it. */
export interface PublishedCriterion {
  readonly code: string;
  readonly theme: string;
  /** Main sectors that it applies to, in the order of the framework. */
  readonly sectors: readonly string[];
  /** A core criterion: it limits the level of its theme. */
  readonly isCore: boolean;
  readonly codes: readonly string[];
}

/**
 * A theme that is published by its level, to the main sectors that one of its scored criteria applies to. Where every
 * criterion of a sector can be left out, `nvt` is among its codes: for a unit whose theme has no level.
 */
export interface PublishedTheme {
  readonly code: string;
  readonly sectors: readonly string[];
  readonly codes: readonly string[];
}

/** What a framework publishes (specification, "Decisions taken"). */
export interface PublishedFramework {
  readonly criteria: readonly PublishedCriterion[];
  readonly themes: readonly PublishedTheme[];
  /** Largest number of vectors of one group that one fact can enter; m of claim 3. */
  readonly factReach: number;
}

/** Largest m that a publication allows (specification 2.5, claim 3). */
export const MAX_FACT_REACH = 5;

/** Why a framework cannot be published: one sentence per fault. */
export interface UnfitFramework {
  readonly faults: readonly (UnfitCriterion | { readonly message: string })[];
}

/**
 * What a framework publishes: scored criteria and themes with levels, each with the main sectors that it applies to
 * (rule on applicability: a unit counts for its main sector alone, whatever other sectors it has). Refused when points
 * do not fit the six codes, when a theme has no levels from 0 to 4, and when one fact would enter more than
 * {@link MAX_FACT_REACH} vectors. Pure; never throws.
 */
export function publishedFramework(framework: Framework): PublishedFramework | UnfitFramework {
  const scored = framework.criteria.filter((criterion) => criterion.weight > 0);
  const judged = scored.map((criterion) => ({ criterion, found: publishedCodes(framework, criterion) }));
  const themes = framework.themes.map(({ code }) => themeOf(framework, scored, code));
  const reach = factReach(framework).largest;
  const faults = [
    ...judged.flatMap(({ found }) => ('unfit' in found ? [found.unfit] : [])),
    ...levelFaults(framework),
    ...(reach > MAX_FACT_REACH
      ? [{ message: `One fact enters ${reach} vectors of a group; at most ${MAX_FACT_REACH} are allowed.` }]
      : []),
  ];
  if (faults.length > 0) return { faults };
  const criteria = judged.map(({ criterion, found }) => ({
    code: criterion.code,
    theme: criterion.theme,
    sectors: sectorsOf(framework, criterion),
    isCore: (criterion.caps ?? []).length > 0,
    codes: 'codes' in found ? found.codes : [],
  }));
  return { criteria, themes: themes.filter((theme) => theme.sectors.length > 0), factReach: reach };
}

/** Main sectors that a criterion applies to, in the order of the framework. */
export function sectorsOf(framework: Framework, criterion: Criterion): readonly string[] {
  const all = framework.sectors.map((sector) => sector.code);
  return all.filter((sector) => criterion.sectors === undefined || criterion.sectors.includes(sector));
}

function themeOf(framework: Framework, scored: readonly Criterion[], code: string): PublishedTheme {
  const own = scored.filter((criterion) => criterion.theme === code);
  const named = new Set(own.flatMap((criterion) => sectorsOf(framework, criterion)));
  const sectors = framework.sectors.map((sector) => sector.code).filter((sector) => named.has(sector));
  // A theme without a level must not leave a unit out, which would depend on its answers: it has a code of its own.
  const canBeEmpty = sectors.some((sector) =>
    own
      .filter((criterion) => sectorsOf(framework, criterion).includes(sector))
      .every((criterion) => canBeLeftOut(framework, criterion)),
  );
  return { code, sectors, codes: canBeEmpty ? [...LEVEL_CODES, NOT_APPLICABLE] : LEVEL_CODES };
}

function levelFaults(framework: Framework): { message: string }[] {
  return framework.themes.flatMap(({ code, thresholds }) => {
    const levels = (thresholds ?? framework.scoring.themes.thresholds ?? []).map(({ level }) => level);
    const fits =
      levels.length > 0 && levels.every((level) => Number.isInteger(level) && level >= 0 && level <= 4);
    return fits ? [] : [{ message: `The theme ${code} has no levels from 0 to 4.` }];
  });
}
