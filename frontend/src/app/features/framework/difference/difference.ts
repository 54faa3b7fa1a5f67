import type { Comparability } from '@zicht/shared/framework/versions/comparable';
import { diff, type FrameworkDiff } from '@zicht/shared/framework/versions/diff';
import type { Framework } from '@zicht/shared/framework/framework';
import { criterionByCode, themeByCode } from '@zicht/shared/framework/look-up';
import { changedValues, type ChangedValue } from '@zicht/shared/framework/versions/changed-values';
import type { LocalisedText } from '@zicht/shared/kernel/locale';

/** A theme, question or other part that is not the same in both versions. */
export interface ChangedPart {
  readonly kind: 'framework' | 'theme' | 'criterion';
  readonly code: string;
  readonly title: LocalisedText | null;
  /** Whether answers of both versions can be laid side by side; null where nothing is answered. */
  readonly comparable: Comparability | null;
  readonly values: readonly ChangedValue[];
}

/** What came, what went and what changed from one version to another. */
export interface Difference {
  readonly added: readonly NamedPart[];
  readonly removed: readonly NamedPart[];
  readonly changed: readonly ChangedPart[];
  /** What both versions have and the newer one asks in another order, as it stands there. */
  readonly reordered: readonly Reordered[];
  /** Titles of questions whose line over the years breaks. */
  readonly trendBreaks: readonly string[];
}

/** Parts in their new order: themes when `of` is null, otherwise the questions of that theme. */
export interface Reordered {
  readonly of: NamedPart | null;
  readonly parts: readonly NamedPart[];
}

/** A theme or question that one of the versions does not have. */
export interface NamedPart {
  readonly kind: 'theme' | 'criterion';
  readonly code: string;
  readonly title: LocalisedText | null;
}

/** The difference as `diff` finds it, with the values behind each change; null when a draft is too broken to compare. */
export function differenceOf(older: Framework, newer: Framework): Difference | null {
  try {
    const found = diff(older, newer);
    return {
      added: [
        ...found.themes.added.map((code) => named(newer, 'theme', code)),
        ...found.criteria.added.map((code) => named(newer, 'criterion', code)),
      ],
      removed: [
        ...found.themes.removed.map((code) => named(older, 'theme', code)),
        ...found.criteria.removed.map((code) => named(older, 'criterion', code)),
      ],
      changed: [
        ...found.themes.changed.map((code) => ({
          ...named(newer, 'theme', code),
          comparable: null,
          values: changedValues(themeByCode(older, code), themeByCode(newer, code)),
        })),
        ...found.criteria.changed.map(({ criterion: code, comparable }) => ({
          ...named(newer, 'criterion', code),
          comparable,
          values: changedValues(criterionByCode(older, code), criterionByCode(newer, code)),
        })),
        ...othersOf(found.other, older, newer),
        ...(isListChanged(found.sectors) ? othersOf(['sectors'], older, newer) : []),
      ],
      reordered: reorderedIn(found.order, newer),
      trendBreaks: found.trendBreaks,
    };
  } catch {
    return null;
  }
}

function reorderedIn(
  { themes, questionsOf }: FrameworkDiff['order'],
  newer: Framework,
): readonly Reordered[] {
  return [
    ...(themes ? [{ of: null, parts: newer.themes.map(({ code }) => named(newer, 'theme', code)) }] : []),
    ...questionsOf.map((theme) => ({
      of: named(newer, 'theme', theme),
      parts: newer.criteria
        .filter((criterion) => criterion.theme === theme)
        .map(({ code }) => named(newer, 'criterion', code)),
    })),
  ];
}

function othersOf(parts: readonly string[], older: Framework, newer: Framework): readonly ChangedPart[] {
  return parts
    .filter((part) => part !== 'status')
    .map((part) => ({
      kind: 'framework',
      code: part,
      title: null,
      comparable: null,
      values: changedValues(Reflect.get(older, part), Reflect.get(newer, part)),
    }));
}

function isListChanged(list: {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}): boolean {
  return list.added.length + list.removed.length + list.changed.length > 0;
}

function named<Kind extends 'theme' | 'criterion'>(framework: Framework, kind: Kind, code: string) {
  const part = kind === 'theme' ? themeByCode(framework, code) : criterionByCode(framework, code);
  return { kind, code, title: part?.title ?? null };
}
