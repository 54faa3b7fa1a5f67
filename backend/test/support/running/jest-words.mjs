/**
 * What `@jest/globals` is where the light runner runs: its own words, but a test or hook that never ends is red with its name
 * instead of keeping the whole run until that is given up, and so is one during which something throws that nobody catches,
 * instead of ending the process. Each file has its own copy.
 */
import { PATIENCE } from './patience.mjs';

const runner = globalThis;
let limit = PATIENCE;

export const { describe, expect } = runner;
export const beforeAll = hook(runner.beforeAll);
export const beforeEach = hook(runner.beforeEach);
export const afterEach = hook(runner.afterEach);
export const afterAll = hook(runner.afterAll);

export const it = Object.assign(
  (name, work, milliseconds) => runner.it(name, within(milliseconds, work)),
  runner.it,
  {
    each:
      (...table) =>
      (name, work, milliseconds) =>
        runner.it.each(...table)(name, within(milliseconds, work)),
  },
);

export const jest = {
  ...runner.jest,
  /** As Jest's: counts for the tests and hooks of this file that are written below it. */
  setTimeout(milliseconds) {
    limit = milliseconds;
    return jest;
  },
};

function hook(register) {
  return (work, milliseconds) => register(within(milliseconds, work));
}

/** The work, or the fault that it took too long or left uncaught; what takes too long goes on until the process ends. */
function within(milliseconds = limit, work) {
  return async (...given) => {
    const { promise: fault, reject } = Promise.withResolvers();
    const timer = setTimeout(reject, milliseconds, new Error(`Not done within ${milliseconds} ms.`));
    process.on('uncaughtException', reject);
    try {
      return await Promise.race([work(...given), fault]);
    } finally {
      clearTimeout(timer);
      process.off('uncaughtException', reject);
    }
  };
}
