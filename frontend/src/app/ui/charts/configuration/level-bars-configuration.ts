import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { LevelBarRow, LevelPart } from '../chart-rows';
import type { ChartStyle } from './chart-style';
import { hatch } from './hatch';
import { linesThatFit, wrapLabel } from './wrap-label';

/** Below this width a label stands above its row, unless all are as short as a year. */
const NARROW = 560;
const SHORT_LABEL = 6;
/** From this width a label of this length stands on one line. */
const WIDE = 900;
const LINE_LENGTH = 32;
const LINE_HEIGHT = 1.2;
const BAR = 24;
/** Half the width of the own mark. */
const OWN = 6.5;
/** Levels below this one stand left of the line. */
const MIDDLE = 2;
/** In the order of Chart.js: what is next to the line goes first. */
const ORDER = [1, 0, 2, 3, 4] as const;
/** Light words on the darkest colours. */
const LIGHT_WORDS: ReadonlySet<number> = new Set([0, 4]);

interface Bars {
  readonly rows: readonly LevelBarRow[];
  /** What a hidden row says. */
  readonly hiddenWords: string;
}

/** What stands beside a row. */
function labelOf({ label, isIndicative = false }: LevelBarRow): string {
  return isIndicative ? `${label} *` : label;
}

/** Bars around a line between level 1 and 2; limits and hidden rows are hatched, own levels have a mark. */
export function levelBarsConfiguration(
  { rows, hiddenWords }: Bars,
  style: ChartStyle,
  width: number,
): ChartConfiguration<'bar'> {
  const isNarrow = width < NARROW;
  const isAbove = isNarrow && rows.some(({ label }) => label.length > SHORT_LABEL);
  const axisLabel = (label: string): string | string[] =>
    width >= WIDE && label.length <= LINE_LENGTH ? label : wrapLabel(label, false);
  const { left, right } = reachOf(rows);
  return {
    type: 'bar',
    data: {
      labels: rows.map((row) => axisLabel(labelOf(row))),
      datasets: ORDER.map((level) => ({
        data: rows.map(({ parts }) => (level < MIDDLE ? -1 : 1) * (parts?.[level]?.share ?? 0)),
        backgroundColor: ({ chart, dataIndex }) =>
          rows[dataIndex]?.parts?.[level]?.isLimit
            ? hatch(chart.ctx, style.levels[level] ?? style.edge, style.surface)
            : style.levels[level],
        borderColor: style.surface,
        borderWidth: 1,
        borderSkipped: false,
        barThickness: BAR,
      })),
    },
    options: {
      indexAxis: 'y',
      events: [],
      layout: { padding: { top: isAbove ? 24 : 8, right: 14, left: isAbove ? 8 : 0 } },
      scales: {
        x: {
          stacked: true,
          min: -left,
          max: right,
          border: { display: false },
          grid: { color: style.line },
          ticks: {
            stepSize: isNarrow ? 0.5 : 0.25,
            callback: (value) => `${Math.abs(Math.round(Number(value) * 100))}%`,
            maxRotation: 0,
            color: style.muted,
            font: { family: style.font, size: style.axisSize },
          },
        },
        y: {
          stacked: true,
          display: !isAbove,
          border: { display: false },
          grid: { display: false },
          ticks: { autoSkip: false, color: style.ink, font: { family: style.font, size: style.axisSize } },
        },
      },
    },
    plugins: [rowPlugin({ rows, hiddenWords }, style, isAbove)],
  };
}

/** How far the bars go to both sides, in whole quarters; limits can pass 100 %. */
export function reachOf(rows: readonly LevelBarRow[]): { readonly left: number; readonly right: number } {
  const furthest = (isLeft: boolean, least: number): number => {
    const sums = rows.map(({ parts }) =>
      (parts ?? []).reduce<number>(
        (sum, part, level) => (level < MIDDLE === isLeft ? sum + (part?.share ?? 0) : sum),
        0,
      ),
    );
    return Math.max(least, Math.ceil(Math.max(0, ...sums) * 4 - 1e-9) / 4);
  };
  return { left: furthest(true, 0.25), right: furthest(false, 0.5) };
}

function rowPlugin({ rows, hiddenWords }: Bars, style: ChartStyle, isAbove: boolean): Plugin<'bar'> {
  return {
    id: 'zou-level-bars',
    afterDatasetsDraw(chart) {
      drawMiddle(chart, style);
      rows.forEach((row, index) => {
        if (row.parts === null) drawHidden(chart, index, hiddenWords, style);
        row.parts?.forEach((part, level) =>
          drawPart(chart, { part, level, index }, row.own === level, style),
        );
        if (isAbove) drawLabel(chart, row, index, style);
      });
    },
  };
}

