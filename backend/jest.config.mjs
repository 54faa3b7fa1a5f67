/** Jest for the server: `.spec.ts` needs nothing, `.int-spec.ts` needs the PostgreSQL that test/support starts. */
const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  setupFiles: ['<rootDir>/test/support/running/load-nest-first.mjs'],
  moduleNameMapper: {
    '^@zicht/shared/(.*)$': '<rootDir>/../shared/src/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
        },
        module: { type: 'es6' },
      },
    ],
  },
};

export default {
  testSequencer: '<rootDir>/test/support/running/longest-first.mjs',
  projects: [
    {
      ...base,
      displayName: 'backend',
      testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
    },
    {
      ...base,
      displayName: 'backend-postgres',
      testMatch: ['<rootDir>/src/**/*.int-spec.ts', '<rootDir>/test/**/*.int-spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/running/patience.mjs'],
      globalSetup: '<rootDir>/test/support/running/start-postgres.mjs',
      globalTeardown: '<rootDir>/test/support/running/stop-postgres.mjs',
    },
  ],
};
