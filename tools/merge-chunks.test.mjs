import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PAGES, readOutputs, scriptsOf } from './lib/page-parts.mjs';
import { mergeChunks } from './merge-chunks.mjs';

const HTML = `<html><head></head><body><app></app>
  <link rel="modulepreload" href="chunk-aaaaaaaa.js"><script src="main-mmmmmmmm.js" type="module"></script></body></html>`;
const [START, QUESTION] = ['start/start.routes.ts', 'assessments/assessments.routes.ts'];

/** A build in small: what each script says, what it comes from, and what it adds to the list of what has run. */
const SCRIPTS = {
  'main-mmmmmmmm.js': {
    entryPoint: 'src/main.ts',
    code: `import{a}from"./chunk-aaaaaaaa.js";import{b}from"./chunk-bbbbbbbb.js";a("main");b("main");
      globalThis.app={later:()=>import("./since-last-year-llllllll.js"),
      start:()=>import("./start.routes-ssssssss.js"),
      question:()=>import("./assessments.routes-qqqqqqqq.js")};`,
  },
  'chunk-aaaaaaaa.js': {
    code: `globalThis.ran=[];export const a=(x)=>globalThis.ran.push(x);/*${'!'.repeat(99)}*/`,
  },
  'chunk-bbbbbbbb.js': {
    code: 'import{a}from"./chunk-aaaaaaaa.js";const o=(x)=>a("b of "+x);export{o as b};',
  },
  'start.routes-ssssssss.js': {
    entryPoint: `src/app/features/${START}`,
    code: 'import{d}from"./chunk-dddddddd.js";import{e}from"./chunk-eeeeeeee.js";export const page=d+e;',
  },
  'assessments.routes-qqqqqqqq.js': {
    entryPoint: `src/app/features/${QUESTION}`,
    code: 'import{d}from"./chunk-dddddddd.js";import{f}from"./chunk-ffffffff.js";import{h}from"./chunk-hhhhhhhh.js";export const page=d+f+h;',
  },
  'since-last-year-llllllll.js': {
    entryPoint: 'src/app/features/start/organisation/since-last-year.ts',
    code: 'import{h}from"./chunk-hhhhhhhh.js";export const part=h;',
  },
  'chunk-dddddddd.js': { code: 'import{b}from"./chunk-bbbbbbbb.js";b("d");const o="d";export{o as d};' },
  'chunk-eeeeeeee.js': { code: 'import{g}from"./chunk-gggggggg.js";const o="e";export{o as e};g();' },
  'chunk-gggggggg.js': { code: 'export const g=()=>globalThis.ran.push("g");' },
  'chunk-ffffffff.js': { code: 'import{h}from"./chunk-hhhhhhhh.js";const o="f"+h;export{o as f};' },
  'chunk-hhhhhhhh.js': { code: 'import{b}from"./chunk-bbbbbbbb.js";b("h");const o="h";export{o as h};' },
};

describe('the merging of small scripts', () => {
  let folder, pages, statistics, outputs;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-merge-'));
    pages = join(folder, 'browser');
    statistics = join(folder, 'statistics.json');
    mkdirSync(pages);
    writeFileSync(join(pages, 'index.html'), HTML);
    for (const [name, { code }] of Object.entries(SCRIPTS)) writeFileSync(join(pages, name), code);
    const before = Object.entries(SCRIPTS).map(([name, { code, entryPoint }]) => [
      name,
      {
        bytes: code.length,
        entryPoint,
        inputs: { [`of ${name}`]: { bytesInOutput: code.length } },
        imports: [...code.matchAll(/(from|import\()"\.\/(.*?)"/g)].map(([, kind, path]) => ({
          path,
          kind: kind === 'from' ? 'import-statement' : 'dynamic-import',
        })),
      },
    ]);
    const style = ['styles-zzzzzzzz.css', { bytes: 1, inputs: {}, imports: [] }];
    writeFileSync(
      statistics,
      JSON.stringify({ inputs: {}, outputs: Object.fromEntries([...before, style]) }),
    );
    await mergeChunks(pages, statistics);
    outputs = readOutputs(statistics);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const namesOf = (files) => files.map((name) => name.replace(/-.*/, '')).sort();

  it('makes one script of those that the same pages need', () => {
    const [start, question] = PAGES.map(({ first }) => scriptsOf(outputs, first));
    assert.deepEqual(namesOf(start), ['framework', 'parts', 'parts1', 'parts13', 'start.routes']);
    assert.deepEqual(namesOf(question), [
      'assessments.routes',
      'framework',
      'parts',
      'parts13',
      'parts23',
      'parts3',
    ]);
  });

  it('has a page that needs one of them later fetch no other of them', () => {
    const later = scriptsOf(outputs, PAGES[0].later);
    assert.deepEqual(namesOf(later), ['framework', 'parts', 'parts23', 'since']);
  });

  it('runs as before, each script once and what it imports first', async () => {
    const [main] = scriptsOf(outputs, [/src\/main\.ts$/]);
    await import(pathToFileURL(join(pages, main)).href);
    const { app, ran } = globalThis;
    assert.equal((await app.question()).page, 'dfhh');
    assert.equal((await app.start()).page, 'de');
    assert.deepEqual(ran, ['main', 'b of main', 'b of d', 'b of h', 'g']);
  });

  it('has the document and the statistics name what is there', () => {
    const html = readFileSync(join(pages, 'index.html'), 'utf8');
    const named = [...html.matchAll(/(?:src|href)="(.*?)"/g)].map(([, name]) => name);
    assert.deepEqual(namesOf(named), ['framework', 'main', 'parts']);
    const there = readdirSync(pages);
    assert.ok(named.every((name) => there.includes(name)));
    assert.deepEqual(
      Object.keys(outputs).sort(),
      [...there.filter((name) => name.endsWith('.js')), 'styles-zzzzzzzz.css'].sort(),
    );
    const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
    assert.deepEqual(
      inputs.sort(),
      Object.keys(SCRIPTS)
        .map((name) => `of ${name}`)
        .sort(),
    );
  });
});
