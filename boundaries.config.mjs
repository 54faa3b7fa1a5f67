/**
 * Who may import whom (docs/architecture.md). Each rule has a name, and its comment says what to do instead.
 * `npm test` runs it; tools/boundaries.test.mjs plants violations and shows that each is found.
 */

/** Faces that a feature may use; the list is acyclic, and `npm test` checks that it is. */
export const FEATURES = {
  audit: [],
  organisations: ['audit'],
  identity: ['organisations', 'audit'],
  framework: ['identity', 'audit'],
  // How organisations come in: asked for, approved, registered at once.
  joining: ['identity', 'organisations', 'audit'],
  // How organisations leave: asked for, taken back, erased.
  leaving: ['identity', 'organisations', 'audit'],
  // How organisations merge and split: some end, others carry on.
  succession: ['identity', 'audit'],
  assessments: ['framework', 'organisations', 'identity', 'audit'],
  improvement: ['assessments', 'framework', 'organisations', 'identity', 'audit'],
  'sector-statistics': ['assessments', 'framework', 'organisations', 'identity', 'audit'],
  dashboards: [
    'assessments',
    'improvement',
    'framework',
    'organisations',
    'identity',
    'sector-statistics',
    'audit',
  ],
  reports: [
    'dashboards',
    'assessments',
    'improvement',
    'framework',
    'organisations',
    'identity',
    'sector-statistics',
    'audit',
  ],
  notifications: [
    'identity',
    'assessments',
    'improvement',
    'framework',
    'organisations',
    'sector-statistics',
    'audit',
  ],
  // Fictitious organisations with their years; only the command line makes them.
  demo: [
    'joining',
    'identity',
    'organisations',
    'framework',
    'assessments',
    'improvement',
    'dashboards',
    'notifications',
    'sector-statistics',
    'audit',
  ],
  // How long what is kept: goes through the others by night.
  retention: ['assessments', 'improvement', 'joining', 'leaving', 'identity', 'organisations', 'audit'],
  administration: ['identity', 'organisations', 'framework', 'sector-statistics', 'audit'],
};

const TESTS = '(\\.(spec|int-spec|e2e)\\.ts$|/testing/)';
const MODULES = '^backend/src/modules/';

/** Test files may look inside; production code may not. */
const from = (path, extra = {}) => ({ path, pathNot: [TESTS, ...(extra.pathNot ?? [])] });

