import { defineConfig } from '@playwright/test';
import { environment } from './support/worlds/environment';

/**
 * No page lives long enough here to earn back what compiling its busiest parts once more costs: without it the sweep
 * takes a fifth less of the processor.
 */
const SHORT_LIVES = '--js-flags=--no-turbofan --no-maglev';

/** Debian's or the machine's own Chromium, talking to nobody but the service under test. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  projects: [
    // The sweep looks at what this sets up.
    { name: 'scene', testMatch: 'sweep/scene.e2e.ts' },
    { name: 'sweep', testMatch: 'sweep/*.e2e.ts', testIgnore: 'sweep/scene.e2e.ts', dependencies: ['scene'] },
    { name: 'journeys', testMatch: 'journeys/*.e2e.ts' },
    ...(environment.takesPictures
      ? [{ name: 'pictures', testMatch: 'pictures/*.e2e.ts', dependencies: ['scene'] }]
      : []),
  ],
  // One more than most machines have processors: a page waits for the server, and the server for the database.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: environment.isFullSweep ? 600_000 : 180_000,
  // Three browsers on two processors: patience, for no test here measures time.
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL: environment.baseUrl,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 900 },
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: environment.chromium,
      args: [...environment.chromiumArguments, SHORT_LIVES],
    },
  },
});
