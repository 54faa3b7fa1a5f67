import type { Chart, ChartConfiguration, Plugin, PointStyle } from 'chart.js';
import type { LineBreak, LineSeries } from '../chart-rows';
import type { ChartStyle } from './chart-style';

const NARROW = 480;

interface LineOptions {
  readonly labels: readonly string[];
  readonly series: readonly LineSeries[];
  readonly breaks: readonly LineBreak[];
  readonly maximum: number;
  readonly written: (value: number) => string;
}

/** Lines over labelled places from left to right; nothing is drawn across a break, which has a mark of its own. */
export function lineConfiguration(
  { labels, series, breaks, maximum, written }: LineOptions,
  style: ChartStyle,
  width: number,
): ChartConfiguration {
  const isNarrow = width < NARROW;
  const isBroken = (index: number): boolean => breaks.some(({ before }) => before === index);
  const isAlone = series.length === 1;
  return {
    type: 'scatter',
    data: {
      datasets: series.map(({ values, shape }, index) => ({
        data: values.map((y, x) => ({ x, y })),
        showLine: true,
        order: index,
        segment: {
          borderColor: ({ p1DataIndex }: { p1DataIndex: number }) =>
            isBroken(p1DataIndex) ? 'transparent' : undefined,
        },
        ...lookOf(shape, style),
      })),
    },
    options: {
      events: [],
      layout: { padding: { top: 26, right: 26, left: 4 } },
      scales: {
        x: {
          min: -0.15,
          max: Math.max(labels.length - 1, 1) + 0.15,
          border: { color: style.line },
          grid: { display: false },
          afterBuildTicks: (axis) => {
            axis.ticks = labels.map((_, value) => ({ value }));
          },
          ticks: {
            callback: (value) => labels[Number(value)] ?? '',
            autoSkip: true,
            autoSkipPadding: isNarrow ? 10 : 6,
            maxRotation: 0,
            color: style.muted,
            font: { family: style.font, size: style.axisSize },
          },
        },
        y: {
          min: 0,
          max: maximum,
          border: { display: false },
          grid: { color: style.line },
          ticks: {
            precision: 0,
            ...(maximum <= 10 ? { stepSize: 1 } : {}),
            color: style.muted,
            font: { family: style.font, size: style.axisSize },
          },
        },
      },
    },
    plugins: [wordsPlugin(isAlone ? series : [], breaks, written, style)],
  };
}

/** Told apart by line and point, not by colour. */
function lookOf(shape: LineSeries['shape'], style: ChartStyle) {
  const looks = {
    line: { color: style.action, fill: style.action, dash: [], point: 'circle', width: 2.5 },
    dashed: { color: style.edge, fill: style.surface, dash: [6, 4], point: 'circle', width: 2 },
    dotted: { color: style.ink, fill: style.ink, dash: [2, 4], point: 'triangle', width: 2 },
  } as const;
  const { color, fill, dash, point, width } = looks[shape];
  return {
    borderColor: color,
    borderWidth: width,
    borderDash: [...dash],
    pointRadius: 5,
    pointStyle: point as PointStyle,
    pointBackgroundColor: fill,
    pointBorderColor: color,
    pointBorderWidth: 2,
  };
}

/** A line alone has its values at its points; a break is a dashed mark from top to bottom. */
function wordsPlugin(
  series: readonly LineSeries[],
  breaks: readonly LineBreak[],
  written: (value: number) => string,
  style: ChartStyle,
): Plugin {
  return {
    id: 'zou-lines',
    beforeDatasetsDraw(chart: Chart) {
      for (const { before } of breaks) drawBreak(chart, before, style);
    },
    afterDatasetsDraw(chart: Chart) {
      const { ctx, scales } = chart;
      ctx.save();
      ctx.fillStyle = style.ink;
      ctx.font = `600 ${style.axisSize}px ${style.font}`;
      ctx.textAlign = 'center';
      for (const { values } of series) {
        values.forEach((value, index) => {
          if (value === null) return;
          const x = scales['x']?.getPixelForValue(index) ?? 0;
          const y = scales['y']?.getPixelForValue(value) ?? 0;
          ctx.fillText(written(value), x, y - 12);
        });
      }
      ctx.restore();
    },
  };
}

function drawBreak(chart: Chart, before: number, style: ChartStyle): void {
  const { ctx, chartArea, scales } = chart;
  const x = scales['x']?.getPixelForValue(before - 0.5) ?? 0;
  ctx.save();
  ctx.strokeStyle = style.muted;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([3, 3]);
  ctx.beginPath();
  ctx.moveTo(x, chartArea.top);
  ctx.lineTo(x, chartArea.bottom);
  ctx.stroke();
  ctx.restore();
}
