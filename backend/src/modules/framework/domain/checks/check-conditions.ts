import type { Condition, Criterion } from '@zicht/shared/framework/criterion';
import type { Framework } from '@zicht/shared/framework/framework';
import { hasPoints, optionsOf } from '@zicht/shared/framework/look-up';
import { checkKnown, codesOf } from './check-references.js';
import { pointer, type Report } from './framework-fault.js';

/** `visibleWhen` of every criterion and `fallback.when` of every role. */
export function checkConditions(framework: Framework, report: Report): void {
  for (const [index, criterion] of framework.criteria.entries()) {
    const earlier = framework.criteria.slice(0, index);
    for (const [at, condition] of (criterion.visibleWhen ?? []).entries()) {
      const path = ['criteria', index, 'visibleWhen', at] as const;
      const parent = earlier.find(({ code }) => code === condition.criterion);
      if (parent === undefined) {
        report(
          pointer(...path, 'criterion'),
          'notEarlier',
          `There is no earlier criterion ${condition.criterion}.`,
        );
      } else {
        checkCondition(framework, parent, condition, report, ...path);
        checkSameSectors(framework, parent, criterion, report, ...path, 'criterion');
      }
    }
  }
  for (const [index, role] of framework.ownerRoles.entries()) {
    for (const [at, condition] of (role.fallback?.when ?? []).entries()) {
      const path = ['ownerRoles', index, 'fallback', 'when', at] as const;
      const parent = framework.criteria.find(({ code }) => code === condition.criterion);
      if (parent === undefined) {
        const message = `There is no criterion ${condition.criterion}.`;
        report(pointer(...path, 'criterion'), 'unknownReference', message);
      } else checkCondition(framework, parent, condition, report, ...path);
    }
  }
}

type Path = readonly (string | number)[];

function checkCondition(
  framework: Framework,
  parent: Criterion,
  condition: Condition,
  report: Report,
  ...path: Path
): void {
  if (condition.operator === 'pointsAtLeast') {
    if (!hasPoints(parent)) report(pointer(...path), 'noPoints', `${parent.code} has no points.`);
  } else {
    const options = codesOf(optionsOf(framework, parent));
    checkKnown(condition.values, options, `option of ${parent.code}`, report, ...path, 'values');
  }
}

/** A sector that is never asked the parent would never be asked the child, which then counts as 0. */
function checkSameSectors(
  framework: Framework,
  parent: Criterion,
  child: Criterion,
  report: Report,
  ...path: Path
): void {
  const parents = parent.sectors;
  const children = child.sectors ?? framework.sectors.map(({ code }) => code);
  const without = parents === undefined ? [] : children.filter((sector) => !parents.includes(sector));
  if (without.length > 0) {
    report(pointer(...path), 'parentNotAsked', `${parent.code} is not asked of ${without.join(', ')}.`);
  }
}
