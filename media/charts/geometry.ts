import type { PixelColumns } from '../../src/quality/reduce';
import type { TimeRange } from '../../src/shared/series';

/** Space beside the plot, px: the same in all charts of a panel, so that they line up. */
export interface Gutters {
  /** Room for the labels of values. */
  readonly left: number;
  /** Room for the names of lines, and for half of the last time label. */
  readonly right: number;
}

/** The gutters of a panel that sets none. */
export const plainGutters: Gutters = { left: 62, right: 40 };
let guttersOf: (width: number) => Gutters = () => plainGutters;

/** Space beside the plot on a canvas of `width` px. */
export function guttersIn(width: number): Gutters {
  return guttersOf(width);
}

/** Space over a plot, px: its title, names of marks, and the bars of marks just above the plot. */
export const headHeight = 22;
/** Space under a plot, px: the lower half of the label of zero. */
export const footHeight = 7;
/** Height of one strip of states, px. */
export const stripHeight = 9;
/** Space between two strips, px. */
export const stripGap = 4;
/** Height of one direction's bar of marks above the plot, px. */
export const markHeight = 3;
/** Height of the time axis, px: two lines of labels. */
export const timeAxisHeight = 34;
/** Least distance of time labels, px. */
export const timeLabelWidth = 62;

/** Sets the space beside the plots of this page by the width of their canvases, px. */
export function setGutters(of: (width: number) => Gutters): void {
  guttersOf = of;
}

/** A plot's rectangle on its canvas, px. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where time runs on a canvas of `width` px. */
export function timeSpan(width: number): { readonly left: number; readonly right: number } {
  const { left, right } = guttersIn(width);
  return { left, right: Math.max(left + 1, width - right) };
}

/** Time that one pixel of a plot covers on a canvas of `width` px, ms. */
export function columnMs({ from, to }: TimeRange, width: number): number {
  const { left, right } = timeSpan(width);
  return (to - from) / (right - left);
}

/** The pixel columns of a plot on a canvas of `width` px with `ratio` device pixels each. */
export function plotColumns(range: TimeRange, width: number, ratio: number): PixelColumns {
  const { left, right } = timeSpan(width);
  return { ...range, count: Math.max(1, Math.round((right - left) * ratio)) };
}
