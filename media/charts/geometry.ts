import type { Columns } from '../../src/quality/reduce';
import type { TimeRange } from '../../src/shared/series';

/** Space left of the plot, px: the same in both charts, so that they line up. */
export const gutter = 66;
/** Space right of the plot, px: room for half of the last time label. */
export const rightSpace = 28;
/** Height of one direction's strip of states under the plot, px. */
export const stripHeight = 9;
/** Space between the plot and the first strip, px: room for the lower half of the label of zero. */
export const stripsTop = 8;
/** Space between the two strips, px. */
export const stripGap = 3;
/** Height of both strips with the space above them, px. */
export const stripsHeight = stripsTop + 2 * stripHeight + stripGap;
/** Height of everything under the plot, px: strips, two lines of labels, the name of the axis. */
export const timeAxisHeight = stripsHeight + 50;
/** Height of one direction's bar of marks at the top of the plot, px. */
export const markHeight = 4;
/** Least distance of time labels, px. */
export const timeLabelWidth = 62;

/** A plot's rectangle on its canvas, px. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The pixel columns of a plot on a canvas of `width` px. */
export function plotColumns(range: TimeRange, width: number): Columns {
  const plotWidth = (width - gutter - rightSpace) * window.devicePixelRatio;
  return { ...range, count: Math.max(1, Math.round(plotWidth)) };
}
