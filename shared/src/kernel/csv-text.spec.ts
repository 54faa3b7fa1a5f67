import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { csvText } from './csv-text.js';

const HOSTILE = [
  '=1+1',
  '+31 6 12345678',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =HYPERLINK("http://x.example";"klik")',
  '＝1＋1',
  '＋1',
  '－1',
  '＠x',
  "'=1",
  "=cmd|'/C calc'!A0",
  '|x',
  '%0A=1',
  'een "woord"; en meer\r\nregels',
];
const HARMLESS = ["'s-Hertogenbosch", "'t Hart", 'Fatma Yıldız', '', '-0,2', '12', '38%', 'a = b'];

const readBack = (text: string): string[][] =>
  parse(text, { bom: true, delimiter: ';', relaxColumnCount: true });

describe('a CSV file', () => {
  it('holds no cell that a spreadsheet takes for a formula', () => {
    const [cells = []] = readBack(csvText([HOSTILE]));
    for (const cell of cells.slice(0, -1)) expect(cell).toMatch(/^'/);
  });

  it('reads back as it was, once the apostrophe in front is taken away', () => {
    const [hostile = [], harmless] = readBack(csvText([HOSTILE, HARMLESS]));
    expect(hostile.map((cell, index) => (index < HOSTILE.length - 1 ? cell.slice(1) : cell))).toEqual(
      HOSTILE,
    );
    expect(harmless).toEqual(HARMLESS);
  });
});
