import { randomBytes } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { runAnonymityCommand } from './anonymity.cli.js';
import { DEMO_SECRET } from './domain/secret.js';

type Folder = Record<string, string | Uint8Array>;
interface Fault {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  readonly code: string;
}

// Each run starts a solver of its own; on a busy machine that takes a while.
jest.setTimeout(60_000);

const secret = randomBytes(32);

/** Sixty organisations of two sectors in four regions, all of one size; four criteria, one of them of one sector alone. */
function table(change: (rows: string[][]) => void = () => undefined): string {
  const rows = [...Array(60).keys()].map((index) => {
    const sector = index < 35 ? 'GEM' : 'POB';
    const answers = [
      index % 5,
      (index * 3) % 5,
      index % 9 === 0 ? 'NA' : 2,
      sector === 'GEM' ? index % 3 : '',
    ];
    return [`o${index}`, sector, `RE${index % 4}`, 'MIDDEL', `c${index}`, ...answers.map(String)];
  });
  const all = [['id', 'sector', 'region', 'size', 'concern', 'A-1', 'A-2', 'A-3', 'A-4'], ...rows];
  change(all);
  return `${all.map((row) => row.join()).join('\n')}\n`;
}

/** Runs the command on files that exist in memory alone. */
async function run(args: readonly string[], files: Folder) {
  const written: Folder = {};
  let out = '';
  const code = await runAnonymityCommand(args, {
    readFile: async (path) => {
      const content = files[path];
      if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return Buffer.from(content);
    },
    listFolder: async (path) => {
      const names = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
      return names.length > 0 ? names : undefined;
    },
    writeFolder: async (path, all) => {
      for (const [name, text] of Object.entries(all)) written[`${path}/${name}`] = text;
    },
    writeOut: (text) => (out += text),
    tellProgress: () => undefined,
  });
  const output = JSON.parse(out) as Record<string, unknown> & { faults: Fault[] };
  return { code, output, written };
}

const publishing = ['publish', 'units.csv', '--out', 'out', '--year', '2027', '--secret', 'key'];
const publish = (units: string | Uint8Array, more: readonly string[] = [], files: Folder = {}) =>
  run([...publishing, ...more], { 'units.csv': units, key: secret, ...files });
const faultsOf = async (units: string | Uint8Array, more: readonly string[] = [], files: Folder = {}) => {
  const { code, output, written } = await publish(units, more, files);
  expect([code, written]).toEqual([1, {}]);
  return output.faults.map(({ line, column, code: name }) => [line, column, name]);
};

