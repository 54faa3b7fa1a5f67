const at = 'shared/src/framework';
const scored = {
  project: 'shared',
  tests: [
    `${at}/evaluation/score.spec.ts`,
    `${at}/evaluation/evaluate.spec.ts`,
    `${at}/evaluation/evaluate-points.spec.ts`,
    `${at}/evaluation/evaluate-conditions.spec.ts`,
    `${at}/evaluation/evaluate-caps.spec.ts`,
    `${at}/core-rules.spec.ts`,
  ],
};
const properties = { project: 'shared', tests: [`${at}/evaluation/score.properties.spec.ts`] };

/** Promises about scores and levels (how a score comes about). */
export const SCORING = [
  {
    promise: 'a score is the mean weighted by the weights',
    file: `${at}/scoring/level.ts`,
    find: 'total + term.weight * term.value, 0)',
    replace: 'total + term.value, 0)',
    ...scored,
  },
  {
    promise: 'a level is reached exactly at its threshold',
    file: `${at}/scoring/level.ts`,
    find: 'score >= threshold.from - NOISE',
    replace: 'score > threshold.from + NOISE',
    ...scored,
  },
  {
    promise: 'a cap limits the level',
    file: `${at}/scoring/level.ts`,
    find: 'Math.min(level, ...limits)',
    replace: 'level',
    ...scored,
  },
  {
    promise: 'a cap never raises a level',
    file: `${at}/scoring/level.ts`,
    find: 'Math.min(level, ...limits)',
    replace: '(limits[0] ?? level)',
    ...properties,
  },
  {
    promise: 'a cap holds only below its points',
    file: `${at}/evaluation/evaluate.ts`,
    find: '(standing.points ?? 0) < cap.pointsBelow',
    replace: '(standing.points ?? 0) <= cap.pointsBelow',
    ...scored,
  },
  {
    promise: 'a sector that is exempt from a cap is not capped',
    file: `${at}/applicability.ts`,
    find: '(criterion.caps ?? []).filter((cap) => !namesAll(cap.exceptSectors, meant))',
    replace: '(criterion.caps ?? []).filter(() => meant !== undefined)',
    project: 'shared',
    tests: [`${at}/applicability.spec.ts`],
  },
  {
    promise: 'a criterion hidden by its condition does not count as answered',
    file: `${at}/evaluation/evaluate.ts`,
    find: "if (parent?.state !== 'answered') return false;",
    replace: "if (parent?.state !== 'answered') return true;",
    ...scored,
  },
  {
    promise: 'a criterion of another sector does not exist',
    file: `${at}/applicability.ts`,
    find: 'return framework.sectors.length === 0 || sectorsMeant',
    replace: 'return framework.sectors.length >= 0 || sectorsMeant',
    project: 'shared',
    tests: [`${at}/applicability.spec.ts`],
  },
  {
    promise: 'weight 0 changes nothing',
    file: `${at}/evaluation/score.ts`,
    find: 'const value = combine(evaluation.framework.scoring.themes.method, counted.map(termOf));',
    replace:
      'const rows = evaluation.criteria.filter((row) => row.theme === theme.code && row.points !== null);' +
      'const value = combine(evaluation.framework.scoring.themes.method, ' +
      'rows.map((row) => ({ ...termOf(row), weight: row.weight || 1 })));',
    ...properties,
  },
  {
    promise: 'a band that begins above a value leaves that value out',
    file: `${at}/scoring/bands.ts`,
    find: 'value > band.above',
    replace: 'value >= band.above',
    ...scored,
  },
  {
    promise: 'four of five is exactly 80 percent',
    file: `${at}/scoring/answer-points.ts`,
    find: '(100 * parts.numerator) / parts.denominator',
    replace: 'Math.floor((99.999 * parts.numerator) / parts.denominator)',
    ...scored,
  },
  {
    promise: 'an expected option that is missing costs points',
    file: `${at}/scoring/answer-points.ts`,
    find: 'numerator: expected.chosen.length, denominator: remaining.length',
    replace: 'numerator: remaining.length, denominator: remaining.length',
    ...scored,
  },
  {
    promise: 'a denominator of 0 leaves the criterion out where the framework says so',
    file: `${at}/scoring/answer-points.ts`,
    find: "return whenZero === 'leftOut'",
    replace: "return whenZero !== 'leftOut'",
    ...scored,
  },
  {
    promise: 'small numbers may not be given as numbers',
    file: `${at}/faults/number-faults.ts`,
    find: 'denominator < below) {',
    replace: 'denominator < 0) {',
    project: 'shared',
    tests: [`${at}/answers/answer-faults.spec.ts`],
  },
  {
    promise: 'a numerator above its denominator is refused',
    file: `${at}/faults/number-faults.ts`,
    find: 'return numerator > denominator',
    replace: 'return numerator > denominator * 1000',
    project: 'shared',
    tests: [`${at}/answers/answer-faults.spec.ts`],
  },
  {
    promise: 'a requirement of the total that is not met limits its level',
    file: `${at}/evaluation/score.ts`,
    find: 'if (met.length >= requirement.atLeast && themesShort.length === 0) return [];',
    replace: 'if (met.length >= requirement.atLeast || themesShort.length === 0) return [];',
    project: 'shared',
    tests: [`${at}/evaluation/total.spec.ts`],
  },
];
