import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { ChartStyle } from './chart-style';
import type { DotPlotRow } from '../chart-rows';
import { linesThatFit, wrapLabel } from './wrap-label';

/** Below this width the label stands above its row, on as many lines as it needs. */
const NARROW = 560;
const LINE_HEIGHT = 1.2;
/** Height in px of a row that has room for its value above the dot. */
const ROOM_ABOVE = 30;
/** Room in px that a value takes beside its dot. */
const VALUE_WIDTH = 44;

interface DotPlotOptions {
  readonly maximum: number;
  readonly written: (value: number) => string;
}

/** A scatter chart with rows from top to bottom; connectors, labels and values are drawn by a plugin. */
export function dotPlotConfiguration(
  rows: readonly DotPlotRow[],
  options: DotPlotOptions,
  style: ChartStyle,
  width: number,
): ChartConfiguration {
  const isNarrow = width < NARROW;
  const points = (pick: (row: DotPlotRow) => number | null | undefined): { x: number; y: number }[] =>
    rows.flatMap((row, y) => {
      const x = pick(row);
      return x === null || x === undefined ? [] : [{ x, y }];
    });
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: points(({ now }) => now),
          order: 0,
          pointRadius: 8,
          pointHoverRadius: 8,
          pointBackgroundColor: style.action,
          pointBorderColor: style.surface,
          pointBorderWidth: 1,
        },
        {
          data: points(({ before }) => before),
          order: 1,
          pointRadius: 6.5,
          pointHoverRadius: 6.5,
          pointBackgroundColor: style.surface,
          pointBorderColor: style.edge,
          pointBorderWidth: 2,
        },
        ...since(points, style),
      ],
    },
    options: {
      events: [],
      layout: {
        padding: { top: isNarrow ? 36 : 18, right: 26, left: isNarrow ? 12 : labelRoom(rows, style) },
      },
      scales: {
        x: {
          min: 0,
          max: options.maximum,
          border: { display: false },
          grid: { color: style.line },
          ticks: {
            stepSize: options.maximum > 10 ? options.maximum / 4 : 1,
            color: style.muted,
            font: { family: style.font, size: style.axisSize },
          },
        },
        y: { min: -0.6, max: rows.length - 0.4, reverse: true, display: false },
      },
    },
    plugins: [rowPlugin(rows, options, style, isNarrow)],
  };
}

/** What moved since, where it moved: a diamond for what is claimed, a triangle for what is expected. */
function since(
  points: (pick: (row: DotPlotRow) => number | null | undefined) => { x: number; y: number }[],
  style: ChartStyle,
) {
  const look = { pointBackgroundColor: style.surface, pointBorderColor: style.action, pointBorderWidth: 2 };
  return [
    {
      ...look,
      data: points(({ claimed, now }) => (claimed === now ? null : claimed)),
      order: 2,
      pointStyle: 'rectRot' as const,
      pointRadius: 7,
    },
    {
      ...look,
      data: points(({ expected, claimed, now }) => (expected === (claimed ?? now) ? null : expected)),
      order: 3,
      pointStyle: 'triangle' as const,
      pointRadius: 6,
      pointBackgroundColor: style.edge,
      pointBorderColor: style.edge,
    },
  ];
}

function labelRoom(rows: readonly DotPlotRow[], style: ChartStyle): number {
  const longest = Math.max(0, ...rows.map(({ label }) => label.length));
  return Math.min(230, longest * style.axisSize * 0.48 + 16);
}

function rowPlugin(
  rows: readonly DotPlotRow[],
  options: DotPlotOptions,
  style: ChartStyle,
  isNarrow: boolean,
): Plugin {
  return {
    id: 'zou-rows',
    beforeDatasetsDraw(chart: Chart) {
      rows.forEach((row, index) => drawConnector(chart, row, index, style));
    },
    afterDatasetsDraw(chart: Chart) {
      rows.forEach((row, index) => {
        drawMark(chart, row, index, style);
        drawWords(chart, row, index, { options, style, isNarrow });
      });
    },
  };
}

