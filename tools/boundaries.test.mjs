import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { circlesAmong, crowdedFolders, findViolations } from './boundaries.mjs';
import { inRoot } from './lib/paths.mjs';

const A = 'backend/src/modules/assessments';
const UI = 'frontend/src/app';

/** A small house in order: file → what it imports. Nothing of this may be found. */
const IN_ORDER = {
  'shared/src/kernel/id.ts': ['zod'],
  'shared/src/routes/api-paths.ts': [],
  'shared/src/assessments/answer.contract.ts': ['../kernel/id.js', 'zod'],
  'backend/src/config/config.ts': ['zod'],
  'backend/src/platform/database/tenant-database.ts': ['typeorm', '../../config/config.js'],
  'backend/src/platform/http/pipe.ts': ['@nestjs/common'],
  'backend/src/platform/errors/domain-error.ts': [],
  'backend/src/modules/audit/index.ts': ['./use-cases/audit-trail.js'],
  'backend/src/modules/audit/use-cases/audit-trail.ts': ['@nestjs/common'],
  'backend/src/modules/framework/index.ts': [],
  'backend/src/modules/identity/index.ts': [],
  [`${A}/index.ts`]: ['./use-cases/save-answers.js'],
  [`${A}/assessments.module.ts`]: ['@nestjs/common', './http/answers.controller.js', '../framework/index.js'],
  [`${A}/assessment.queries.ts`]: ['typeorm', './persistence/answer.repository.js'],
  [`${A}/http/answers.controller.ts`]: [
    '../use-cases/save-answers.js',
    '../assessment.queries.js',
    '../../../platform/http/pipe.js',
    '@zicht/shared/assessments/answer.contract',
  ],
  [`${A}/use-cases/save-answers.ts`]: [
    '../domain/answer.js',
    '../persistence/answer.repository.js',
    '../../audit/index.js',
    '../../../platform/database/tenant-database.js',
  ],
  [`${A}/domain/answer.ts`]: ['@zicht/shared/kernel/id', '../../../platform/errors/domain-error.js'],
  [`${A}/persistence/answer.repository.ts`]: ['typeorm', '../domain/answer.js'],
  [`${A}/testing/answer.builder.ts`]: ['../domain/answer.js'],
  [`${A}/domain/answer.spec.ts`]: ['../testing/answer.builder.js', './answer.js'],
  [`${UI}/core/http/api-client.ts`]: ['@angular/common/http'],
  [`${UI}/ui/button.ts`]: ['@angular/core'],
  [`${UI}/features/assessments/question.page.ts`]: ['./question.store', '../../ui/button'],
  [`${UI}/features/assessments/question.store.ts`]: ['./assessments.api', '@angular/core'],
  [`${UI}/features/assessments/assessments.api.ts`]: [
    '../../core/http/api-client',
    '@zicht/shared/routes/api-paths',
  ],
  [`${UI}/features/identity/sign-in.page.ts`]: ['@angular/core'],
  [`${UI}/shell/frame.ts`]: ['../core/http/api-client'],
};

/** One violation per rule: name of the rule, file that breaks it, import that does so. */
const PLANTED = [
  ['no-dead-ends', 'shared/src/kernel/lost.ts', './nowhere.js'],
  ['shared-stands-alone', 'shared/src/kernel/clever.ts', '@angular/core'],
  ['shared-stands-alone', 'shared/src/kernel/reader.ts', 'node:fs'],
  ['backend-and-frontend-meet-in-shared', `${UI}/core/short-cut.ts`, '../../../../backend/src/config/config'],
  ['sources-need-no-tools', 'backend/src/platform/http/tool.ts', '../../../../tools/thing.mjs'],
  ['tests-stay-out-of-production', `${A}/domain/borrowed.ts`, '../testing/answer.builder.js'],
  ['no-packages-of-development', 'backend/src/platform/http/probe.ts', 'supertest'],
  ['config-stands-alone', 'backend/src/config/nosy.ts', '../platform/http/pipe.js'],
  ['platform-knows-no-feature', 'backend/src/platform/http/knowing.ts', '../../modules/audit/index.js'],
  [
    'migrations-stand-alone',
    'backend/src/platform/database/migrations/1795400000000-made-tables.ts',
    '../tenant-database.js',
  ],
  ['http-goes-through-use-cases', `${A}/http/direct.controller.ts`, '../persistence/answer.repository.js'],
  ['http-goes-through-use-cases', `${A}/http/clever.controller.ts`, '../domain/answer.js'],
  ['use-cases-know-no-http', `${A}/use-cases/answer-request.ts`, '../../../platform/http/pipe.js'],
  ['domain-is-plain', `${A}/domain/stored.ts`, 'typeorm'],
  ['domain-is-plain', `${A}/domain/injected.ts`, '@nestjs/common'],
  ['domain-is-plain', `${A}/domain/reading.ts`, 'node:fs'],
  ['persistence-serves-use-cases', `${A}/persistence/upward.ts`, '../use-cases/save-answers.js'],
  ['typeorm-stays-in-persistence', `${A}/use-cases/query-answers.ts`, 'typeorm'],
  ['features-meet-at-the-face', `${A}/use-cases/reach-in.ts`, '../../audit/use-cases/audit-trail.js'],
  ['features-are-on-the-list', 'backend/src/modules/extras/thing.ts', '../audit/index.js'],
  [
    'feature-graph-identity',
    'backend/src/modules/identity/use-cases/scores.ts',
    '../../assessments/index.js',
  ],
  ['feature-graph-audit', 'backend/src/modules/audit/use-cases/upward.ts', '../../framework/index.js'],
  ['ui-is-inputs-and-outputs', `${UI}/ui/clever-button.ts`, '../core/http/api-client'],
  ['ui-is-inputs-and-outputs', `${UI}/ui/fetching-button.ts`, '@angular/common/http'],
  ['core-knows-no-feature', `${UI}/core/knowing.ts`, '../features/identity/sign-in.page'],
  ['screens-stay-apart', `${UI}/features/assessments/peek.ts`, '../identity/sign-in.page'],
  ['pages-talk-to-their-store', `${UI}/features/assessments/direct.page.ts`, './assessments.api'],
  [
    'only-the-api-file-knows-urls',
    `${UI}/features/assessments/url.store.ts`,
    '@zicht/shared/routes/api-paths',
  ],
  ['api-files-only-fetch', `${UI}/features/assessments/clever.api.ts`, './question.store'],
];

