/**
 * House rules that a machine can check while one types. Who may import whom across folders of ours is in
 * boundaries.config.mjs; here are the bans on packages, and the language itself.
 */
import eslint from '@eslint/js';
import angular from 'angular-eslint';
import * as regexp from 'eslint-plugin-regexp';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const SPECS = [
  '**/*.spec.ts',
  '**/*.int-spec.ts',
  '**/*.e2e.ts',
  '**/testing/**',
  'backend/test/**',
  'frontend/e2e/**',
  'frontend/test/**',
];
const DECORATED = ['backend/src/**/*.ts', 'backend/test/**/*.ts'];

const syntax = {
  noEnum: {
    selector: 'TSEnumDeclaration',
    message:
      'Use an `as const` object with a type of the same name: it needs no code of its own and reads as data.',
  },
  noDefaultExport: {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name, so that one word finds the thing everywhere.',
  },
  noSkippedTests: {
    selector:
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|fixme)$/]',
    message: 'Every test runs, every time: remove it, or mend it.',
  },
  noFocusedTests: {
    selector: 'CallExpression[callee.name=/^(fit|xit|fdescribe|xdescribe|xtest)$/]',
    message: 'Every test runs, every time: remove it, or mend it.',
  },
  noZodByName: {
    selector: "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
    message: "Write `import * as z from 'zod'`: only that form lets the build leave out what is not used.",
  },
  noApiInComponents: {
    selector:
      "Program:has(Decorator[expression.callee.name='Component']) > ImportDeclaration[source.value=/\\.api$/]",
    message: 'A page or component never calls the API: add a method to its store, which does.',
  },
  noSave: {
    selector: 'CallExpression[callee.type="MemberExpression"][callee.property.name=/^(save|upsert)$/]',
    message:
      "TypeORM's save() and upsert() let a stale row win and turn its version back: use compareAndSet() or insert().",
  },
  noBuiltSql: {
    selector:
      'CallExpression[callee.property.name="query"] > :matches(TemplateLiteral[expressions.length>0], BinaryExpression).arguments:first-child',
    message: 'SQL is never built from strings: write $1 and pass the value.',
  },
  noContractValues: {
    selector:
      'ImportDeclaration[importKind!="type"][source.value=/\\.contract$/] > ImportSpecifier[importKind!="type"]',
    message:
      'A value out of a contract brings zod into the browser: import its type, and keep constants in a file beside it.',
  },
};

const commonSyntax = [
  syntax.noZodByName,
  syntax.noEnum,
  syntax.noDefaultExport,
  syntax.noSkippedTests,
  syntax.noFocusedTests,
];
const backendSyntax = [...commonSyntax, syntax.noSave, syntax.noBuiltSql];

/** A ban on packages for a folder: `['pattern', 'what to do instead']`. */
function ban(files, bans, ignores = SPECS) {
  return {
    files,
    ignores,
    rules: {
      'no-restricted-imports': ['error', { patterns: bans.map(([regex, message]) => ({ regex, message })) }],
    },
  };
}

