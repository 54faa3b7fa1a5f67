import type { View } from '../policy.js';
import { resultOf, type AttackResult } from './measures/attack-result.js';
import {
  groupsOf,
  keepsThresholds,
  sizeIn,
  type FrameGroup,
  type PublicFrame,
  type Thresholds,
} from './measures/public-frame.js';

/** What an attacker who subtracts groups is given. */
export interface Differencing {
  readonly frame: PublicFrame;
  /** Keys of the groups on show, `S|R|Z`. */
  readonly shown: readonly string[];
  readonly policy: Thresholds & { readonly views: readonly View[] };
}

/**
 * T1: looks at every shown group itself, subtracts every one from every other, and from every group that is known the shown parts that it falls
 * into. Holds when each set that comes out is empty or keeps the thresholds. A part counts as known when any shown group
 * holds the same organisations, whatever its name. Figures: pairs, residuals, and the smallest set of each kind.
 */
export function attackByDifferencing({ frame, shown, policy }: Differencing): AttackResult {
  const all = groupsOf(frame, policy.views);
  const names = new Set(shown);
  const onShow = all.filter((group) => names.has(group.key));
  const findings: string[] = [];
  const smallest = { overlap: Infinity, residual: Infinity };
  let pairs = 0;
  for (const { key, corners, n } of onShow)
    if (!keepsThresholds(frame, corners, policy))
      findings.push(`${key} itself, of ${n}, breaks a threshold.`);
  for (const [index, one] of onShow.entries())
    for (const other of onShow.slice(index + 1)) {
      pairs += 1;
      const apart = symmetricDifference(one.corners, other.corners);
      if (apart.length === 0) continue;
      smallest.overlap = Math.min(smallest.overlap, sizeIn(frame.corners, apart));
      if (!keepsThresholds(frame, apart, policy))
        findings.push(`${one.key} and ${other.key} differ by ${sizeIn(frame.corners, apart)}.`);
    }
  const residuals = residualsOf(all, onShow);
  for (const { parent, along, rest } of residuals) {
    smallest.residual = Math.min(smallest.residual, sizeIn(frame.corners, rest));
    if (!keepsThresholds(frame, rest, policy))
      findings.push(
        `${parent.key} less its known parts along ${along} leaves ${sizeIn(frame.corners, rest)}.`,
      );
  }
  const figures = { groups: onShow.length, pairs, residuals: residuals.length, ...finite(smallest) };
  return resultOf('T1', figures, findings);
}

/** What remains of each known group after its known parts along one more dimension, where something remains. */
function residualsOf(all: readonly FrameGroup[], onShow: readonly FrameGroup[]) {
  const known = new Set(onShow.map(({ corners }) => corners.join()));
  const byKey = new Map(all.map((group) => [group.key, group]));
  return all
    .filter(({ corners }) => known.has(corners.join()))
    .flatMap((parent) =>
      [0, 1, 2].flatMap((dimension) => {
        const parts = partsOf(parent, dimension, byKey);
        const hidden = parts.filter(({ corners }) => !known.has(corners.join()));
        if (hidden.length === 0 || hidden.length === parts.length) return [];
        const rest = hidden.flatMap(({ corners }) => corners);
        return [{ parent, along: 'SRZ'.charAt(dimension), rest }];
      }),
    );
}

function partsOf(
  parent: FrameGroup,
  dimension: number,
  byKey: ReadonlyMap<string, FrameGroup>,
): FrameGroup[] {
  const fields = parent.key.split('|');
  if (fields[dimension] !== '*') return [];
  const isPart = ({ key }: FrameGroup) =>
    key.split('|').every((field, index) => (index === dimension ? field !== '*' : field === fields[index]));
  return [...byKey.values()].filter(isPart);
}

function symmetricDifference(one: readonly number[], other: readonly number[]): number[] {
  const [inOne, inOther] = [new Set(one), new Set(other)];
  return [...one.filter((place) => !inOther.has(place)), ...other.filter((place) => !inOne.has(place))];
}

function finite({ overlap, residual }: { overlap: number; residual: number }): Record<string, number> {
  return {
    ...(overlap === Infinity ? {} : { smallestOverlap: overlap }),
    ...(residual === Infinity ? {} : { smallestResidual: residual }),
  };
}
