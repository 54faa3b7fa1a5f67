import type { Framework, Threshold } from '@zicht/shared/framework/framework';
import { highestPoints } from '@zicht/shared/framework/scoring/highest-points';
import { boundOf } from '@zicht/shared/framework/scoring/bands';
import { codesOf, checkKnown } from './check-references.js';
import { pointer, type Report } from './framework-fault.js';

/** Levels, thresholds, requirements of the total and bands. */
export function checkScoring(framework: Framework, report: Report): void {
  for (const [index, { level }] of framework.levels.entries()) {
    if (level !== index) {
      report(pointer('levels', index, 'level'), 'levelOutOfOrder', `Levels count from 0: expected ${index}.`);
    }
  }
  checkThresholds(framework, framework.scoring.themes.thresholds, report, 'scoring', 'themes', 'thresholds');
  checkThresholds(framework, framework.scoring.total.thresholds, report, 'scoring', 'total', 'thresholds');
  for (const [index, theme] of framework.themes.entries()) {
    checkThresholds(framework, theme.thresholds, report, 'themes', index, 'thresholds');
  }
  checkRequirements(framework, report);
  checkBands(framework, report);
}

type Path = readonly (string | number)[];

function checkThresholds(
  framework: Framework,
  thresholds: readonly Threshold[] | undefined,
  report: Report,
  ...path: Path
): void {
  for (const [index, threshold] of (thresholds ?? []).entries()) {
    const before = thresholds?.[index - 1];
    checkLevel(framework, threshold.level, report, ...path, index, 'level');
    if (before === undefined) {
      if (threshold.from > 0) {
        report(
          pointer(...path, 0, 'from'),
          'firstNotReached',
          'A score of 0 must reach the first threshold.',
        );
      }
    } else if (threshold.from <= before.from) {
      report(pointer(...path, index, 'from'), 'notAscending', `Must be more than ${before.from}.`);
    } else if (threshold.level <= before.level) {
      report(pointer(...path, index, 'level'), 'notAscending', `Must be more than ${before.level}.`);
    }
  }
}

/** Reports a level that the framework does not have. */
export function checkLevel(framework: Framework, level: number, report: Report, ...path: Path): void {
  if (!framework.levels.some((candidate) => candidate.level === level)) {
    report(pointer(...path), 'unknownReference', `There is no level ${level}.`);
  }
}

function checkRequirements(framework: Framework, report: Report): void {
  const { requirements = [], thresholds } = framework.scoring.total;
  for (const [index, requirement] of requirements.entries()) {
    const path = ['scoring', 'total', 'requirements', index] as const;
    if (thresholds === undefined) {
      report(pointer(...path), 'noLevels', 'A requirement needs thresholds of the total.');
    }
    checkLevel(framework, requirement.level, report, ...path, 'level');
    checkKnown(requirement.criteria, codesOf(framework.criteria), 'criterion', report, ...path, 'criteria');
    if (requirement.atLeast > requirement.criteria.length) {
      report(
        pointer(...path, 'atLeast'),
        'cannotBeMet',
        `There are only ${requirement.criteria.length} criteria.`,
      );
    }
    const rows = framework.criteria.filter(({ code }) => requirement.criteria.includes(code));
    for (const theme of new Set(rows.map((row) => row.theme))) {
      if (rows.filter((row) => row.theme === theme).length < (requirement.atLeastPerTheme ?? 0)) {
        report(
          pointer(...path, 'atLeastPerTheme'),
          'cannotBeMet',
          `Too few of the criteria are in theme ${theme}.`,
        );
      }
    }
    for (const row of rows) {
      if ((highestPoints(framework, row, row.sectors ?? []) ?? -Infinity) < requirement.pointsAtLeast) {
        report(pointer(...path, 'pointsAtLeast'), 'cannotBeMet', `${row.code} cannot have so many points.`);
      }
    }
  }
}

/** Bounds ascend; more of a percentage never gives fewer points, more months never give more. */
function checkBands(framework: Framework, report: Report): void {
  const direction = { percent: 1, months: -1, number: 0 } as const;
  for (const [name, { unit, bands }] of Object.entries(framework.bandSets)) {
    for (const [index, band] of bands.entries()) {
      const before = bands[index - 1];
      if (before === undefined) continue;
      const path = pointer('bandSets', name, 'bands', index);
      const isHigher =
        boundOf(band) > boundOf(before) ||
        (boundOf(band) === boundOf(before) && 'from' in before && 'above' in band);
      if (!isHigher) report(path, 'notAscending', `Must lie above ${boundOf(before)}.`);
      if ((band.points - before.points) * direction[unit] < 0) {
        report(path, 'notMonotonic', `Points must not turn round after ${before.points}.`);
      }
    }
  }
}