const NO_NODE = [
  '^(node:|fs$|fs/|path$|crypto$|os$|process$|child_process$)',
  'This runs in a browser: no Node here.',
];
const NO_NEST = [
  '^@nestjs/',
  'Nest belongs in http/, the module and the platform; here plain TypeScript does.',
];
const NO_TYPEORM = [
  '^(typeorm|@nestjs/typeorm|pg)(/|$)',
  'Only persistence/ and platform/database talk to the database.',
];
const NO_EXPRESS = ['^(express|passport)(/|$)', 'Only http/ and platform/http know HTTP; pass plain values.'];
const NO_ANGULAR_HTTP = ['^@angular/common/http', 'Only *.api.ts and core/http make requests.'];
const NO_CHARTS = ['^chart\\.js', 'Charts are drawn by ui/charts alone, each with its table.'];
const NO_ZOD = [
  '^zod(/|$)',
  'A schema costs the browser tens of kilobytes: import the type of the contract instead.',
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.angular/**',
      '**/.nx/**',
      '**/coverage/**',
      '**/test-results/**',
      '.data/**',
      '.cache/**',
    ],
  },
  {
    // What comes in may be long: no expression may take more than its length (docs/security.md, S13).
    files: ['**/*.ts', 'frontend/hints/*.js'],
    ignores: SPECS,
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': ['error', { ignoreSticky: false, ignorePartial: false }],
    },
  },
  {
    files: ['**/*.mjs'],
    ...eslint.configs.recommended,
    languageOptions: {
      ecmaVersion: 'latest',
      sourceType: 'module',
      globals: { ...globals.node, ...globals.browser },
    },
    rules: {
      ...eslint.configs.recommended.rules,
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, ...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', ...commonSyntax],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Settings are read once, in backend/src/config; import them from there.',
        },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-deprecated': [
        'error',
        // Called so only to stand out: a provider on a developer's own machine has no TLS, and no other is asked without.
        { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A method that fulfils an interface may be async without awaiting; Nest and TypeORM ask for that.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Standalone functions of frameworks are handed over unbound by design.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // Nest reads the types of constructor parameters at run time, so they must be imported as values.
  { files: DECORATED, rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  // A module class of Nest is empty on purpose; its decorator is the content.
  { files: DECORATED, rules: { '@typescript-eslint/no-extraneous-class': 'off' } },
  { files: ['backend/src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...backendSyntax] } },
  // A session of express has a save() of its own, which is no repository's.
  {
    files: ['backend/src/platform/http/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...commonSyntax, syntax.noBuiltSql] },
  },
  {
    files: ['backend/src/platform/database/migrations/**'],
    rules: { 'no-restricted-syntax': ['error', ...commonSyntax] },
  },
  { files: ['backend/src/config/**', ...SPECS], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['backend/src/cli.ts', 'backend/src/main.ts', 'frontend/src/main.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': ['error', syntax.noEnum] } },
  {
    files: SPECS,
    rules: {
      // Answers of the API arrive as unknown JSON in tests; expect() judges them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'off',
    },
  },

  ban(
    ['shared/src/**/*.ts'],
    [NO_NODE, NO_NEST, NO_TYPEORM, ['^(@angular|rxjs)', 'shared knows no framework.']],
  ),
  ban(['backend/src/config/**/*.ts'], [NO_NEST, NO_TYPEORM, NO_EXPRESS]),
  ban(
    ['backend/src/modules/*/domain/**/*.ts'],
    [
      NO_NEST,
      NO_TYPEORM,
      NO_EXPRESS,
      [
        '^(node:)?(fs|net|http|os|child_process|timers)',
        'The domain does no I/O and reads no clock; pass values in.',
      ],
    ],
  ),
  ban(['backend/src/modules/*/{use-cases,subscribers}/**/*.ts'], [NO_TYPEORM, NO_EXPRESS]),
  ban(['backend/src/modules/*/http/**/*.ts'], [NO_TYPEORM]),
  ban(['backend/src/modules/*/persistence/**/*.ts'], [NO_EXPRESS]),
  ban(['frontend/src/app/**/*.ts'], [NO_NODE, NO_NEST, NO_TYPEORM, NO_EXPRESS, NO_ZOD]),
  ban(
    ['frontend/src/app/{ui,features,shell}/**/*.ts'],
    [NO_NODE, NO_NEST, NO_TYPEORM, NO_EXPRESS, NO_ZOD, NO_ANGULAR_HTTP, NO_CHARTS],
    [...SPECS, '**/*.api.ts'],
  ),
  ban(['frontend/src/app/ui/charts/**/*.ts'], [NO_NODE, NO_NEST, NO_ZOD, NO_ANGULAR_HTTP]),

  {
    files: ['frontend/src/app/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...commonSyntax, syntax.noApiInComponents, syntax.noContractValues],
    },
  },
  {
    files: ['frontend/src/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        { type: 'element', prefix: 'zou', style: 'kebab-case' },
      ],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'zou', style: 'camelCase' },
      ],
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/prefer-output-emitter-ref': 'error',
      '@angular-eslint/prefer-output-readonly': 'error',
      '@angular-eslint/prefer-standalone': 'error',
      '@angular-eslint/prefer-inject': 'error',
      '@angular-eslint/no-uncalled-signals': 'error',
      '@angular-eslint/computed-must-return': 'error',
      '@angular-eslint/relative-url-prefix': 'error',
    },
  },
  {
    files: ['frontend/src/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/button-has-type': 'error',
      '@angular-eslint/template/prefer-control-flow': 'error',
      '@angular-eslint/template/no-positive-tabindex': 'error',
      '@angular-eslint/template/no-inline-styles': 'error',
      '@angular-eslint/template/no-any': 'error',
      '@angular-eslint/template/no-duplicate-attributes': 'error',
      '@angular-eslint/template/prefer-self-closing-tags': 'off',
    },
  },
);
