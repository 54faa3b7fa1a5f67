import type { Policy } from '../policy.js';
import type { Unit } from '../selection/lattice.js';
import { resultOf, type AttackResult } from './measures/attack-result.js';

/** Whether a group is still on show when its units are these; the selection of the product, or a broken one. */
export type IsShown = (units: readonly Unit[]) => boolean;

/**
 * T14: gives half of a shown group, and one more, to one concern; then all of it but one fewer than may be left outside a
 * concern. Holds when the group disappears each time. It is enough to look at the group by itself: whatever is not safe
 * alone is never shown. Figures: groups, tried.
 */
export function attackByConcern(
  units: readonly Unit[],
  groups: readonly { readonly key: string }[],
  policy: Pick<Policy, 'minRest'>,
  isShown: IsShown,
): AttackResult {
  const findings: string[] = [];
  for (const { key } of groups) {
    const inside = units.filter((unit) => belongsTo(unit, key));
    const attempts = {
      'more than half': Math.floor(inside.length / 2) + 1,
      'all but too few': inside.length - (policy.minRest - 1),
    };
    for (const [name, count] of Object.entries(attempts)) {
      const seized = inside.map((unit, index) => ({
        ...unit,
        concern: index < count ? SEIZED : `c-${unit.id}`,
      }));
      if (isShown(seized)) findings.push(`${key} is still shown when one concern has ${name} of it.`);
    }
  }
  return resultOf('T14', { groups: groups.length, tried: 2 * groups.length }, findings);
}

const SEIZED = 'seized by one concern';

function belongsTo({ sector, region, size }: Unit, key: string): boolean {
  const own = [sector, region, size];
  return key.split('|').every((field, index) => field === '*' || field === own[index]);
}
