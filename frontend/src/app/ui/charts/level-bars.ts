import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ChartFrame, type ChartMaker } from './chart';
import type { LevelBarRow } from './chart-rows';
import type { ChartTable, LegendEntry } from './configuration/chart-text';
import { levelBarsConfiguration } from './configuration/level-bars-configuration';

const LEVELS = [0, 1, 2, 3, 4] as const;

/** The words around the bars; apart, so that they come with the pages that have bars. */
export interface LevelBarWords {
  /** `0 Nog niet`, from level 0 to 4. */
  readonly levels: readonly string[];
  /** Of a hatched part. */
  readonly limit: string;
  /** The one word for everything hidden, and in the file the head and the text of the column that says why. */
  readonly hidden: string;
  readonly reasonColumn: string;
  readonly reason: string;
  /** Of a level that cannot be: yes, partly and no are 4, 2 and 0. */
  readonly impossible: string;
  /** What the star behind a label means. */
  readonly indicative: string;
  /** Of the mark of who looks. */
  readonly own: string;
  /** In a cell without one. */
  readonly noOwn: string;
  /** What must be said wherever the drawing goes. */
  readonly footnote: string;
}

/** How levels are spread, per row: bars around a line between level 1 and 2. Rows come in order, hidden ones last. */
@Component({
  selector: 'zou-level-bars',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartFrame],
  template: `<zou-chart
    [heading]="heading()"
    [takeaway]="takeaway()"
    [unit]="said()"
    [legend]="legend()"
    [label]="label()"
    [table]="table()"
    [make]="make()"
    [size]="size()"
    [fileName]="fileName()"
    [footnote]="words().footnote"
  />`,
})
export class LevelBars {
  readonly heading = input.required<string>();
  readonly takeaway = input.required<string>();
  readonly unit = input('');
  /** Head of the rows: "Thema". */
  readonly rowHead = input.required<string>();
  readonly rows = input.required<readonly LevelBarRow[]>();
  readonly words = input.required<LevelBarWords>();
  readonly extraColumns = input<readonly string[]>([]);
  /** Kind, range, lowest and highest, for who does not see it. */
  readonly label = input.required<string>();
  readonly fileName = input('cijfers');

  private readonly hasOwn = computed(() => this.rows().some(({ own }) => (own ?? null) !== null));
  private readonly hasLimits = computed(() =>
    this.rows().some(({ parts }) => parts?.some((part) => part?.isLimit)),
  );

  protected readonly said = computed(() =>
    [this.unit(), this.rows().some(({ isIndicative }) => isIndicative) && this.words().indicative]
      .filter(Boolean)
      .join(' '),
  );
  protected readonly legend = computed<readonly LegendEntry[]>(() => [
    ...LEVELS.map((level) => ({
      words: this.words().levels[level] ?? '',
      shape: `level-${level}` as const,
    })),
    ...(this.hasLimits() ? [{ words: this.words().limit, shape: 'limit' } as const] : []),
    ...(this.hasOwn() ? [{ words: this.words().own, shape: 'diamond' } as const] : []),
  ]);
  protected readonly table = computed<ChartTable>(() => {
    const { levels, hidden, impossible, reasonColumn, reason, own, noOwn } = this.words();
    const columns = [
      this.rowHead(),
      ...LEVELS.map((level) => levels[level] ?? ''),
      ...this.extraColumns(),
      ...(this.hasOwn() ? [own] : []),
    ];
    return {
      caption: this.heading(),
      columns,
      rows: this.rows().map((row) => {
        if (row.parts === null)
          return { head: row.label, cells: columns.slice(1).map(() => hidden), isHidden: true };
        const ownWords = (row.own ?? null) === null ? noOwn : (levels[row.own ?? 0] ?? noOwn);
        const cells = [...row.parts.map((part) => part?.words ?? impossible), ...(row.extra ?? [])];
        return { head: row.label, cells: [...cells, ...(this.hasOwn() ? [ownWords] : [])] };
      }),
      hiding: { column: reasonColumn, reason },
    };
  });
  protected readonly size = computed(() => {
    const count = this.rows().length;
    if (count <= 1) return 'bars-1';
    if (count <= 4) return 'bars-4';
    return count <= 8 ? 'bars-8' : 'bars-12';
  });
  protected readonly make = computed<ChartMaker>(() => {
    const bars = { rows: this.rows(), hiddenWords: this.words().hidden };
    return (style, room) => levelBarsConfiguration(bars, style, room.width);
  });
}
