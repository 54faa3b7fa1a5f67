const F = 'frontend/src/app/features/sector-statistics';
const page = (promise, file, find, replace, test) => ({
  promise: `sector picture: ${promise}`,
  file: `${F}/${file}`,
  find,
  replace,
  project: 'frontend',
  tests: [`${F}/${test}.spec.ts`],
});

/** Promises of the pages of the sector picture. */
export const PICTURE_SCREENS = [
  page(
    'a file marks what is hidden',
    'picture/picture-lines.ts',
    "if (vector.status === 'hidden') return [hiddenLine(line)];",
    "if (vector.status === 'hidden') return [line];",
    'picture/picture-lines',
  ),
  {
    promise: 'a workbook holds no formula, whatever a text begins with',
    file: 'frontend/src/app/ui/files/workbook.ts',
    find: ': { value: cell, type: String };',
    replace: ": { value: cell, type: cell.startsWith('=') ? ('Formula' as never) : String };",
    project: 'frontend',
    tests: ['frontend/src/app/ui/files/workbook.spec.ts'],
  },
  {
    promise: 'a workbook is packed without a worker, which the security policy forbids',
    file: 'frontend/src/app/ui/files/workbook.ts',
    find: 'LINES_PER_SHEET = 200',
    replace: 'LINES_PER_SHEET = 400',
    project: 'frontend',
    tests: ['frontend/src/app/ui/files/workbook.spec.ts'],
  },
  page(
    'hidden rows stand last, whatever is hidden in them',
    'figures/figures.ts',
    "Number(one.status === 'hidden') - Number(other.status === 'hidden')",
    "Number(other.status === 'hidden') - Number(one.status === 'hidden')",
    'figures/figures',
  ),
  page(
    'counts together are a range where one of them is a limit',
    'figures/figures.ts',
    "sign === '<=' ? 0 : value",
    'value',
    'figures/figures',
  ),
  page(
    'a change is said only where it is larger than the uncertainty',
    'development/change-sentences.ts',
    "direction === 'unsure' || ",
    '',
    'development/change-sentences',
  ),
  page(
    'no filter leads to a group without figures',
    'groups/groups.ts',
    'return groups.some((each) => isSameGroup(each, group));',
    'return groups.some((each) => each.sector === group.sector);',
    'groups/groups',
  ),
  page(
    'an attack is held off only where it is in every set of questions',
    'method/attack-summary.ts',
    'held: held && (before?.held ?? true)',
    'held',
    'method/attack-summary',
  ),
  {
    promise: 'concerns are settled by platform administrators alone, on the page too',
    file: 'frontend/src/app/features/platform/platform.routes.ts',
    find: "may('organisations:write')",
    replace: "may('rounds:read')",
    project: 'frontend',
    tests: ['frontend/src/app/features/platform/concerns.page.spec.ts'],
  },
];
