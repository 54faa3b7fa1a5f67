/**
 * Jest for the server: `.spec.ts` needs nothing, `.int-spec.ts` needs the PostgreSQL that test/support starts. The tests run in
 * Node itself, several files in one process, because reading Nest and all else anew for each file took a third of the time
 * (decision 0049).
 */
const base = {
  rootDir: import.meta.dirname,
  runner: 'jest-light-runner/child-process',
  setupFiles: ['<rootDir>/test/support/running/light-runner.mjs'],
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
      globalSetup: '<rootDir>/test/support/running/start-postgres.mjs',
      globalTeardown: '<rootDir>/test/support/running/stop-postgres.mjs',
    },
  ],
};
