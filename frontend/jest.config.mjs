import presets from 'jest-preset-angular/presets/index.js';

/** Jest for the Angular app: ES modules, zoneless, templates compiled as in the build. */
const app = {
  ...presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  displayName: 'frontend',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/src/testing/set-up.ts'],
  moduleNameMapper: {
    '^@zicht/shared/(.*)$': '<rootDir>/../shared/src/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

/** Parts of the app without a screen, in Node, against a real server on the PostgreSQL that the set-up starts. */
const withServer = {
  displayName: 'frontend-server',
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.int-spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@zicht/shared/(.*)$': '<rootDir>/../shared/src/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true },
          target: 'es2023',
        },
        module: { type: 'es6' },
      },
    ],
  },
  setupFilesAfterEnv: ['<rootDir>/test/patience.mjs'],
  globalSetup: '<rootDir>/../backend/test/support/running/start-postgres.mjs',
  globalTeardown: '<rootDir>/../backend/test/support/running/stop-postgres.mjs',
};

export default { projects: [app, withServer] };
