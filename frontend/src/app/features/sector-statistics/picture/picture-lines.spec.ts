import { COUNTRY } from '../groups/groups';
import { hiddenVector, vectorOf } from '../testing/vectors';
import { pictureLines, type ShownPicture } from './picture-lines';

const t = Object.assign((key: string) => key.replace('sectorPicture.csv.', ''), {
  of: ({ nl }: { readonly nl: string }) => nl,
});
const shown: ShownPicture = {
  year: 2027,
  group: COUNTRY,
  rows: [
    { vector: vectorOf('MEL', 40, ['<=4', '=8'], { median: 55 }), name: 'Melden' },
    { vector: hiddenVector('HUL'), name: 'Hulp' },
  ],
  regions: { year: 2027, sector: null, regions: [{ region: 'PR01', status: 'hidden' }] },
  themeNames: new Map([['MEL', 'Melden']]),
  names: { sector: [], region: [{ code: 'PR01', title: { nl: 'Limburg', en: 'Limburg' } }], size: [] },
};

describe('the figures as a file', () => {
  const [head = [], ...lines] = pictureLines(shown, t as never);
  const cell = (line: number, column: string) => lines[line]?.[head.indexOf(column)];

  it('hold a line for each number that is on the screen', () => {
    expect([0, 1, 2].map((line) => [cell(line, 'answer'), cell(line, 'sign'), cell(line, 'count')])).toEqual([
      ['0', 'atMost', 4],
      ['1', 'exact', 8],
      ['median', '', ''],
    ]);
    expect(cell(2, 'value')).toBe(2.2);
  });

  it('mark what is hidden with [c] and the one reason, whatever the reason is', () => {
    for (const line of [3, 4])
      expect(['organisations', 'count', 'percent', 'reason'].map((column) => cell(line, column))).toEqual([
        '[c]',
        '[c]',
        '[c]',
        'sectorPicture.reason',
      ]);
    expect([cell(3, 'name'), cell(4, 'region'), lines.length]).toEqual(['Hulp', 'Limburg', 5]);
  });
});
