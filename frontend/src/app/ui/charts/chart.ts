import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import type { Chart, ChartConfiguration } from 'chart.js';
import { injectTexts } from '../language/texts';
import { chartCsv, chartLabel, type ChartTable, type LegendEntry } from './chart-text';
import { readChartStyle, type ChartStyle } from './chart-style';
import { csvBlob, saveFile } from '../files/save-file';

/** Makes the configuration of the chart for the room that it has. */
export type ChartMaker = (style: ChartStyle, room: { readonly width: number }) => ChartConfiguration;

/**
 * The one way to show a chart: a question as heading, what it tells in one sentence, unit, legend with shapes, the
 * canvas with a label, and the same numbers as a table. Chart.js comes only when a chart is in view.
 */
@Component({
  selector: 'zou-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chart.html',
})
export class ChartFrame {
  /** A question, such as "Waar staat u per thema?". */
  readonly heading = input.required<string>();
  /** One sentence from the data: what the chart tells. */
  readonly takeaway = input.required<string>();
  readonly unit = input<string>();
  readonly legend = input<readonly LegendEntry[]>([]);
  /** Kind, range, lowest, highest, change; at most 250 characters. */
  readonly label = input.required<string>();
  readonly table = input.required<ChartTable>();
  readonly make = input.required<ChartMaker>();
  /** Rows decide the height; a square chart has a fixed one. */
  readonly size = input<
    | 'rows-5'
    | 'rows-8'
    | 'rows-12'
    | 'rows-20'
    | 'bars-1'
    | 'bars-4'
    | 'bars-8'
    | 'bars-12'
    | 'square'
    | 'line'
  >('rows-8');
  /** Names of the downloaded files, without `.csv` and `.png`. */
  readonly fileName = input('cijfers');
  /** What must be said wherever the drawing goes; the page says it itself. */
  readonly footnote = input('');

  protected readonly t = injectTexts();
  protected readonly shortLabel = computed(() => chartLabel(this.label()));
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  private chart: Chart | undefined;
  private turn = 0;

  constructor() {
    const redraw = (): void => void this.draw(2);
    afterNextRender(() => addEventListener('beforeprint', redraw));
    effect(() => {
      this.make();
      this.canvas();
      void this.draw();
    });
    inject(DestroyRef).onDestroy(() => {
      this.turn += 1;
      removeEventListener('beforeprint', redraw);
      this.chart?.destroy();
    });
  }

  protected download(): void {
    saveFile(`${this.fileName()}.csv`, csvBlob(chartCsv(this.table())));
  }

  /** The drawing as it stands, with the words that it needs elsewhere. */
  protected async downloadPicture(): Promise<void> {
    const canvas = this.canvas().nativeElement;
    const { chartPicture } = await import('./chart-picture');
    const words = {
      heading: this.heading(),
      takeaway: this.takeaway(),
      unit: this.unit() ?? '',
      legend: this.legend(),
      footnote: this.footnote(),
    };
    const picture = await chartPicture(canvas, words, readChartStyle(canvas));
    if (picture !== null) saveFile(`${this.fileName()}.png`, picture);
  }

  /** Colours and font are read once the font is there; a newer drawing ends an older one. */
  private async draw(pixelRatio?: number): Promise<void> {
    this.turn += 1;
    const own = this.turn;
    const make = this.make();
    const canvas = this.canvas().nativeElement;
    if (canvas.getContext('2d') === null) return;
    const [{ ChartJs }] = await Promise.all([import('./chart-js'), document.fonts.ready]);
    if (own !== this.turn) return;
    this.chart?.destroy();
    const width = canvas.parentElement?.clientWidth ?? 600;
    const configuration = make(readChartStyle(canvas), { width });
    this.chart = new ChartJs(canvas, {
      ...configuration,
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        ...(pixelRatio === undefined ? {} : { devicePixelRatio: pixelRatio }),
        ...configuration.options,
      },
    });
  }
}
