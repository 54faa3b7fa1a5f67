import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectFormats } from '../formats/formats';
import { injectTexts } from '../language/texts';
import { ChartFrame, type ChartMaker } from './chart';
import type { LineBreak, LineSeries } from './chart-rows';
import type { ChartTable, LegendEntry } from './configuration/chart-text';
import { lineConfiguration } from './configuration/line-configuration';

/** A line in facts, each as it is shown. */
export type LineFacts = Readonly<
  Record<'series' | 'maximum' | 'first' | 'last' | 'lowest' | 'highest', string>
>;

/** How figures go from one place to the next, with a vertical mark where they cannot be compared. */
@Component({
  selector: 'zou-line-chart',
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
    size="line"
    [fileName]="fileName()"
  />`,
})
export class LineChart {
  readonly heading = input.required<string>();
  readonly takeaway = input.required<string>();
  readonly unit = input<string>();
  /** Head of the places: "Jaar", "Maand". */
  readonly rowHead = input.required<string>();
  readonly labels = input.required<readonly string[]>();
  /** Labels as the table writes them; where absent, as the axis does. */
  readonly longLabels = input<readonly string[]>();
  readonly series = input.required<readonly LineSeries[]>();
  readonly breaks = input<readonly LineBreak[]>([]);
  /** Words of the mark in the legend, and of the column that says why. */
  readonly breakWords = input('');
  /** Top of the scale; absent: a whole number above the highest value. */
  readonly maximum = input<number>();
  readonly decimals = input(1);
  readonly fileName = input('verloop');
  /** Says the line in words, for who does not see it; apart, so that its words come with the charts alone. */
  readonly describe = input.required<(line: LineFacts) => string>();

  private readonly t = injectTexts();
  private readonly formats = injectFormats();
  private readonly top = computed(() => {
    const highest = Math.max(1, ...this.series().flatMap(({ values }) => values.map((value) => value ?? 0)));
    return this.maximum() ?? Math.ceil(highest * 1.1);
  });

  protected readonly legend = computed<readonly LegendEntry[]>(() => [
    ...this.series().map(({ words, shape }) => ({ words, shape })),
    ...(this.breaks().length > 0 ? [{ words: this.breakWords(), shape: 'break' } as const] : []),
  ]);
  protected readonly table = computed<ChartTable>(() => {
    const hasBreaks = this.breaks().length > 0;
    return {
      caption: this.heading(),
      columns: [
        this.rowHead(),
        ...this.series().map(({ words }) => words),
        ...(hasBreaks ? [this.breakWords()] : []),
      ],
      rows: this.labels().map((label, index) => ({
        head: this.longLabels()?.[index] ?? label,
        cells: [
          ...this.series().map(({ values }) => this.written(values[index] ?? null)),
          ...(hasBreaks ? [this.breaks().find(({ before }) => before === index)?.words ?? ''] : []),
        ],
      })),
    };
  });
  protected readonly label = computed(() => {
    const [first] = this.series();
    const places = this.longLabels() ?? this.labels();
    const known = (first?.values ?? []).flatMap((value, index) =>
      value === null ? [] : [{ value, place: places[index] ?? '' }],
    );
    const [start, end] = [known[0], known.at(-1)];
    if (first === undefined || start === undefined || end === undefined) return this.heading();
    const sorted = [...known].sort((one, other) => one.value - other.value);
    const told = (point: typeof start | undefined): string =>
      point === undefined ? '' : `${point.place} ${this.written(point.value)}`;
    return this.describe()({
      series: first.words,
      maximum: this.formats.number(this.top()),
      first: told(start),
      last: told(end),
      lowest: told(sorted[0]),
      highest: told(sorted.at(-1)),
    });
  });
  protected readonly make = computed<ChartMaker>(() => {
    const options = {
      labels: this.labels(),
      series: this.series(),
      breaks: this.breaks(),
      maximum: this.top(),
      written: (value: number) => this.written(value),
    };
    return (style, room) => lineConfiguration(options, style, room.width);
  });

  private written(value: number | null): string {
    return value === null ? this.t('charts.noValue') : this.formats.decimal(value, this.decimals());
  }
}
