import type { ChartTheme } from './chartTheme';
import { timeLabelWidth, timeSpan } from './geometry';
import type { TimeFrame } from './timeFrame';
import type { TimeTick } from './timeTicks';
import { timeTicks } from './timeTicks';
import type { TimeRange } from '../../src/shared/series';

let known: { readonly key: string; readonly ticks: readonly TimeTick[] } = { key: '', ticks: [] };

/** The time ticks of canvases `width` px wide; those of the last range are kept, as every chart of a panel has the same. */
export function ticksOf({ zone, locale }: TimeFrame, range: TimeRange, width: number): readonly TimeTick[] {
  const key = [range.from, range.to, width, zone.id, locale].join(' ');
  if (key !== known.key) {
    const { left, right } = timeSpan(width);
    known = { key, ticks: timeTicks(range, right - left, timeLabelWidth, zone.id, locale) };
  }
  return known.ticks;
}

/** Draws the lines of the time ticks between two heights. */
export function drawTimeGrid(
  context: CanvasRenderingContext2D,
  frame: TimeFrame,
  range: TimeRange,
  theme: ChartTheme,
  width: number,
  [top, bottom]: readonly [number, number],
): void {
  const { left, right } = timeSpan(width);
  context.fillStyle = theme.grid;
  for (const { at } of ticksOf(frame, range, width)) {
    const x = left + ((at - range.from) / (range.to - range.from)) * (right - left);
    context.fillRect(Math.round(x), top, 1, bottom - top);
  }
}
