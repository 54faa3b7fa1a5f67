import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findViolations } from './boundaries.mjs';
import { generate } from './generate.mjs';
import { copySources } from './lib/copy-sources.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/processes/processes.mjs';
import { runJest } from './lib/testing/jest-run.mjs';

/** Below the checkout, so that everything finds its packages; ignored by git and by every check. */
const COPY = inRoot('.cache/generate');

describe('npm run generate', () => {
  let written;

  before(() => {
    copySources(COPY);
    written = [
      ...generate(['feature', 'site-visits'], COPY).files,
      ...generate(['use-case', 'site-visits', 'plan-visit'], COPY).files,
      ...generate(['page', 'site-visits', 'visit-list'], COPY).files,
    ];
  });

  after(() => rmSync(COPY, { recursive: true, force: true }));

  it('writes files that are there, in kebab-case', () => {
    assert.equal(written.length, 12);
    for (const path of written) {
      assert.ok(existsSync(join(COPY, path)), path);
      assert.match(path, /^[a-z0-9/.-]+(siteVisits\.json)?$/);
    }
  });

  for (const [project, config] of [
    ['shared', 'tsconfig.json'],
    ['backend', 'tsconfig.json'],
    ['frontend', 'tsconfig.spec.json'],
  ]) {
    it(`writes code that type-checks in ${project}`, async () => {
      // What was generated, and what that builds on: the rest has a stage of its own.
      const files = written.filter((path) => path.startsWith(`${project}/`) && path.endsWith('.ts'));
      assert.ok(files.length > 0);
      const generated = join(COPY, project, 'tsconfig.generated.json');
      const own = { extends: `./${config}`, files: files.map((path) => join(COPY, path)), include: [] };
      writeFileSync(generated, JSON.stringify(own));
      const tsc = inRoot('node_modules/typescript/bin/tsc');
      const args = [tsc, '--noEmit', '--rootDir', COPY, '-p', generated, '--pretty', 'false'];
      const { code, stdout } = await run(process.execPath, args, { cwd: COPY });
      assert.equal(code, 0, stdout);
    });
  }

  it('writes code that lint accepts', async () => {
    const eslint = inRoot('node_modules/eslint/bin/eslint.js');
    // The copy lies in a folder that the house's own configuration leaves out.
    const config = join(COPY, 'eslint.config.mjs');
    const files = written.filter((path) => path.endsWith('.ts'));
    const { code, stdout, stderr } = await run(process.execPath, [eslint, '--config', config, ...files], {
      cwd: COPY,
    });
    assert.equal(code, 0, stdout + stderr);
  });

  it('writes code that keeps the boundaries', async () => {
    const violations = await findViolations(COPY);
    // From a copy inside the checkout, packages look as if they lay outside of it.
    const ours = violations.filter(
      ({ from, to }) => from.includes('site-visits') && !to.includes('node_modules/'),
    );
    assert.deepEqual(ours, []);
  });

  it('writes tests that pass', async () => {
    for (const [project, path] of [
      ['backend', 'backend/src/modules/site-visits/use-cases/plan-visit.spec.ts'],
      ['frontend', 'frontend/src/app/features/site-visits/visit-list/visit-list.store.spec.ts'],
    ]) {
      const outcome = await runJest({
        cwd: COPY,
        config: `${project}/jest.config.mjs`,
        args: ['--selectProjects', project, '--runInBand', '--runTestsByPath', join(COPY, path)],
      });
      assert.deepEqual([outcome.passed, outcome.failures], [1, []]);
    }
  });

  it('refuses names that say nothing, and to write over what is there', () => {
    assert.throws(() => generate(['feature', 'visit-helper'], COPY), /says nothing/);
    assert.throws(() => generate(['feature', 'SiteVisits'], COPY), /lower case with hyphens/);
    assert.throws(() => generate(['use-case', 'site-visits', 'visit'], COPY), /no verb with a noun/);
    assert.throws(() => generate(['use-case', 'nowhere', 'plan-visit'], COPY), /generate -- feature nowhere/);
    assert.throws(() => generate(['page', 'site-visits', 'visit-list'], COPY), /there already/);
    assert.throws(() => generate(['thing', 'x'], COPY), /no template/);
  });

  it('adds the feature to the list of features once', () => {
    const text = readFileSync(join(COPY, 'boundaries.config.mjs'), 'utf8');
    assert.equal(text.split("'site-visits': ['audit'],").length, 2);
  });
});
