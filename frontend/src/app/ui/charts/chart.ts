import {
  afterNextRender,
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import type { Chart, ChartConfiguration } from 'chart.js';
import { injectTexts } from '../language/texts';
import { chartCsv, chartLabel, type ChartTable, type LegendEntry } from './configuration/chart-text';
import { readChartStyle, type ChartStyle } from './configuration/chart-style';
import { csvBlob, saveFile } from '../files/save-file';

/** Once it is here. */
let ChartJs: typeof Chart | undefined;

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
    // jsdom has no paper.
    const paper = typeof matchMedia === 'function' ? matchMedia('print') : undefined;
    const redraw = (): void => this.draw(2);
    // Some browsers only announce the paper; others tell once it has its size, and again when the screen is back.
    afterNextRender(() => {
      addEventListener('beforeprint', redraw);
      paper?.addEventListener('change', redraw);
    });
    // After everything on the page is made, so that a chart asks for its width only once.
    afterRenderEffect({
      mixedReadWrite: () => {
        this.make();
        untracked(() => void this.drawOnceHere());
      },
    });
    inject(DestroyRef).onDestroy(() => {
      this.turn += 1;
      removeEventListener('beforeprint', redraw);
      paper?.removeEventListener('change', redraw);
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

  /** The first chart waits for Chart.js and for the font; a newer drawing ends an older one. */
  private async drawOnceHere(): Promise<void> {
    this.turn += 1;
    const own = this.turn;
    if (this.canvas().nativeElement.getContext('2d') === null) return;
    if (ChartJs === undefined) {
      const [parts] = await Promise.all([import('./chart-js'), document.fonts.ready]);
      ChartJs = parts.ChartJs;
    }
    if (own === this.turn) this.draw();
  }

  private draw(pixelRatio?: number): void {
    if (ChartJs === undefined) return;
    this.chart?.destroy();
    const canvas = this.canvas().nativeElement;
    const width = canvas.parentElement?.clientWidth ?? 600;
    const configuration = this.make()(readChartStyle(canvas), { width });
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
