import { strFromU8, unzipSync } from 'fflate';
import { workbook, type FileCell } from './workbook';

/** The parts of a workbook by name, and the cells of its sheets, read back from the file. */
async function readBack(file: Blob) {
  const bytes = new Uint8Array(
    await new Promise<ArrayBuffer>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(file);
    }),
  );
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const parse = (name: string): Document =>
    new DOMParser().parseFromString(parts.get(name) ?? '', 'application/xml');
  const shared = [...parse('xl/sharedStrings.xml').getElementsByTagName('si')].map(
    (item) => item.textContent ?? '',
  );
  const cellOf = (cell: Element): FileCell => {
    const value = cell.getElementsByTagName('v')[0]?.textContent ?? '';
    const type = cell.getAttribute('t');
    if (type === 's') return shared[Number(value)] ?? '';
    return type === 'inlineStr' ? (cell.textContent ?? '') : Number(value);
  };
  const names = [...parts.keys()].filter((name) => name.startsWith('xl/worksheets/sheet')).sort();
  return {
    parts,
    formulas: names.flatMap((name) => [...parse(name).getElementsByTagName('f')]),
    sheets: names.map((name) =>
      [...parse(name).getElementsByTagName('row')].map((row) =>
        Object.fromEntries(
          [...row.getElementsByTagName('c')].map((cell) => [
            (cell.getAttribute('r') ?? '').replace(/\d/g, ''),
            cellOf(cell),
          ]),
        ),
      ),
    ),
  };
}

describe('a workbook', () => {
  it('keeps numbers numbers and text text, and leaves out what is empty', async () => {
    const { sheets } = await readBack(
      await workbook('sectorbeeld-2027', [
        ['jaar', 'naam', 'waarde'],
        [2027, 'Melden <&> "registreren"', 2.2],
        [2027, '[c]', ''],
      ]),
    );

    expect(sheets).toEqual([
      [
        { A: 'jaar', B: 'naam', C: 'waarde' },
        { A: 2027, B: 'Melden <&> "registreren"', C: 2.2 },
        { A: 2027, B: '[c]' },
      ],
    ]);
  });

  it('never holds a formula, whatever a text begins with', async () => {
    const hostile = [
      '=1+1',
      '+31612345678',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '  =1',
      '＝1+1',
      `=cmd|'/C calc'!A0`,
      '=HYPERLINK("https://kwaad.example")',
    ];
    const { sheets, formulas } = await readBack(
      await workbook('x', [['tekst'], ...hostile.map((text) => [text])]),
    );

    expect(formulas).toEqual([]);
    expect(sheets[0]?.slice(1).map(({ A }) => String(A).trim())).toEqual(hostile.map((text) => text.trim()));
  });

  it('keeps every part small enough to be packed without a worker, and loses no line', async () => {
    const line = Array.from({ length: 15 }, (_, column) => 1_000_000.5 + column);
    const { parts, sheets } = await readBack(
      await workbook('x', [line.map(String), ...Array.from({ length: 1_001 }, () => line)]),
    );

    expect(Math.max(...[...parts.values()].map(({ length }) => length))).toBeLessThan(160_000);
    expect(sheets.map(({ length }) => length - 1)).toEqual([200, 200, 200, 200, 200, 1]);
  });
});
