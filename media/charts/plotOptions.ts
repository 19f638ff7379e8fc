import type { ChartOptions, Tick } from 'chart.js';
import type { TimeRange } from '../../src/shared/series';
import { fill } from '../ui/dom';
import { formatNumber } from '../../src/shared/units';
import { gutter, rightSpace, stripsHeight, timeLabelWidth } from './geometry';
import { focusTicks, plainLossMax } from './lossScale';
import type { ChartKind, Look, Scene } from '../participant/charts/scene';
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

/** Chart.js asks several times in one layout: the last answer is kept. */
function timeTicksOf({ zone, locale }: Scene): (width: number, range: TimeRange) => Tick[] {
  let known: Tick[] = [];
  let knownWidth = NaN;
  let knownRange: TimeRange | null = null;
  return (width, range) => {
    if (width !== knownWidth || range !== knownRange) {
      const ticks = timeTicks(range, width - gutter - rightSpace, timeLabelWidth, zone.id, locale);
      known = ticks.map(({ at, label }) => ({ value: at, label }));
      knownWidth = width;
      knownRange = range;
    }
    return known;
  };
}

/** Chart.js options of one chart; the range in sight is read through `look` at each update. */
export function plotOptions(kind: ChartKind, scene: Scene, look: () => Look): ChartOptions<'reducedLine'> {
  const { range, theme, focusLoss } = look();
  const timeTicksFor = timeTicksOf(scene);
  const valueTickList = valueTicksOf(kind, scene, look());
  const font = { family: theme.font, size: theme.fontSize };
  const ticks = {
    color: theme.foreground,
    font,
    autoSkip: false,
    maxRotation: 0,
    // The labels come with the ticks; Chart.js's own formatter would cost more than the drawing.
    callback: (_value: unknown, index: number, all: Tick[]) => all[index]?.label,
  };
  return {
    animation: false,
    parsing: false,
    normalized: true,
    responsive: false,
    // Else a new width changes the height, too.
    maintainAspectRatio: false,
    events: [],
    locale: scene.locale,
    layout: { padding: { top: 8, right: rightSpace } },
    scales: {
      x: {
        type: 'fixed',
        min: range.from,
        max: range.to,
        grid: { color: theme.grid, drawTicks: false },
        border: { color: theme.muted },
        ticks: { ...ticks, padding: stripsHeight + 4 },
        title: {
          display: true,
          text: fill(scene.strings.timeAxis, scene.zone.name),
          color: theme.muted,
          font,
          padding: 0,
        },
        afterBuildTicks: (scale) => {
          scale.ticks = timeTicksFor(scale.chart.width, look().range);
        },
      },
      y: {
        type: kind === 'loss' && focusLoss ? 'focus' : 'fixed',
        min: 0,
        max: valueMax(kind, scene, focusLoss),
        grid: { color: theme.grid, drawTicks: false },
        border: { color: theme.muted },
        ticks: { ...ticks, padding: 4 },
        afterBuildTicks: (scale) => {
          scale.ticks = valueTickList;
        },
      },
    },
  };
}
