import type { Cap, Criterion } from '@zicht/shared/framework/criterion';
import type { Framework } from '@zicht/shared/framework/framework';
import { themeByCode, thresholdsOfTheme } from '@zicht/shared/framework/look-up';
import { highestPoints } from '@zicht/shared/framework/scoring/highest-points';
import { checkKnown, codesOf } from './check-references.js';
import { checkLevel } from './check-scoring.js';
import { pointer, type Report } from './framework-fault.js';

type Path = readonly (string | number)[];

/** Core rules: what they limit exists, and the best answer lifts them. */
export function checkCaps(framework: Framework, report: Report): void {
  for (const [index, criterion] of framework.criteria.entries()) {
    for (const [at, cap] of (criterion.caps ?? []).entries()) {
      checkCap(framework, criterion, cap, report, 'criteria', index, 'caps', at);
    }
    const { evidence } = criterion;
    const best = highestPoints(framework, criterion, []);
    if (evidence.request === 'required' && evidence.fromPoints > (best ?? Infinity)) {
      const message = `At most ${best ?? 0} points are possible.`;
      report(pointer('criteria', index, 'evidence', 'fromPoints'), 'pointsTooHigh', message);
    }
  }
}

function checkCap(framework: Framework, criterion: Criterion, cap: Cap, report: Report, ...path: Path): void {
  checkLevel(framework, cap.maxLevel, report, ...path, 'maxLevel');
  const theme = themeByCode(framework, criterion.theme);
  const thresholds =
    cap.limits === 'total'
      ? framework.scoring.total.thresholds
      : theme && thresholdsOfTheme(framework, theme);
  if (thresholds === undefined) {
    report(pointer(...path), 'noLevels', `The ${cap.limits ?? 'theme'} that it limits has no levels.`);
  }
  const sectors = criterion.sectors ? new Set(criterion.sectors) : codesOf(framework.sectors);
  checkKnown(cap.exceptSectors, sectors, 'such sector of this criterion:', report, ...path, 'exceptSectors');
  if ('pointsBelow' in cap) {
    const best = highestPoints(framework, criterion, []) ?? 0;
    if (cap.pointsBelow > best) {
      report(pointer(...path, 'pointsBelow'), 'pointsTooHigh', `At most ${best} points are possible.`);
    }
    return;
  }
  const options =
    criterion.type === 'multiple-choice'
      ? criterion.options.filter((option) => option.exclusive !== true)
      : [];
  checkKnown(
    cap.requires,
    codesOf(options),
    'option that can be chosen beside others:',
    report,
    ...path,
    'requires',
  );
}
