import type { LevelBarRow, LevelPart } from '../chart-rows';
import { readChartStyle } from './chart-style';
import { levelBarsConfiguration, reachOf } from './level-bars-configuration';

const part = (share: number, isLimit = false): LevelPart => ({ share, words: '', short: '', isLimit });
const row = (label: string, shares: readonly number[]): LevelBarRow => ({
  label,
  parts: shares.map((share) => part(share)),
});
const HIDDEN: LevelBarRow = { label: 'Melding door de eenheid', parts: null };

describe('bars of levels', () => {
  const style = readChartStyle(document.body);
  const drawn = (rows: readonly LevelBarRow[], width: number) => {
    const { data, options } = levelBarsConfiguration({ rows, hiddenWords: 'verborgen' }, style, width);
    const { x, y } = options?.scales as { x: { min: number; max: number }; y: { display: boolean } };
    return { labels: data.labels, bars: data.datasets.map((set) => set.data), x, isLabelBeside: y.display };
  };

  it('stand around the line: levels 0 and 1 left of it, what is next to it first', () => {
    const { bars } = drawn([row('Melden', [0.1, 0.2, 0.3, 0.25, 0.15])], 1200);

    expect(bars).toEqual([[-0.2], [-0.1], [0.3], [0.25], [0.15]]);
  });

  it('of few organisations have a star behind their label', () => {
    const few = { ...row('Melden', [0.1, 0.2, 0.3, 0.25, 0.15]), isIndicative: true };

    expect(drawn([few, row('Scholing', [0.1, 0.2, 0.3, 0.25, 0.15])], 1200).labels).toEqual([
      'Melden *',
      'Scholing',
    ]);
  });

  it('of a hidden row have no length, and reach nowhere', () => {
    expect(
      drawn([HIDDEN], 1200)
        .bars.flat()
        .map((end) => Math.abs(Number(end))),
    ).toEqual([0, 0, 0, 0, 0]);
    expect(reachOf([HIDDEN])).toEqual({ left: 0.25, right: 0.5 });
  });

  it('fit when limits add up to more than all organisations', () => {
    expect(reachOf([row('Melden', [0.3, 0.3, 0.2, 0.5, 0.4])])).toEqual({ left: 0.75, right: 1.25 });
  });

  it('have their label on one line where there is room, on two where there is less, above them on a phone', () => {
    const rows = [row('Melden en registreren', [0.1, 0.2, 0.3, 0.25, 0.15])];

    expect(drawn(rows, 1200)).toMatchObject({ labels: ['Melden en registreren'], isLabelBeside: true });
    expect(drawn(rows, 700)).toMatchObject({ labels: [['Melden en', 'registreren']], isLabelBeside: true });
    expect(drawn(rows, 280).isLabelBeside).toBe(false);
    expect(drawn([row('2026', [0.1, 0.2, 0.3, 0.25, 0.15])], 280).isLabelBeside).toBe(true);
  });
});
