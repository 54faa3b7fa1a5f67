import { comparable, type Comparability } from './comparable.js';
import { CRITERION_TEXTS, type CriterionText } from './criterion-texts.js';
import type { Criterion } from '../criterion.js';
import type { Framework } from '../framework.js';
import { criterionByCode, optionsOf } from '../look-up.js';
import { isSameValue } from './same-value.js';

/** What changed from one framework version to another. */
export interface FrameworkDiff {
  readonly from: { readonly code: string; readonly version: string };
  readonly to: { readonly code: string; readonly version: string };
  readonly sectors: CodeDiff;
  readonly themes: CodeDiff;
  /** What both versions have, in another order: the themes, and the questions of these themes of the newer version. */
  readonly order: { readonly themes: boolean; readonly questionsOf: readonly string[] };
  readonly criteria: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly CriterionDiff[];
  };
  /** Codes of the criteria whose trend is broken, in the order of the newer version. */
  readonly trendBreaks: readonly string[];
  /** Parts of the framework outside sectors, themes and criteria that are not the same. */
  readonly other: readonly string[];
}

/** Changes in a list of coded things. */
export interface CodeDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Changes of one criterion; parts that did not change are absent. */
export interface CriterionDiff {
  readonly criterion: string;
  readonly comparable: Comparability;
  /** Texts whose wording changed in either language. */
  readonly texts: readonly CriterionText[];
  readonly weight?: { readonly from: number; readonly to: number };
  readonly caps?: { readonly from: Criterion['caps'] | null; readonly to: Criterion['caps'] | null };
  readonly sectors?: CodeDiff;
  readonly options?: CodeDiff;
  /** Other keys whose value differs. */
  readonly keys: readonly string[];
}

/** Difference between two versions; reading order is older, newer. */
export function diff(older: Framework, newer: Framework): FrameworkDiff {
  const oldCodes = older.criteria.map(({ code }) => code);
  const newCodes = newer.criteria.map(({ code }) => code);
  const kept = newCodes.filter((code) => oldCodes.includes(code));
  return {
    from: { code: older.code, version: older.version },
    to: { code: newer.code, version: newer.version },
    sectors: diffByCode(older.sectors, newer.sectors),
    themes: diffByCode(older.themes, newer.themes),
    order: {
      themes: isReordered(older.themes, newer.themes),
      questionsOf: newer.themes
        .map(({ code }) => code)
        .filter((code) => isReordered(questionsOf(older, code), questionsOf(newer, code))),
    },
    criteria: {
      added: newCodes.filter((code) => !oldCodes.includes(code)),
      removed: oldCodes.filter((code) => !newCodes.includes(code)),
      changed: kept.flatMap((code) => diffCriterion(code, older, newer)),
    },
    trendBreaks: kept.filter((code) => comparable(code, older, newer) === 'breaksTrend'),
    other: OTHER_PARTS.filter((part) => !isSameValue(older[part], newer[part])),
  };
}

const OTHER_PARTS = [
  'status',
  'title',
  'description',
  'ownerRoles',
  'levels',
  'scoring',
  'rules',
  'keyFacts',
  'answerSets',
  'bandSets',
  'sources',
] as const;

function diffByCode<T extends { readonly code: string }>(older: readonly T[], newer: readonly T[]): CodeDiff {
  const before = new Map(older.map((item) => [item.code, item]));
  const after = new Map(newer.map((item) => [item.code, item]));
  return {
    added: newer.map(({ code }) => code).filter((code) => !before.has(code)),
    removed: older.map(({ code }) => code).filter((code) => !after.has(code)),
    changed: newer
      .filter(({ code }) => before.has(code) && !isSameValue(before.get(code), after.get(code)))
      .map(({ code }) => code),
  };
}

function questionsOf({ criteria }: Framework, theme: string): readonly Criterion[] {
  return criteria.filter((criterion) => criterion.theme === theme);
}

/** Whether what both lists have stands in another order. */
function isReordered(older: readonly { readonly code: string }[], newer: typeof older): boolean {
  const [before, after] = [older, newer].map((list) => list.map(({ code }) => code));
  const kept = before?.filter((code) => after?.includes(code)) ?? [];
  return !isSameValue(kept, after?.filter((code) => kept.includes(code)) ?? []);
}

/** Keys that have their own place in a {@link CriterionDiff}. */
const NAMED_KEYS: readonly string[] = ['weight', 'caps', 'sectors', 'options', 'answerSet', 'descriptions'];

function diffCriterion(code: string, older: Framework, newer: Framework): readonly CriterionDiff[] {
  const before = criterionByCode(older, code);
  const after = criterionByCode(newer, code);
  if (before === undefined || after === undefined) return [];
  const options = diffByCode(optionsOf(older, before), optionsOf(newer, after));
  const sectors = diffByCode(sectorItems(older, before), sectorItems(newer, after));
  const texts = CRITERION_TEXTS.filter((key) => !isSameValue(before[key], after[key]));
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !NAMED_KEYS.includes(key) && !CRITERION_TEXTS.some((text) => text === key))
    .filter((key) => !isSameValue(Reflect.get(before, key), Reflect.get(after, key)));
  const result: CriterionDiff = {
    criterion: code,
    comparable: comparable(code, older, newer),
    texts,
    ...(before.weight === after.weight ? {} : { weight: { from: before.weight, to: after.weight } }),
    ...(isSameValue(before.caps, after.caps)
      ? {}
      : { caps: { from: before.caps ?? null, to: after.caps ?? null } }),
    ...(isEmpty(sectors) ? {} : { sectors }),
    ...(isEmpty(options) ? {} : { options }),
    keys,
  };
  const changes = Object.keys(result).length > 4 || texts.length > 0 || keys.length > 0;
  return changes || result.comparable !== 'ok' ? [result] : [];
}

function sectorItems(framework: Framework, criterion: Criterion): readonly { readonly code: string }[] {
  return (criterion.sectors ?? framework.sectors.map(({ code }) => code)).map((code) => ({ code }));
}

function isEmpty(change: CodeDiff): boolean {
  return change.added.length + change.removed.length + change.changed.length === 0;
}