const PACKAGES = ['zod', 'typeorm', '@nestjs/common', '@angular/core', '@angular/common', 'supertest'];

describe('boundaries', () => {
  let folder;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-boundaries-'));
    cpSync(inRoot('boundaries.config.mjs'), join(folder, 'boundaries.config.mjs'));
    cpSync(inRoot('tools/tsconfig.boundaries.json'), join(folder, 'tools/tsconfig.boundaries.json'));
    write(folder, 'tools/thing.mjs', 'export const thing = 1;\n');
    const versions = (names) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
    write(
      folder,
      'package.json',
      JSON.stringify({
        type: 'module',
        dependencies: versions(PACKAGES.slice(0, -1)),
        devDependencies: versions(['supertest']),
      }),
    );
    for (const name of PACKAGES) {
      write(
        folder,
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
      );
      write(folder, `node_modules/${name}/index.js`, 'export const it = 1;\n');
    }
    write(folder, 'node_modules/@angular/common/http/package.json', JSON.stringify({ main: 'index.js' }));
    write(folder, 'node_modules/@angular/common/http/index.js', 'export const it = 1;\n');
    for (const [path, imports] of Object.entries(IN_ORDER)) writeSource(folder, path, imports);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('finds nothing in a house in order', async () => {
    assert.deepEqual(await findViolations(folder), []);
  });

  it('finds every planted violation, names what to do instead, and finds nothing else', async () => {
    for (const [, path, target] of PLANTED) writeSource(folder, path, [target]);
    writeSource(folder, 'shared/src/kernel/one.ts', ['./two.js']);
    writeSource(folder, 'shared/src/kernel/two.ts', ['./one.js']);
    try {
      const found = await findViolations(folder);
      const planted = new Set(PLANTED.map(([, path]) => path));
      for (const [rule, path] of PLANTED) {
        const hit = found.find((one) => one.rule === rule && one.from === path);
        assert.ok(hit, `${rule} was not found in ${path}`);
        assert.ok(hit.instead.length > 20, `${rule} does not say what to do instead`);
      }
      assert.ok(found.some((one) => one.rule === 'no-circles' && one.from === 'shared/src/kernel/one.ts'));
      const others = found.filter((one) => !planted.has(one.from) && one.rule !== 'no-circles');
      assert.deepEqual(others, []);
    } finally {
      for (const [, path] of PLANTED) rmSync(join(folder, path));
    }
  });

  it('finds a folder with more than a dozen sources, unless it is named as a list', () => {
    const crowd = mkdtempSync(join(tmpdir(), 'zicht-boundaries-'));
    try {
      for (let index = 0; index < 12; index += 1) write(crowd, `shared/src/kernel/one-${index}.ts`, '');
      write(crowd, 'shared/src/kernel/one-0.spec.ts', '');
      assert.deepEqual(crowdedFolders(crowd, {}), []);
      write(crowd, 'shared/src/kernel/one-12.ts', '');
      const [found] = crowdedFolders(crowd, {});
      assert.deepEqual([found.from, found.to], ['shared/src/kernel', '13 sources']);
      assert.deepEqual(crowdedFolders(crowd, { 'shared/src/kernel': 'a list' }), []);
    } finally {
      rmSync(crowd, { recursive: true, force: true });
    }
  });

  it('finds a circle in the written list of features', () => {
    assert.equal(circlesAmong({ a: ['b'], b: ['c'], c: [] }).length, 0);
    const [circle] = circlesAmong({ a: ['b'], b: ['c'], c: ['a'] });
    assert.equal(circle.rule, 'feature-graph-is-acyclic');
  });
});

function writeSource(folder, path, imports) {
  const lines = imports.map((target, index) => `import * as i${index} from '${target}';\nvoid i${index};\n`);
  write(folder, path, `${lines.join('')}export const here = '${path}';\n`);
}

function write(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
