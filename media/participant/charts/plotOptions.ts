import type { ChartOptions, Tick } from 'chart.js';
import { fill } from '../../ui/dom';
import { formatNumber } from './formats';
import { gutter, rightSpace, stripsHeight, timeLabelWidth } from './geometry';
import { focusTicks, plainLossMax } from './lossScale';
import type { ChartKind, Look, Scene } from './scene';
import { timeTicks } from './timeTicks';
import { roundUp, valueTicks } from './valueTicks';

/** The upper end of a chart's value axis, % or bit/s. */
export function valueMax(kind: ChartKind, { peak, rules }: Scene, focusLoss: boolean): number {
  if (kind === 'bitrate') {
    const step = roundUp(Math.max(peak.bitrate, 1000) / 5);
    return Math.ceil((peak.bitrate * 1.02) / step) * step;
  }
  return focusLoss ? 100 : plainLossMax(peak.loss, rules.lossThresholdPercent);
}

/** The unit that a scene's bitrate axis is written in. */
export function bitrateUnit({ peak, strings }: Scene): { readonly name: string; readonly bitsPerSecond: number } {
  return peak.bitrate >= 1e6
    ? { name: strings.megabits, bitsPerSecond: 1e6 }
    : { name: strings.kilobits, bitsPerSecond: 1e3 };
}

function valueTicksOf(kind: ChartKind, scene: Scene, look: Look): Tick[] {
  const focus = kind === 'loss' && look.focusLoss;
  const values = focus ? focusTicks : valueTicks(valueMax(kind, scene, look.focusLoss), 5);
  const { name, bitsPerSecond } = bitrateUnit(scene);
  return values.map((value) => ({
    value,
    label:
      kind === 'loss'
        ? `${formatNumber(value, scene.locale, 2)} ${scene.strings.percent}`
        : `${formatNumber(value / bitsPerSecond, scene.locale, 2)} ${name}`,
  }));
}

function timeTicksOf(width: number, scene: Scene, look: Look): Tick[] {
  const plotWidth = width - gutter - rightSpace;
  return timeTicks(look.range, plotWidth, timeLabelWidth, scene.zone.id, scene.locale).map(({ at, label }) => ({
    value: at,
    label,
  }));
}

/** Chart.js options of one chart; the range in sight is read through `look` at each update. */
export function plotOptions(kind: ChartKind, scene: Scene, look: () => Look): ChartOptions<'line'> {
  const { range, theme, focusLoss } = look();
  const font = { family: theme.font, size: theme.fontSize };
  const ticks = { color: theme.foreground, font, autoSkip: false, maxRotation: 0 };
  return {
    animation: false,
    parsing: false,
    normalized: true,
    responsive: false,
    events: [],
    locale: scene.locale,
    layout: { padding: { top: 8, right: rightSpace } },
    datasets: { line: { borderWidth: theme.lineWidth, borderJoinStyle: 'bevel', pointRadius: 0, spanGaps: false } },
    scales: {
      x: {
        type: 'linear',
        min: range.from,
        max: range.to,
        grid: { color: theme.grid, drawTicks: false },
        border: { color: theme.muted },
        ticks: { ...ticks, padding: stripsHeight + 4, includeBounds: false },
        title: {
          display: true,
          text: fill(scene.strings.timeAxis, scene.zone.name),
          color: theme.muted,
          font,
          padding: 0,
        },
        // Else a long label at an edge would shift one chart against the other.
        afterFit: (scale) => {
          scale.paddingLeft = scale.paddingRight = 0;
        },
        afterTickToLabelConversion: (scale) => {
          scale.ticks = timeTicksOf(scale.chart.width, scene, look());
        },
      },
      y: {
        type: kind === 'loss' && focusLoss ? 'focus' : 'linear',
        min: 0,
        max: valueMax(kind, scene, focusLoss),
        grid: { color: theme.grid, drawTicks: false },
        border: { color: theme.muted },
        ticks: { ...ticks, padding: 4 },
        afterFit: (scale) => {
          scale.width = gutter;
        },
        afterTickToLabelConversion: (scale) => {
          scale.ticks = valueTicksOf(kind, scene, look());
        },
      },
    },
  };
}
