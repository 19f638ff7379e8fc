import type { ChartOptions, Tick } from 'chart.js';
import type { TimeRange } from '../../src/shared/series';
import { fill } from '../ui/dom';
import { gutter, rightSpace, stripsHeight, timeLabelWidth } from './geometry';
import type { Look } from './plotContent';
import type { TimeFrame } from './timeFrame';
import { timeTicks } from './timeTicks';

/** Chart.js asks several times in one layout: the last answer is kept. */
function timeTicksOf({ zone, locale }: TimeFrame): (width: number, range: TimeRange) => Tick[] {
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
export function plotOptions(frame: TimeFrame, look: () => Look): ChartOptions<'reducedLine'> {
  const { range, theme } = look();
  const timeTicksFor = timeTicksOf(frame);
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
    locale: frame.locale,
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
          text: fill(frame.axisTitle, frame.zone.name),
          color: theme.muted,
          font,
          padding: 0,
        },
        afterBuildTicks: (scale) => {
          scale.ticks = timeTicksFor(scale.chart.width, look().range);
        },
      },
      y: {
        type: 'value',
        grid: { color: theme.grid, drawTicks: false },
        border: { color: theme.muted },
        ticks: { ...ticks, padding: 4 },
      },
    },
  };
}
