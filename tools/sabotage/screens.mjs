const app = 'frontend/src/app';
const page = (promise, file, find, replace, spec) => ({
  promise,
  file: `${app}/${file}`,
  find,
  replace,
  project: 'frontend',
  tests: [`${app}/${spec}`],
});

/** Promises that pages make to the people who look at them. */
export const SCREENS = [
  page(
    'the board signs only after it said that it read',
    'features/assessments/approval/board-decision.ts',
    "...(this.isAccepted() ? [] : [this.fault('statement', 'noTick')]),",
    '',
    'features/assessments/approval/approval.page.spec.ts',
  ),
  page(
    'who sent the answers to the board does not sign them',
    'features/assessments/approval/sign-off.store.ts',
    '(!this.isSender() || this.isAlone())',
    'true',
    'features/assessments/approval/approval.page.spec.ts',
  ),
  page(
    'results that nobody submitted are marked as provisional',
    'features/dashboards/results.store.ts',
    'this.now()?.submittedAt === null',
    'false',
    'features/dashboards/results/results.page.spec.ts',
  ),
  page(
    'evidence without a title is not sent',
    'features/evidence/register/reference-form.ts',
    'if (isRefused || this.stops()) return;',
    'if (this.stops()) return;',
    'features/evidence/register/register.page.spec.ts',
  ),
  page(
    'a search shows a contributor the assigned questions alone',
    'shell/search/search.store.ts',
    'asked?.includes(code) ?? true',
    'code !== null || asked === null',
    'shell/search/site-search.spec.ts',
  ),
  page(
    'of two languages that are chosen, the last one is shown',
    'core/language/language.store.ts',
    'if (own !== this.turn) return;',
    '',
    'core/language/language.store.spec.ts',
  ),
  page(
    'a printed page names its address without what stood in the query',
    'core/print/print-footer.ts',
    'quoted(origin + pathname)',
    'quoted(this.document.location.href)',
    'core/print/print-footer.spec.ts',
  ),
  page(
    'a label above its row loses no word',
    'ui/charts/wrap-label.ts',
    'else lines.push(word);',
    'else if (last === undefined) lines.push(word);',
    'ui/charts/charts.spec.ts',
  ),
  {
    promise: 'a browser that takes brotli gets the smallest file',
    file: 'backend/src/platform/http/static-files.ts',
    find: "  { name: 'br', ending: '.br' },\n",
    replace: '',
    project: 'backend-postgres',
    tests: ['backend/test/journeys/http.int-spec.ts'],
    only: 'serves pages and their files',
  },
  page(
    'every page says whom to call in a real case',
    'shell/footer.ts',
    '      <zou-help-line />\n',
    '',
    'shell/footer.spec.ts',
  ),
];