describe('anonymity publish', () => {
  it('writes groups, cells, quantiles, the frame and a report', async () => {
    const { code, output, written } = await publish(table());

    expect([code, output.faults]).toEqual([0, []]);
    expect(Object.keys(written).sort()).toEqual(
      ['cells.csv', 'frame.csv', 'groups.csv', 'quantiles.csv', 'report.json'].map((name) => `out/${name}`),
    );
    const cells = String(written['out/cells.csv']).split('\n');
    expect(cells[0]).toBe('criterion,sector,region,size,n,answer,sign,value');
    expect(cells[1]).toMatch(/^A-1,\*,\*,\*,60,0,(<=|=|>=),\d+$/);
    expect(cells.filter((row) => row.startsWith('A-1,*,*,*,'))).toHaveLength(6);
    expect(String(written['out/groups.csv'])).toContain('A-1 A-2 A-3,*,*,*,60\n');
    expect(String(written['out/groups.csv'])).toContain('A-4,*,*,*,35\n');
    for (const name of ['cells.csv', 'groups.csv', 'quantiles.csv', 'report.json'])
      expect(String(written[`out/${name}`])).not.toMatch(/\bo\d+\b/);
  });

  it('writes the same bytes again after a run that was ended, and others with another secret', async () => {
    const [one, again] = [await publish(table()), await publish(table())];
    expect(again.written).toEqual(one.written);

    const other = await publish(table(), [], { key: randomBytes(32) });
    expect(other.written['out/cells.csv']).not.toBe(one.written['out/cells.csv']);
    expect(other.written['out/groups.csv']).toBe(one.written['out/groups.csv']);
  });

  it('does not depend on the order of the lines', async () => {
    const turned = table((rows) => rows.push(...rows.splice(1).reverse()));
    expect((await publish(turned)).written['out/cells.csv']).toBe(
      (await publish(table())).written['out/cells.csv'],
    );
  });

  it('takes the strict table where one organisation joined since the previous year', async () => {
    const last = await publish(table((rows) => rows.pop()));
    const previous = Object.fromEntries(
      Object.entries(last.written).map(([name, text]) => [name.replace('out/', 'last/'), text]),
    );
    const { output } = await run(
      ['publish', 'units.csv', '--out', 'out', '--year', '2028', '--secret', 'other', '--previous', 'last'],
      { 'units.csv': table(), other: randomBytes(32), ...previous },
    );
    expect((output['strictGroups'] as Record<string, string[]>)['A-1']).toContain('*|*|*');
    expect((output['strictGroups'] as Record<string, string[]>)['A-4'] ?? []).not.toContain('GEM|*|*');

    const again = ['publish', 'units.csv', '--out', 'out', '--secret', 'key', '--previous', 'last'];
    const files = { 'units.csv': table(), key: secret, ...previous };
    expect((await run([...again, '--year', '2027'], files)).output.faults[0]?.code).toBe('yearOrder');
    expect((await run([...again, '--year', '2028'], files)).output.faults[0]?.code).toBe('secretUsed');
  });

  it('says kindly that too few take part', async () => {
    const { code, output } = await publish(table((rows) => rows.splice(8)));
    expect(code).toBe(0);
    expect(String(output['notes'])).toContain('too few organisations');
  });

  it('publishes nothing when an attack gets through, and says which and what to do', async () => {
    // Two sectors by two sizes, all sums on show: averaging takes more than half of the noise away.
    const square = table((rows) =>
      rows.slice(1).forEach((row, index) => row.splice(2, 2, 'RE1', index % 2 ? 'KLEIN' : 'GROOT')),
    );
    const { code, output, written } = await publish(square);
    expect([code, written]).toEqual([1, {}]);
    expect(output.faults.map((fault) => fault.code)).toEqual(['gate']);
    expect(JSON.stringify(output.faults)).toContain('T4');

    const fewer = await publish(square, ['--policy', 'p'], { p: '{"views": [[], ["S"]]}' });
    expect(fewer.code).toBe(0);
  });

  it.each([
    [{ k: 9 }, 'k'],
    [{ whatever: 1 }, 'whatever'],
  ])('refuses the weaker policy %j', async (policy, field) => {
    const found = await faultsOf(table(), ['--policy', 'policy.json'], {
      'policy.json': JSON.stringify(policy),
    });
    expect(found).toContainEqual([undefined, field, 'policy']);
  });

  it('takes a stricter policy and shows fewer groups', async () => {
    const count = (all: Folder) => String(all['out/groups.csv']).split('\n').length;
    const stricter = await publish(table(), ['--policy', 'p'], { p: '{"k": 20}' });
    expect(count(stricter.written)).toBeLessThan(count((await publish(table())).written));
  });

  it.each([
    [Buffer.alloc(0), 'secretMissing'],
    [secret.subarray(2), 'secretLength'],
    [Buffer.alloc(32, 7), 'secretWeak'],
    [DEMO_SECRET, 'secretKnown'],
  ])('refuses a bad secret: %#', async (key, code) => {
    expect(await faultsOf(table(), [], { key })).toEqual([[undefined, undefined, code]]);
  });

  it('never writes into a folder that holds something', async () => {
    expect(await faultsOf(table(), [], { 'out/report.json': '{}' })).toEqual([
      [undefined, undefined, 'published'],
    ]);
  });

  it.each<[string, string | Uint8Array, unknown[][]]>([
    ['a duplicate id', table((rows) => (rows[5]![0] = 'o2')), [[6, 'id', 'duplicateId']]],
    ['an unknown code', table((rows) => (rows[9]![6] = '5')), [[10, 'A-2', 'unknownCode']]],
    ['a formula', table((rows) => (rows[3]![7] = '=1+1')), [[4, 'A-3', 'formula']]],
    ['a formula for an id', table((rows) => (rows[3]![0] = '@SUM(A1)')), [[4, 'id', 'formula']]],
    ['a missing concern', table((rows) => (rows[2]![4] = '')), [[3, 'concern', 'emptyCell']]],
    ['a starred sector', table((rows) => (rows[2]![1] = '*')), [[3, 'sector', 'badCell']]],
    ['a missing cell', table((rows) => rows[4]!.pop()), [[5, undefined, 'fieldCount']]],
    ['a missing column', table().replace('concern', 'group'), [[1, 'concern', 'missingColumn']]],
    [
      'another order',
      table().replace('sector,region', 'region,sector'),
      [
        [1, 'sector', 'columnOrder'],
        [1, 'region', 'columnOrder'],
      ],
    ],
    ['a criterion twice', table().replace('A-2', 'A-1'), [[1, 'A-1', 'duplicateColumn']]],
    ['semicolons', table().replaceAll(',', ';'), [[1, undefined, 'separator']]],
    ['UTF-16', Buffer.from(`\uFEFF${table()}`, 'utf16le'), [[1, undefined, 'encoding']]],
    [
      'Windows-1252',
      Buffer.from(
        table((rows) => (rows[7]![4] = 'caf\u00e9')),
        'latin1',
      ),
      [[8, undefined, 'encoding']],
    ],
    ['an open quote', table((rows) => (rows[3]![4] = '"c')), [[expect.any(Number), undefined, 'quotes']]],
    ['no line', 'id,sector,region,size,concern,A-1\n', [[undefined, undefined, 'noUnits']]],
  ])('finds %s, with its line', async (_, units, expected) => {
    expect(await faultsOf(units)).toEqual(expected);
  });

  it('tells all faults of a file at once, and never what stands in a cell', async () => {
    const bad = table((rows) => rows.slice(1).forEach((row) => (row[5] = 'secret-answer')));
    const { output } = await publish(bad);
    expect(output.faults).toHaveLength(60);
    expect(JSON.stringify(output)).not.toContain('secret-answer');
  });

  it('reads a byte order mark, quotes and Windows line ends', async () => {
    const quoted = `\uFEFF${table().replace('o0,', '"o0",').replaceAll('\n', '\r\n')}`;
    expect((await publish(quoted)).written['out/cells.csv']).toBe(
      (await publish(table())).written['out/cells.csv'],
    );
  });

  it.each([[['publish', 'units.csv']], [['publish']], [['unknown']], [['publish', 'a', '--no']], [[]]])(
    'explains its use for %j',
    async (args) => {
      expect((await run(args, {})).output.faults[0]?.code).toBe('usage');
    },
  );

  it('says which file is missing', async () => {
    const { output } = await run(publishing, { 'units.csv': table() });
    expect(output.faults).toEqual([{ file: 'key', code: 'unreadable', message: 'There is no such file.' }]);
  });
});

