/** Colours and fonts of charts, from the tokens of the page. */
export interface ChartStyle {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly edge: string;
  readonly action: string;
  readonly surface: string;
  /** Of the levels 0 to 4. */
  readonly levels: readonly string[];
  readonly font: string;
  /** Size of axis labels in pixels. */
  readonly axisSize: number;
  readonly radarSize: number;
}

const LEVEL_FALLBACKS = ['#b0512b', '#e9b184', '#dde3e5', '#79b6bd', '#0b5563'];

/** Reads the tokens where the chart stands, so that another theme reaches charts too. */
export function readChartStyle(element: Element): ChartStyle {
  const tokens = getComputedStyle(element);
  const token = (name: string, fallback: string): string => tokens.getPropertyValue(name).trim() || fallback;
  return {
    ink: token('--tekst', '#16262d'),
    muted: token('--tekst-zacht', '#4d5d65'),
    line: token('--lijn', '#d9dfe1'),
    edge: token('--veld-rand', '#6d7d85'),
    action: token('--actie', '#0b5563'),
    surface: token('--vlak', '#ffffff'),
    levels: LEVEL_FALLBACKS.map((fallback, level) => token(`--n${level}`, fallback)),
    font: tokens.fontFamily || 'sans-serif',
    axisSize: 15,
    radarSize: 13.5,
  };
}