function place(chart: Chart, value: number, index: number): { x: number; y: number } {
  return {
    x: chart.scales['x']?.getPixelForValue(value) ?? 0,
    y: chart.scales['y']?.getPixelForValue(index) ?? 0,
  };
}

function drawConnector(chart: Chart, row: DotPlotRow, index: number, style: ChartStyle): void {
  if (row.now === null || row.before === null) return;
  const from = place(chart, row.before, index);
  const to = place(chart, row.now, index);
  const { ctx } = chart;
  ctx.save();
  ctx.strokeStyle = style.action;
  ctx.lineWidth = 2.5;
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.stroke();
  ctx.restore();
}

function drawMark(chart: Chart, row: DotPlotRow, index: number, style: ChartStyle): void {
  if (row.mark === null || row.mark === undefined) return;
  const { x, y } = place(chart, row.mark, index);
  chart.ctx.save();
  chart.ctx.fillStyle = style.ink;
  chart.ctx.fillRect(x - 1.5, y - 9, 3, 18);
  chart.ctx.restore();
}

function drawWords(
  chart: Chart,
  row: DotPlotRow,
  index: number,
  { options, style, isNarrow }: { options: DotPlotOptions; style: ChartStyle; isNarrow: boolean },
): void {
  const { ctx, chartArea } = chart;
  const { x, y } = place(chart, row.now ?? 0, index);
  ctx.save();
  ctx.fillStyle = style.ink;
  ctx.font = `400 ${style.axisSize}px ${style.font}`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = isNarrow ? 'left' : 'right';
  if (isNarrow) {
    const lines = linesThatFit(row.label, (words) => ctx.measureText(words).width <= chartArea.width);
    drawLines(ctx, lines, { x: chartArea.left, y: y - 17, anchor: 1 }, style);
  } else drawLabel(ctx, row.label, { x: chartArea.left - 12, y }, style);
  if (row.now !== null) {
    ctx.font = `600 ${style.axisSize}px ${style.font}`;
    // Where the rows stand close, as on paper, the row above has no room for it.
    const isBeside = isNarrow || Math.abs(place(chart, 0, index + 1).y - y) < ROOM_ABOVE;
    const others = [row.before, row.claimed, row.expected, row.mark].flatMap((value) =>
      value === null || value === undefined ? [] : [place(chart, value, index).x],
    );
    // Beside the dot, and left of all marks where one of them stands on its right.
    const isLeft =
      isBeside && others.some((other) => other > x && other < x + VALUE_WIDTH) && x - chartArea.left > 36;
    ctx.textAlign = isBeside ? (isLeft ? 'right' : 'left') : 'center';
    const beside = isLeft ? Math.min(x, ...others) - 12 : x + 12;
    ctx.fillText(options.written(row.now), isBeside ? beside : x, isBeside ? y : y - 17);
  }
  ctx.restore();
}

/** A label that has no room on one line takes two. */
function drawLabel(
  ctx: CanvasRenderingContext2D,
  label: string,
  { x, y }: { x: number; y: number },
  style: ChartStyle,
): void {
  const wrapped = ctx.measureText(label).width > x ? wrapLabel(label, false) : label;
  const lines = typeof wrapped === 'string' ? [wrapped] : wrapped;
  drawLines(ctx, lines, { x, y, anchor: 0.5 }, style);
}

/** Lines of words; `anchor` says which of them stands at `y`: 0 the first, 0.5 the middle, 1 the last. */
function drawLines(
  ctx: CanvasRenderingContext2D,
  lines: readonly string[],
  { x, y, anchor }: { x: number; y: number; anchor: number },
  style: ChartStyle,
): void {
  const height = style.axisSize * LINE_HEIGHT;
  lines.forEach((line, index) => ctx.fillText(line, x, y + (index - (lines.length - 1) * anchor) * height));
}