function middleOf(chart: Chart<'bar'>, index: number): number {
  return chart.scales['y']?.getPixelForValue(index) ?? 0;
}

function drawMiddle(chart: Chart<'bar'>, style: ChartStyle): void {
  const { ctx, chartArea, scales } = chart;
  const x = scales['x']?.getPixelForValue(0) ?? 0;
  ctx.save();
  ctx.fillStyle = style.ink;
  ctx.fillRect(x - 1, chartArea.top, 2, chartArea.bottom - chartArea.top);
  ctx.restore();
}

function drawPart(
  chart: Chart<'bar'>,
  { part, level, index }: { readonly part: LevelPart | null; readonly level: number; readonly index: number },
  isOwn: boolean,
  style: ChartStyle,
): void {
  const bar = chart.getDatasetMeta(ORDER.findIndex((each) => each === level)).data[index];
  if (bar === undefined || part === null || part.share === 0) return;
  const { x, base, y } = bar.getProps(['x', 'base', 'y'], true) as { x: number; base: number; y: number };
  const [middle, width] = [(x + base) / 2, Math.abs(x - base)];
  const { ctx } = chart;
  ctx.save();
  ctx.font = `600 ${style.axisSize - 1}px ${style.font}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const room = ctx.measureText(part.short).width + 6;
  if (width >= Math.max(26, room)) {
    // Words on a hatch stand on a surface of their own, or nobody could read them.
    ctx.fillStyle = style.surface;
    if (part.isLimit) ctx.fillRect(middle - room / 2, y - 9, room, 18);
    ctx.fillStyle = LIGHT_WORDS.has(level) && !part.isLimit ? style.surface : style.ink;
    ctx.fillText(part.short, middle, y + 1);
  }
  if (isOwn) drawOwn(ctx, middle, y - BAR / 2 - 3, style);
  ctx.restore();
}

/** A diamond on the upper edge of the part, clear of its words. */
function drawOwn(ctx: CanvasRenderingContext2D, x: number, y: number, style: ChartStyle): void {
  ctx.beginPath();
  ctx.moveTo(x, y - OWN);
  ctx.lineTo(x + OWN, y);
  ctx.lineTo(x, y + OWN);
  ctx.lineTo(x - OWN, y);
  ctx.closePath();
  ctx.fillStyle = style.surface;
  ctx.fill();
  ctx.lineWidth = 2.5;
  ctx.strokeStyle = style.ink;
  ctx.stroke();
}

/** One length for all that is hidden, so that the length tells nothing. */
function drawHidden(chart: Chart<'bar'>, index: number, words: string, style: ChartStyle): void {
  const { ctx, chartArea } = chart;
  const y = middleOf(chart, index);
  const left = chartArea.left + 1;
  const width = chartArea.right - chartArea.left - 2;
  ctx.save();
  ctx.fillStyle = hatch(ctx, style.line, style.surface);
  ctx.fillRect(left, y - BAR / 2, width, BAR);
  ctx.font = `400 ${style.axisSize}px ${style.font}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const room = ctx.measureText(words).width + 12;
  ctx.fillStyle = style.surface;
  ctx.fillRect(left + width / 2 - room / 2, y - 10, room, 20);
  ctx.fillStyle = style.muted;
  ctx.fillText(words, left + width / 2, y + 1);
  ctx.restore();
}

/** The words above a row, on a surface of their own: lines of the chart do not cross them out. */
function drawLabel(chart: Chart<'bar'>, row: LevelBarRow, index: number, style: ChartStyle): void {
  const { ctx, chartArea } = chart;
  const lineHeight = style.axisSize * LINE_HEIGHT;
  ctx.save();
  ctx.font = `400 ${style.axisSize}px ${style.font}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  const lines = linesThatFit(labelOf(row), (words) => ctx.measureText(words).width <= chartArea.width);
  const bottom = middleOf(chart, index) - BAR / 2 - 6;
  lines.forEach((line, at) => {
    const y = bottom - (lines.length - 1 - at) * lineHeight;
    ctx.fillStyle = style.surface;
    ctx.fillRect(chartArea.left - 1, y - style.axisSize, ctx.measureText(line).width + 4, lineHeight + 1);
    ctx.fillStyle = style.ink;
    ctx.fillText(line, chartArea.left, y);
  });
  ctx.restore();
}
