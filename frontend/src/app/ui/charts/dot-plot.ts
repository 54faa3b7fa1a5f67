import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectFormats } from '../formats/formats';
import { injectTexts } from '../language/texts';
import { ChartFrame, type ChartMaker } from './chart';
import type { ChartTable, LegendEntry } from './configuration/chart-text';
import type { DotPlotRow } from './chart-rows';
import { dotPlotConfiguration } from './configuration/dot-plot-configuration';

/** Now, before, and a mark, per row, on one scale: the chart that carries the reading. Rows come in order. */
@Component({
  selector: 'zou-dot-plot',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartFrame],
  template: `<zou-chart
    [heading]="heading()"
    [takeaway]="takeaway()"
    [unit]="unit()"
    [legend]="legend()"
    [label]="label()"
    [table]="table()"
    [make]="make()"
    [size]="size()"
    [fileName]="fileName()"
  />`,
})
export class DotPlot {
  readonly heading = input.required<string>();
  readonly takeaway = input.required<string>();
  readonly unit = input<string>();
  /** Head of the rows: "Thema". */
  readonly rowHead = input.required<string>();
  readonly rows = input.required<readonly DotPlotRow[]>();
  readonly maximum = input(4);
  readonly decimals = input(1);
  /** Words of the series: "Nu (2027)", "Vorig jaar". */
  readonly nowWords = input.required<string>();
  readonly beforeWords = input.required<string>();
  readonly markWords = input<string>();
  /** Words of what is claimed since and of what is expected; absent where there is neither. */
  readonly claimedWords = input<string>();
  readonly expectedWords = input<string>();
  readonly extraColumns = input<readonly string[]>([]);
  readonly fileName = input('cijfers');

  private readonly t = injectTexts();
  private readonly formats = injectFormats();
  private readonly hasBefore = computed(() => this.rows().some(({ before }) => before !== null));
  private readonly hasMark = computed(
    () => this.markWords() !== undefined && this.rows().some((row) => (row.mark ?? null) !== null),
  );
  private readonly more = computed(() =>
    [
      { words: this.claimedWords(), shape: 'diamond', of: (row: DotPlotRow) => row.claimed ?? null } as const,
      {
        words: this.expectedWords(),
        shape: 'triangle',
        of: (row: DotPlotRow) => row.expected ?? null,
      } as const,
    ].filter(({ words }) => words !== undefined),
  );

  protected readonly legend = computed<readonly LegendEntry[]>(() => [
    { words: this.nowWords(), shape: 'dot' },
    ...this.more().map(({ words = '', shape }) => ({ words, shape })),
    ...(this.hasBefore() ? [{ words: this.beforeWords(), shape: 'ring' } as const] : []),
    ...(this.hasMark() ? [{ words: this.markWords() ?? '', shape: 'bar' } as const] : []),
  ]);
  protected readonly table = computed<ChartTable>(() => ({
    caption: this.heading(),
    columns: [
      this.rowHead(),
      this.nowWords(),
      ...this.more().map(({ words = '' }) => words),
      ...(this.hasBefore() ? [this.beforeWords()] : []),
      ...(this.hasMark() ? [this.markWords() ?? ''] : []),
      ...this.extraColumns(),
    ],
    rows: this.rows().map((row) => ({
      head: row.label,
      cells: [
        this.written(row.now),
        ...this.more().map(({ of }) => this.written(of(row))),
        ...(this.hasBefore() ? [this.written(row.before)] : []),
        ...(this.hasMark() ? [this.written(row.mark ?? null)] : []),
        ...(row.extra ?? []),
      ],
    })),
  }));
  protected readonly label = computed(() => {
    const known = this.rows().flatMap(({ label, now }) => (now === null ? [] : [{ label, now }]));
    const sorted = [...known].sort((one, other) => one.now - other.now);
    const [lowest, highest] = [sorted[0], sorted.at(-1)];
    if (!lowest || !highest) return this.heading();
    return this.t('charts.dotPlotLabel', {
      maximum: this.formats.number(this.maximum()),
      lowest: `${lowest.label} ${this.written(lowest.now)}`,
      highest: `${highest.label} ${this.written(highest.now)}`,
    });
  });
  protected readonly size = computed(() => {
    const count = this.rows().length;
    if (count <= 5) return 'rows-5';
    if (count <= 8) return 'rows-8';
    return count <= 12 ? 'rows-12' : 'rows-20';
  });
  protected readonly make = computed<ChartMaker>(() => {
    const rows = this.rows();
    const options = { maximum: this.maximum(), written: (value: number) => this.written(value) };
    return (style, room) => dotPlotConfiguration(rows, options, style, room.width);
  });

  private written(value: number | null): string {
    return value === null ? this.t('charts.noValue') : this.formats.decimal(value, this.decimals());
  }
}
