import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectFormats } from '../formats/formats';
import { injectTexts } from '../language/texts';
import { ChartFrame, type ChartMaker } from './chart';
import type { ChartTable, LegendEntry } from './configuration/chart-text';
import type { RadarAxis } from './chart-rows';
import { radarConfiguration } from './configuration/radar-configuration';

/** The profile in one picture, in the fixed order of the framework; never the only view of the numbers. */
@Component({
  selector: 'zou-radar',
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
    size="square"
    [fileName]="fileName()"
  />`,
})
export class Radar {
  readonly heading = input.required<string>();
  readonly takeaway = input.required<string>();
  readonly unit = input<string>();
  readonly rowHead = input.required<string>();
  readonly axes = input.required<readonly RadarAxis[]>();
  readonly maximum = input(4);
  readonly decimals = input(1);
  readonly nowWords = input.required<string>();
  readonly beforeWords = input.required<string>();
  readonly fileName = input('profiel');

  private readonly t = injectTexts();
  private readonly formats = injectFormats();
  private readonly hasBefore = computed(() => this.axes().some(({ before }) => before !== null));

  protected readonly legend = computed<readonly LegendEntry[]>(() => [
    { words: this.nowWords(), shape: 'line' },
    ...(this.hasBefore() ? [{ words: this.beforeWords(), shape: 'dashed' } as const] : []),
  ]);
  protected readonly table = computed<ChartTable>(() => ({
    caption: this.heading(),
    columns: [this.rowHead(), this.nowWords(), ...(this.hasBefore() ? [this.beforeWords()] : [])],
    rows: this.axes().map(({ label, now, before }) => ({
      head: label,
      cells: [this.written(now), ...(this.hasBefore() ? [this.written(before)] : [])],
    })),
  }));
  protected readonly label = computed(() => {
    const known = this.axes().flatMap(({ label, now }) => (now === null ? [] : [{ label, now }]));
    const sorted = [...known].sort((one, other) => one.now - other.now);
    const [lowest, highest] = [sorted[0], sorted.at(-1)];
    if (!lowest || !highest) return this.heading();
    return this.t('charts.radarLabel', {
      maximum: this.formats.number(this.maximum()),
      lowest: `${lowest.label} ${this.written(lowest.now)}`,
      highest: `${highest.label} ${this.written(highest.now)}`,
    });
  });
  protected readonly make = computed<ChartMaker>(() => {
    const axes = this.axes();
    const maximum = this.maximum();
    return (style, room) => radarConfiguration(axes, maximum, style, room.width);
  });

  private written(value: number | null): string {
    return value === null ? this.t('charts.noValue') : this.formats.decimal(value, this.decimals());
  }
}