const featureRules = Object.entries(FEATURES).map(([feature, faces]) => ({
  name: `feature-graph-${feature}`,
  severity: 'error',
  comment:
    `${feature} may use ${faces.length > 0 ? `the faces of ${faces.join(', ')}` : 'no other feature'}. ` +
    'Move the code to the feature that owns the facts, publish an event that the other one subscribes to, ' +
    'or write the new edge into FEATURES of boundaries.config.mjs with a decision record.',
  from: { path: `${MODULES}${feature}/`, pathNot: TESTS },
  to: { path: MODULES, pathNot: `${MODULES}(${[feature, ...faces].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files need each other. Move what both need to a third, or turn one call into an event.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-dead-ends',
      severity: 'error',
      comment: 'The import leads nowhere. Correct the path, or add the package to the root package.json.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      comment:
        'shared runs in the browser and on the server: only zod and itself. Move the code to the side that needs it.',
      from: from('^shared/src/'),
      to: { pathNot: ['^shared/src/', '^node_modules/zod/'] },
    },
    {
      name: 'backend-and-frontend-meet-in-shared',
      severity: 'error',
      comment: 'Neither half may import the other. Put the contract or the pure rule in shared.',
      from: { path: '^(backend|frontend)/src/' },
      to: { path: '^(backend|frontend)/', pathNot: '^$1/' },
    },
    {
      name: 'sources-need-no-tools',
      severity: 'error',
      comment:
        'tools/ is for developers and CI and is not shipped. Move what the service needs into its own sources.',
      from: from('^(backend|frontend|shared)/src/'),
      to: { path: '^tools/' },
    },
    {
      name: 'tests-stay-out-of-production',
      severity: 'error',
      comment:
        'Production code may not import from a testing/ folder or a spec. Move what it needs to where it belongs.',
      from: from('^(backend|frontend|shared)/src/'),
      to: { path: TESTS },
    },
    {
      name: 'no-packages-of-development',
      severity: 'error',
      comment: 'This package is not there in production. Move it to dependencies, or do without.',
      from: from('^(backend|frontend|shared)/src/'),
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
    {
      name: 'config-stands-alone',
      severity: 'error',
      comment:
        'config reads the environment and nothing else. Whoever needs a setting imports config, not the reverse.',
      from: from('^backend/src/config/'),
      to: { path: '^backend/src/(platform|modules|main|cli|app)' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      comment:
        'platform is technique without domain words. Let the feature call the platform, or give the platform ' +
        'an interface that the feature implements.',
      from: from('^backend/src/platform/'),
      to: { path: '^backend/src/(modules|main|cli|app)' },
    },
    {
      name: 'migrations-stand-alone',
      severity: 'error',
      comment:
        'History must not change when code does: write the SQL and the names out in the migration itself.',
      from: { path: '^backend/src/platform/database/migrations/.*\\d{6,}-' },
      to: { pathNot: '^node_modules/typeorm/' },
    },
    {
      name: 'http-goes-through-use-cases',
      severity: 'error',
      comment:
        'A controller validates, calls one use case (or the queries of its feature) and presents. Move the rest into a use case.',
      from: from(`${MODULES}([^/]+)/http/`),
      to: {
        path: '^backend/src/',
        pathNot: [
          `${MODULES}$1/(http|use-cases)/`,
          `${MODULES}$1/[^/]+\\.queries\\.ts$`,
          '^backend/src/platform/(http|errors|access)/',
        ],
      },
    },
    {
      name: 'use-cases-know-no-http',
      severity: 'error',
      comment:
        'A use case also serves jobs and the command line. Pass it plain values; the controller translates.',
      from: from(`${MODULES}([^/]+)/(use-cases|subscribers)/`),
      to: { path: [`${MODULES}$1/http/`, '^backend/src/platform/http/', '^node_modules/(@types/)?express'] },
    },
    {
      name: 'domain-is-plain',
      severity: 'error',
      comment:
        'The domain is plain TypeScript. Fetch what it needs in the use case and pass it in; of the platform only the errors and events.',
      from: from(`${MODULES}([^/]+)/domain/`),
      to: {
        pathNot: [
          `${MODULES}$1/domain/`,
          '^shared/src/',
          '^backend/src/platform/(errors|events)/',
          '^crypto$',
          '^node:crypto$',
        ],
      },
    },
    {
      name: 'persistence-serves-use-cases',
      severity: 'error',
      comment:
        'Persistence knows its own domain and the database. What it asks of others belongs in the use case that calls it.',
      from: from(`${MODULES}([^/]+)/persistence/`),
      to: {
        path: '^backend/src/',
        pathNot: [`${MODULES}$1/(domain|persistence)/`, '^backend/src/platform/(database|errors|ids)/'],
      },
    },
    {
      name: 'typeorm-stays-in-persistence',
      severity: 'error',
      comment: 'Write a repository method with one purpose in persistence/ and call that.',
      from: from('^backend/src/', {
        pathNot: ['/persistence/', '^backend/src/platform/(database|health)/', '\\.(module|queries)\\.ts$'],
      }),
      to: { path: '^node_modules/(typeorm|@nestjs/typeorm|pg)/' },
    },
    {
      name: 'features-meet-at-the-face',
      severity: 'error',
      comment: "Import from the other feature's index.ts, and export there what is meant for others.",
      from: from(`${MODULES}([^/]+)/`),
      to: { path: MODULES, pathNot: [`${MODULES}$1/`, `${MODULES}[^/]+/index\\.ts$`] },
    },
    {
      name: 'features-are-on-the-list',
      severity: 'error',
      comment: `Name the new feature and the faces it may use in FEATURES of boundaries.config.mjs.`,
      from: { path: `${MODULES}(?!(${Object.keys(FEATURES).join('|')})/)` },
      to: {},
    },
    ...featureRules,
    {
      name: 'ui-is-inputs-and-outputs',
      severity: 'error',
      comment: 'A component of the design kit gets inputs and gives outputs. Fetch and decide in its page.',
      from: from('^frontend/src/app/ui/'),
      to: { path: ['^frontend/src/app/(core|features|shell)/', '^node_modules/@angular/common/.*http'] },
    },
    {
      name: 'core-knows-no-feature',
      severity: 'error',
      comment:
        'core serves every feature. Move the code to its feature, or give core an interface to be filled.',
      from: from('^frontend/src/app/core/'),
      to: { path: '^frontend/src/app/(features|shell)/' },
    },
    {
      name: 'screens-stay-apart',
      severity: 'error',
      comment:
        'Features of the browser do not import each other. Link to the route, or move what both need to core, ui or shared.',
      from: from('^frontend/src/app/features/([^/]+)/'),
      to: { path: '^frontend/src/app/(features|shell)/', pathNot: '^frontend/src/app/features/$1/' },
    },
    {
      name: 'pages-talk-to-their-store',
      severity: 'error',
      comment: 'A page or component never calls the API. Add a method to its store, which does.',
      // The same for components without a suffix is in eslint.config.mjs, which sees the decorator.
      from: from('^frontend/src/app/features/.*\\.page\\.ts$'),
      to: { path: '\\.api\\.ts$' },
    },
    {
      name: 'only-the-api-file-knows-urls',
      severity: 'error',
      comment: "Put the request in the feature's *.api.ts, the only file that knows URLs.",
      from: from('^frontend/src/app/features/', { pathNot: ['\\.api\\.ts$'] }),
      to: { path: ['^node_modules/@angular/common/.*http', '^shared/src/routes/api-paths\\.ts$'] },
    },
    {
      name: 'api-files-only-fetch',
      severity: 'error',
      comment: 'An *.api.ts turns a call into a request and nothing more. State belongs in the store.',
      from: from('^frontend/src/app/features/.*\\.api\\.ts$'),
      to: { path: '^frontend/src/app/', pathNot: ['^frontend/src/app/core/http/', '\\.api\\.ts$'] },
    },
  ],
  options: {
    // What is in a package is not ours to judge; that it is imported is.
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tools/tsconfig.boundaries.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
