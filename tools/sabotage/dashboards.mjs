const B = 'backend/src/modules';
const F = 'frontend/src/app/features';
const server = (promise, file, find, replace, tests, only) => ({
  promise: `dashboards: ${promise}`,
  file,
  find,
  replace,
  project: 'backend-postgres',
  tests,
  ...(only === undefined ? {} : { only }),
});
const page = (promise, file, find, replace, test) => ({
  promise: `dashboards: ${promise}`,
  file: `${F}/${file}`,
  find,
  replace,
  project: 'frontend',
  tests: [`${F}/${test}.spec.ts`],
});
const RESULTS = [`${B}/dashboards/use-cases/results.int-spec.ts`];
const YEARS = ['backend/test/journeys/years.int-spec.ts'];

/** Promises about the dashboards and the next year. */
export const DASHBOARDS = [
  server(
    'the number of statements does not grow with the years',
    `${B}/assessments/use-cases/reading/year-facts.queries.ts`,
    'const submitted = await this.submissions.all(transaction);',
    'const submitted = await this.submissions.all(transaction);\n    for (const { year: each } of submitted) await this.submissions.last(transaction, each);',
    RESULTS,
    'cost eight statements',
  ),
  {
    promise: 'dashboards: a past month is looked at with the dates that held then',
    file: `${B}/improvement/domain/plan-months.ts`,
    find: 'dueOn: move.dueOn ?? standing.dueOn',
    replace: 'dueOn: standing.dueOn',
    project: 'backend',
    tests: [`${B}/improvement/domain/plan-months.spec.ts`],
  },
  server(
    'the last submission of a year counts, with the texts of its answers',
    `${B}/assessments/persistence/sign-off/submission.repository.ts`,
    "AND t.slot LIKE 'answers/%/value'), '[]') AS texts",
    "AND t.slot LIKE 'nothing'), '[]') AS texts",
    RESULTS,
    'give the last submission',
  ),
  server(
    'what was finished since the last submission is pointed to in the next year',
    `${B}/dashboards/use-cases/results.queries.ts`,
    'each.year < year',
    'each.year <= year',
    YEARS,
  ),
  {
    promise: 'next year: evidence of last year that expired is pointed to',
    file: 'shared/src/assessments/since-last-year.ts',
    find: 'Math.max(expiredIn(evidence), expiredIn(evidenceBefore))',
    replace: 'expiredIn(evidence)',
    project: 'shared',
    tests: ['shared/src/assessments/since-last-year.spec.ts'],
  },
  {
    promise: 'next year: a question that is put differently is marked',
    file: 'shared/src/assessments/since-last-year.ts',
    find: "return isReworded(before, now) ? 'reworded' : 'unchanged';",
    replace: "return 'unchanged';",
    project: 'shared',
    tests: ['shared/src/assessments/since-last-year.spec.ts'],
  },
  page(
    'the line over the years breaks where the framework breaks the trend',
    'dashboards/years/trend.ts',
    'themes.filter((code) => !isThemeComparable(code, evaluation, before))',
    'themes.filter(() => false)',
    'dashboards/years/trend',
  ),
  page(
    'a break in a version between two years is found',
    'assessments/compare/comparison.ts',
    'now.evaluation.framework, between)',
    'now.evaluation.framework)',
    'assessments/compare/comparison',
  ),
  page(
    'a claim that no longer counts is not left out in silence',
    'dashboards/plan/effect-card.html',
    '@if (outdated() > 0) {',
    '@if (outdated() > 99) {',
    'dashboards/results/results.page',
  ),
  page(
    'evidence that is asked for and missing is named',
    'dashboards/work/evidence-gaps.ts',
    'asksForEvidence(row) && (known.get(row.code)?.references ?? 0) === 0',
    'asksForEvidence(row) && known.has(row.code)',
    'dashboards/work/work',
  ),
  page(
    'the report names scored questions alone',
    'dashboards/report/gaps.ts',
    'urgency > 0',
    'urgency > -1',
    'dashboards/report/report.page',
  ),
];
