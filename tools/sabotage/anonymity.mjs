const at = 'backend/src/modules/sector-statistics/domain';
const groups = { project: 'backend', tests: [`${at}/selection/select-groups.spec.ts`] };
const noise = { project: 'backend', tests: [`${at}/noise/noise.spec.ts`] };
const cube = { project: 'backend', tests: [`${at}/cube/make-cube.spec.ts`] };
const framework = { project: 'backend', tests: [`${at}/framework/published-framework.spec.ts`] };

/** Promises about the anonymity of the sector picture. */
export const ANONYMITY = [
  {
    promise: 'anonymity: a group has at least k organisations',
    file: `${at}/selection/safe.ts`,
    find: 'if (n < policy.k) return false;',
    replace: 'if (n < policy.k - 1) return false;',
    project: 'backend',
    tests: [`${at}/selection/safe.spec.ts`],
  },
  {
    promise: 'anonymity: a group has enough concerns, none too large',
    file: `${at}/selection/safe.ts`,
    find: 'n - largest >= policy.minRest',
    replace: 'n >= policy.minRest',
    ...groups,
  },
  {
    promise: 'anonymity: the residual rule holds',
    file: `${at}/selection/residual-rule.ts`,
    find: 'if (state.isSafe(rest)) return removed;',
    replace: 'if (state.isSafe(rest) || parent.n > 0) return removed;',
    ...groups,
  },
  {
    promise: 'anonymity: the overlap rule holds',
    file: `${at}/selection/overlap-rule.ts`,
    find: 'if (size > 0 && ',
    replace: 'if (size < 0 && ',
    ...groups,
  },
  {
    promise: 'anonymity: the linear rule holds',
    file: `${at}/selection/linear-rule.ts`,
    find: 'if (target === undefined) return [];',
    replace: 'if (target !== null) return [];',
    ...groups,
  },
  {
    promise: 'anonymity: the exact search holds',
    file: `${at}/selection/smallest-figure-rule.ts`,
    find: 'if (place === undefined) return [];',
    replace: 'if (place !== null) return [];',
    ...groups,
  },
  {
    promise: 'anonymity: the noise is keyed on the whole content of the group',
    file: `${at}/noise/noise.ts`,
    find: '${group.n}|${group.fingerprint}|',
    replace: '${group.n}|',
    ...noise,
  },
  {
    promise: 'anonymity: the noise has two sides',
    file: `${at}/noise/noise.ts`,
    find: '? -size : size;',
    replace: '? size : size;',
    ...noise,
  },
  {
    promise: 'anonymity: none and all are never published',
    file: `${at}/noise/coding.ts`,
    find: 'Math.max(coding.min, ',
    replace: 'Math.max(0, ',
    ...noise,
  },
  {
    promise: 'anonymity: a theme rests on shown criteria',
    file: `${at}/cube/column.ts`,
    find: 'one.isCore && !isShown(one.code)',
    replace: 'one.isCore && isShown(one.code) === undefined',
    ...cube,
  },
  {
    promise: 'anonymity: a criterion counts the units that it applies to and no other',
    file: `${at}/cube/make-cube.ts`,
    find: "units.filter((_, unit) => signature[unit] === '1')",
    replace: 'units.filter((_, unit) => signature[unit] !== undefined)',
    ...cube,
  },
  {
    promise: 'anonymity: a median needs its least number of organisations',
    file: `${at}/cube/make-cube.ts`,
    find: '|| n < policy.medianMinN',
    replace: '|| n < policy.k',
    ...cube,
  },
  {
    promise: 'anonymity: quartiles need their least number of organisations',
    file: `${at}/cube/make-cube.ts`,
    find: 'n >= policy.quartileMinN',
    replace: 'n >= policy.medianMinN',
    ...cube,
  },
  {
    promise: 'anonymity: a small change since an earlier year takes the strict table',
    file: `${at}/cube/strict-sets.ts`,
    find: 'if (count >= 1 && count <= upTo)',
    replace: 'if (count >= 1 && count < upTo)',
    ...cube,
  },
  {
    promise: 'anonymity: a policy weaker than the floor is refused',
    file: `${at}/policy.ts`,
    find: 'return value < FLOOR[field] ?',
    replace: 'return value < 0 ?',
    ...cube,
  },
  {
    promise: 'anonymity: a framework in which one fact reaches too many vectors is refused',
    file: `${at}/framework/published-framework.ts`,
    find: '...(reach > MAX_FACT_REACH',
    replace: '...(reach > MAX_FACT_REACH + 1',
    ...framework,
  },
  {
    promise: 'anonymity: points that fit no code are refused',
    file: `${at}/framework/published-codes.ts`,
    find: '|| one < 0 || one > 4)',
    replace: '|| one < 0)',
    ...framework,
  },
];
