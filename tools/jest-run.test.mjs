import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inRoot, ROOT } from './lib/paths.mjs';
import { runJest } from './lib/testing/jest-run.mjs';

const TESTS = `
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Server } from 'node:http';

jest.setTimeout(50);

describe('The work', () => {
  let server: Server | undefined;
  it('ends', async () => expect(await Promise.resolve(server)).toBeUndefined());
  it('never ends', () => new Promise(() => undefined));
  it('is wrong', () => expect(1).toBe(2));
  it('lets something fall', async () => {
    setTimeout(() => { throw new Error('fallen'); }, 1);
    await new Promise((done) => setTimeout(done, 20));
  });
  it('promises in vain', async () => {
    void Promise.reject(new Error('in vain'));
    await new Promise((done) => setTimeout(done, 20));
  });
  it.each([1, 2])('takes each row: %s', (row) => expect(row).toBe(1));
  it('may take longer', () => new Promise((done) => setTimeout(done, 200)), 10_000);
});

describe('Work whose beginning hangs', () => {
  beforeAll(() => new Promise(() => undefined));
  it('is there', () => undefined);
});
`;

describe('the server’s tests in Node itself', () => {
  let folder;
  let outcome;

  // Inside the checkout, where the packages are found.
  before(async () => {
    mkdirSync(inRoot('.cache'), { recursive: true });
    folder = mkdtempSync(inRoot('.cache/jest-run-'));
    writeFileSync(join(folder, 'work.spec.ts'), TESTS);
    writeFileSync(join(folder, 'broken.spec.ts'), "import './not-there.js';\n");
    const setUp = inRoot('backend/test/support/running/light-runner.mjs');
    writeFileSync(
      join(folder, 'jest.config.mjs'),
      `export default {
         testMatch: ['<rootDir>/*.spec.ts'],
         runner: 'jest-light-runner/child-process',
         setupFiles: [${JSON.stringify(setUp)}],
       };`,
    );
    outcome = await runJest({
      config: relative(ROOT, join(folder, 'jest.config.mjs')),
      args: ['--maxWorkers=2'],
    });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('counts what passed and what failed', () => {
    assert.equal(outcome.passed, 4);
    // Five tests, a beginning, and a file that cannot be read.
    assert.equal(outcome.failed, 7, outcome.failures.join('\n'));
  });

  for (const [name, why] of [
    ['The work › never ends', /Not done within 50 ms/],
    ['The work › is wrong', /Expected: 2/],
    ['The work › lets something fall', /fallen/],
    ['The work › promises in vain', /in vain/],
    ['The work › takes each row: 2', /Expected: 1/],
    ['Work whose beginning hangs › (beforeAll)', /Not done within 50 ms/],
    ['broken.spec.ts', /not-there/],
  ]) {
    it(`names ${name}`, () => {
      const failure = outcome.failures.find((said) => said.split('\n')[0].endsWith(name));
      assert.match(failure ?? '', why);
    });
  }
});
