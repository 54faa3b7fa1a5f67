import { render } from '../testing/render';
import { chartCsv, chartLabel, LABEL_MAXIMUM } from './configuration/chart-text';
import { readChartStyle } from './configuration/chart-style';
import { DotPlot } from './dot-plot';
import { LineChart, type LineFacts } from './line-chart';
import { lineConfiguration } from './configuration/line-configuration';
import { Radar } from './radar';
import { linesThatFit, wrapLabel } from './configuration/wrap-label';

const rows = [
  { label: 'Melden', now: 1.62, before: 1.8 },
  { label: 'Keten', now: 2.9, before: null },
  { label: 'Risico', now: null, before: 2 },
];

function cells(host: HTMLElement): string[][] {
  return [...host.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent?.trim() ?? ''),
  );
}

describe('charts', () => {
  it('show the same numbers in a table with heads, and a label and takeaway', async () => {
    const { host } = await render(DotPlot, {
      inputs: {
        heading: 'Waar staat u per thema?',
        takeaway: 'Melden vraagt aandacht.',
        rowHead: 'Thema',
        rows,
        nowWords: 'Nu',
        beforeWords: 'Vorig jaar',
      },
    });
    expect(cells(host)).toEqual([
      ['Thema', 'Nu', 'Vorig jaar'],
      ['Melden', '1,6', '1,8'],
      ['Keten', '2,9', 'geen'],
      ['Risico', 'geen', '2,0'],
    ]);
    expect([...host.querySelectorAll('thead th')].every((head) => head.getAttribute('scope') === 'col')).toBe(
      true,
    );
    expect([...host.querySelectorAll('tbody th')].every((head) => head.getAttribute('scope') === 'row')).toBe(
      true,
    );
    const canvas = host.querySelector('canvas');
    expect(canvas?.getAttribute('role')).toBe('img');
    expect(canvas?.getAttribute('aria-label')).toBe(
      'Puntgrafiek van 0 tot 4. Laagste: Melden 1,6. Hoogste: Keten 2,9.',
    );
    expect(canvas?.textContent).not.toBe('');
    expect(host.querySelector('.zou-chart__takeaway')?.textContent).toBe('Melden vraagt aandacht.');
    expect([...host.querySelectorAll('.zou-legend li')].map((entry) => entry.textContent)).toEqual([
      'Nu',
      'Vorig jaar',
    ]);
  });

  it('show a line with its break in words, in the table and in the legend', async () => {
    const { host } = await render(LineChart, {
      inputs: {
        heading: 'Hoe ontwikkelt uw score zich?',
        takeaway: 'Van 1,7 naar 2,5.',
        rowHead: 'Jaar',
        labels: ['2024', '2025', '2026'],
        series: [{ words: 'Uw score', shape: 'line', values: [1.7, null, 2.5] }],
        breaks: [{ before: 2, words: 'Melden' }],
        breakWords: 'Vragen vernieuwd',
        maximum: 4,
        describe: ({ series, first, last, lowest, highest, maximum }: LineFacts) =>
          [series, maximum, first, last, lowest, highest].join(' | '),
      },
    });
    expect(cells(host)).toEqual([
      ['Jaar', 'Uw score', 'Vragen vernieuwd'],
      ['2024', '1,7', ''],
      ['2025', 'geen', ''],
      ['2026', '2,5', 'Melden'],
    ]);
    expect([...host.querySelectorAll('.zou-legend li')].map((entry) => entry.textContent)).toEqual([
      'Uw score',
      'Vragen vernieuwd',
    ]);
    expect(host.querySelector('canvas')?.getAttribute('aria-label')).toBe(
      'Uw score | 4 | 2024 1,7 | 2026 2,5 | 2024 1,7 | 2026 2,5',
    );
  });

  it('draw no line across a break', () => {
    const { data } = lineConfiguration(
      {
        labels: ['2024', '2025'],
        series: [{ words: 'Uw score', shape: 'line', values: [1, 2] }],
        breaks: [{ before: 1, words: '' }],
        maximum: 4,
        written: String,
      },
      readChartStyle(document.body),
      600,
    );
    const [line] = data.datasets as unknown as readonly {
      segment: { borderColor: (at: object) => string | undefined };
    }[];
    expect(line?.segment.borderColor({ p1DataIndex: 1 })).toBe('transparent');
    expect(line?.segment.borderColor({ p1DataIndex: 2 })).toBeUndefined();
  });

  it('tell what is claimed since and what is expected apart, in the table too', async () => {
    const { host } = await render(DotPlot, {
      inputs: {
        heading: 'Waar staat u per thema?',
        takeaway: 'x',
        rowHead: 'Thema',
        rows: [{ label: 'Melden', now: 1.6, before: null, claimed: 1.6, expected: 2.4 }],
        nowWords: 'Nu',
        beforeWords: 'Vorig jaar',
        expectedWords: 'Verwacht',
      },
    });
    expect(cells(host)).toEqual([
      ['Thema', 'Nu', 'Verwacht'],
      ['Melden', '1,6', '2,4'],
    ]);
  });

  it('leave out the series that has no values', async () => {
    const { host } = await render(Radar, {
      inputs: {
        heading: 'Profiel',
        takeaway: 'x',
        rowHead: 'Thema',
        axes: [{ label: 'Melden', now: 1, before: null }],
        nowWords: 'Nu',
        beforeWords: 'Vorig jaar',
      },
    });
    expect(cells(host)[0]).toEqual(['Thema', 'Nu']);
  });

  it('never have a label that is too long, nor one cut in a word', () => {
    const label = chartLabel(`${'woord '.repeat(60)}einde`);
    expect(label.length).toBeLessThanOrEqual(LABEL_MAXIMUM);
    expect(label.endsWith('woord…')).toBe(true);
  });

  it('write CSV that a spreadsheet does not run', () => {
    const table = {
      caption: '',
      columns: ['Thema', 'Nu'],
      rows: [
        { head: '=HYPERLINK("x")', cells: ['-0,2'] },
        { head: 'a;b', cells: ['1'] },
      ],
    };
    expect(chartCsv(table)).toBe('\uFEFFThema;Nu\r\n"\'=HYPERLINK(""x"")";-0,2\r\n"a;b";1\r\n');
  });

  it('give long labels two lines of about the same length, and one word when narrow', () => {
    expect(wrapLabel('Samenwerken in de keten', false)).toEqual(['Samenwerken', 'in de keten']);
    expect(wrapLabel('Risicotaxatie', false)).toBe('Risicotaxatie');
    expect(wrapLabel('Training en scholing', true)).toBe('Training');
  });

  it('lose no word of a label above its row, however narrow', () => {
    const fits = (words: string): boolean => words.length <= 12;
    expect(linesThatFit('Weten wat hulp en steun biedt', fits)).toEqual([
      'Weten wat',
      'hulp en',
      'steun biedt',
    ]);
    expect(linesThatFit('Ketensamenwerkingsafspraken nu', fits)).toEqual([
      'Ketensamenwerkingsafspraken',
      'nu',
    ]);
  });
});