describe('anonymity attack', () => {
  const attacked = async (change: (files: Folder) => void = () => undefined) => {
    const { written } = await publish(table());
    change(written);
    return run(['attack', 'out'], written);
  };
  const through = (output: Record<string, unknown>) => {
    type Results = { attack: string; held: boolean }[];
    const sets = output['sets'] as { results: Results }[];
    const all = [...sets.flatMap(({ results }) => results), ...(output['results'] as Results)];
    return [...new Set(all.filter(({ held }) => !held).map(({ attack }) => attack))];
  };
  const edit = (files: Folder, name: string, change: (text: string) => string) => {
    files[`out/${name}`] = change(String(files[`out/${name}`]));
  };

  it('does not get through what the command published', async () => {
    const { code, output } = await attacked();
    expect(through(output)).toEqual([]);
    expect([code, output['held']]).toEqual([0, true]);
  });

  it('gets through a group that is too small', async () => {
    const { code, output } = await attacked((files) =>
      edit(files, 'groups.csv', (text) => `${text}A-1 A-2 A-3,POB,RE1,*,6\nA-1 A-2 A-3,POB,RE2,*,6\n`),
    );
    expect(code).toBe(1);
    expect(through(output)).toEqual(expect.arrayContaining(['T1', 'T2', 'T4']));
  });

  it('notices a changed cell, a count that is not coded, and another size', async () => {
    const change = (from: RegExp, to: string) =>
      attacked((files) => edit(files, 'cells.csv', (text) => text.replace(from, to)));
    expect(through((await change(/A-1,\*,\*,\*,60,0,=,\d+/, '$&1')).output)).toContain('T12');
    expect(through((await change(/A-1,\*,\*,\*,60,0,/, 'A-1,*,*,*,61,0,')).output)).toContain('T12');
  });

  it('refuses what is no publication', async () => {
    expect((await attacked((files) => delete files['out/frame.csv'])).output.faults[0]?.code).toBe(
      'unreadable',
    );
    expect((await attacked((files) => (files['out/report.json'] = '{}'))).output.faults[0]?.code).toBe(
      'report',
    );
    const broken = await attacked((files) => edit(files, 'cells.csv', (text) => text.replace(/<=/, '~')));
    expect(broken.output.faults[0]).toMatchObject({
      file: 'cells.csv',
      line: expect.any(Number),
      code: 'sign',
    });
  });
});

describe('anonymity invent', () => {
  it('makes tables that can be published, the same for the same seed', async () => {
    const args = ['invent', 'made', '--organisations', '80', '--years', '3', '--seed', '5'];
    const { written, code } = await run(args, {});
    expect([code, Object.keys(written)]).toEqual([
      0,
      ['made/units-1.csv', 'made/units-2.csv', 'made/units-3.csv'],
    ]);
    expect((await run(args, {})).written).toEqual(written);
    expect((await publish(String(written['made/units-2.csv']))).code).toBe(0);

    const tooFew = await run(['invent', 'made', '--organisations', '59'], {});
    expect(tooFew.output.faults[0]?.code).toBe('number');
  });
});
