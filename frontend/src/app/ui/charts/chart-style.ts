/** Colours and fonts of charts, from the tokens of the page. */
export interface ChartStyle {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly edge: string;
  readonly action: string;
  readonly surface: string;
  readonly font: string;
  /** Size of axis labels in pixels. */
  readonly axisSize: number;
  readonly radarSize: number;
}

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
    font: tokens.fontFamily || 'sans-serif',
    axisSize: 15,
    radarSize: 13.5,
  };
}
