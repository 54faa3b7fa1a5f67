import type { ChartConfiguration } from 'chart.js';
import type { ChartStyle } from './chart-style';
import type { RadarAxis } from '../chart-rows';
import { wrapLabel } from './wrap-label';

const NARROW = 400;

/** A radar of this year, with the year before dashed. */
export function radarConfiguration(
  axes: readonly RadarAxis[],
  maximum: number,
  style: ChartStyle,
  width: number,
): ChartConfiguration {
  const hasBefore = axes.some(({ before }) => before !== null);
  const now = {
    data: axes.map((axis) => axis.now),
    borderColor: style.action,
    backgroundColor: 'rgb(11 85 99 / 0.1)',
    borderWidth: 2.5,
    pointRadius: 4.5,
    pointBackgroundColor: style.action,
    fill: true,
    order: 0,
  };
  const before = {
    data: axes.map((axis) => axis.before),
    borderColor: style.edge,
    borderWidth: 2,
    borderDash: [4, 4],
    pointRadius: 3.5,
    pointStyle: 'rect' as const,
    pointBackgroundColor: style.surface,
    fill: false,
    order: 1,
  };
  return {
    type: 'radar',
    data: {
      labels: axes.map(({ label }) => wrapLabel(label, width < NARROW)),
      datasets: hasBefore ? [now, before] : [now],
    },
    options: {
      events: [],
      scales: {
        r: {
          min: 0,
          max: maximum,
          angleLines: { color: style.line },
          grid: { color: style.line },
          pointLabels: { color: style.ink, font: { family: style.font, size: style.radarSize } },
          ticks: {
            stepSize: maximum > 10 ? maximum / 4 : 1,
            color: style.muted,
            backdropColor: 'transparent',
            font: { family: style.font, size: style.radarSize },
          },
        },
      },
    },
  };
}
