import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { runFrameworkCommand, type LoadResult } from './framework.cli.js';

const folder = fileURLToPath(new URL('../../../data/frameworks/', import.meta.url));
const normenkader = `${folder}normenkader.json`;
const points = `${folder}framework-example-points.json`;

const answers = {
  round: 2027,
  sectors: ['JHV'],
  answers: {
    'KEN-01': { option: '3' },
    'BOR-02': { option: 'deels' },
    'VOR-01': { options: ['SEKS', 'CRIM'] },
    'KEN-03': { options: ['UITV'], notApplicableOptions: ['VRIJ'] },
    'SCH-02': { numerator: 12, denominator: 40 },
    'MEL-05': { option: 'meeste' },
    'BOR-04': { fields: { HOURS: 8.5, OFFICERS: 2 } },
    'SAM-06': { month: '2026-05' },
    'BOR-08': { text: 'Meer tijd' },
    'RIS-03': { dontKnow: true },
    'HUL-02': { notApplicable: 'Wij bieden zelf hulp' },
  },
};

async function run(args: readonly string[], files: Record<string, string> = {}, loaded?: LoadResult) {
  let out = '';
  const code = await runFrameworkCommand(args, {
    readFile: (path) => (files[path] === undefined ? readFile(path, 'utf8') : Promise.resolve(files[path])),
    writeOut: (text) => (out += text),
    ...(loaded ? { load: () => Promise.resolve(loaded) } : {}),
  });
  return { code, output: JSON.parse(out) as Record<string, unknown> };
}

function faultsOf(output: Record<string, unknown>): unknown[] {
  return output['faults'] as unknown[];
}

describe('framework check', () => {
  it.each(['normenkader', 'framework-example-points', 'safe-sport-points'])(
    'finds nothing wrong with %s',
    async (name) => {
      const file = `${folder}${name}.json`;
      const { code, output } = await run(['check', file]);
      expect(faultsOf(output)).toEqual([]);
      expect(code).toBe(0);
    },
  );

  it.each([
    ['nothing.json', {}, 'unreadable'],
    ['a.json', { 'a.json': '{"format": 2' }, 'noJson'],
    ['a.json', { 'a.json': '' }, 'noJson'],
    ['a.json', { 'a.json': '[]' }, 'form.type'],
    ['a.json', { 'a.json': `${'['.repeat(50_000)}${']'.repeat(50_000)}` }, 'tooDeep'],
  ])('answers a file that is no framework with a fault: %#', async (file, files, expected) => {
    const { code, output } = await run(['check', file], files);
    expect(code).toBe(1);
    expect(faultsOf(output)[0]).toMatchObject({ path: expect.any(String), code: expected, file });
  });

  it('reads a file with a byte order mark', async () => {
    const text = `\uFEFF${await readFile(points, 'utf8')}`;
    expect(await run(['check', 'a.json'], { 'a.json': text })).toMatchObject({ code: 0 });
  });

  it.each([[[]], [['check']], [['check', 'a', 'b']], [['score', 'a']], [['explode', 'a']]])(
    'explains how it is called: %j',
    async (args: string[]) => {
      const { code, output } = await run(args);
      expect(code).toBe(1);
      expect(faultsOf(output)).toEqual([expect.objectContaining({ path: '', code: 'usage' })]);
    },
  );
});

describe('framework score', () => {
  const score = (content: unknown) =>
    run(['score', normenkader, 'answers.json'], { 'answers.json': JSON.stringify(content) });

  it('scores one answer of every type', async () => {
    const { code, output } = await score(answers);
    expect(code).toBe(0);
    expect(Object.keys(output)).toEqual(['themes', 'criteria', 'overall', 'open']);
    expect(output['criteria']).toMatchObject({
      'KEN-01': { score: 3, state: 'answered' },
      'BOR-02': { score: 2, state: 'answered' },
      'VOR-01': { score: 3, state: 'answered' },
      'KEN-03': { score: 1, state: 'answered' },
      'SCH-02': { score: 2, state: 'answered' },
      'MEL-05': { score: 0, state: 'hiddenByCondition' },
      'BOR-04': { score: null, state: 'answered' },
      'SAM-06': { score: 0, state: 'hiddenByCondition' },
      'RIS-03': { score: 0, state: 'hiddenByCondition' },
      'HUL-02': { score: null, state: 'notApplicable' },
      'MEL-07': { score: null, state: 'hiddenBySector' },
    });
    expect(output['open']).toContain('KEN-02');
  });

  it('passes over what the sector hides', async () => {
    const { code, output } = await score({
      round: 2027,
      sectors: ['POL'],
      answers: { 'MEL-02': { option: '4' }, 'SAM-01': { options: ['POL', 'GEM'] } },
    });
    expect(code).toBe(0);
    expect(output['criteria']).toMatchObject({ 'MEL-02': { score: null, state: 'hiddenBySector' } });
  });

  it.each([
    [{ ...answers, answers: { 'XXX-01': { option: '3' } } }, '/answers/XXX-01', 'unknownReference'],
    [{ ...answers, answers: { 'KEN-01': { option: '9' } } }, '/answers/KEN-01/option', 'unknownOption'],
    [{ ...answers, answers: { 'KEN-01': 3 } }, '/answers/KEN-01', 'wrongShape'],
    [{ ...answers, answers: [] }, '/answers', 'wrongShape'],
    [{ ...answers, sectors: [] }, '/sectors', 'sectorMissing'],
    [{ ...answers, sectors: ['ABC'] }, '/sectors/0', 'unknownReference'],
    [{ ...answers, sectors: 'JHV' }, '/sectors', 'wrongShape'],
    [{ ...answers, round: '2027' }, '/round', 'wrongShape'],
    [{ ...answers, referenceDate: '2027-02-30' }, '/referenceDate', 'wrongShape'],
    [{ ...answers, more: 1 }, '/more', 'unknownKey'],
    [[], '', 'wrongShape'],
    [null, '', 'wrongShape'],
  ])('refuses %#', async (content, path, expected) => {
    const { code, output } = await score(content);
    expect(code).toBe(1);
    expect(faultsOf(output)).toContainEqual(
      expect.objectContaining({ path, code: expected, file: 'answers.json' }),
    );
  });
});

describe('framework diff and load', () => {
  it('says that a version does not differ from itself', async () => {
    const { code, output } = await run(['diff', normenkader, normenkader]);
    expect(code).toBe(0);
    expect(output).toMatchObject({
      criteria: { added: [], removed: [], changed: [] },
      trendBreaks: [],
      other: [],
    });
  });

  it.each([
    ['loaded', 0],
    ['unchanged', 0],
    ['refused', 1],
  ] as const)('passes on that a version was %s', async (outcome, expected) => {
    const { code, output } = await run(['load', points], {}, { outcome });
    expect(code).toBe(expected);
    expect(output).toMatchObject({ code: 'veilige-sportclub', version: '2027.1', outcome });
    expect(faultsOf(output)).toHaveLength(expected);
  });

  it('has nothing to load into without a database', async () => {
    const { code, output } = await run(['load', points]);
    expect(code).toBe(1);
    expect(faultsOf(output)).toHaveLength(1);
  });
});
