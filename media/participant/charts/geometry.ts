/** Space left of the plot, px: the same in both charts, so that they line up. */
export const gutter = 66;
/** Space right of the plot, px: room for half of the last time label. */
export const rightSpace = 28;
/** Height of one direction's strip of states under the plot, px. */
export const stripHeight = 9;
/** Space before each strip, px. */
export const stripGap = 3;
/** Height of both strips with their gaps, px. */
export const stripsHeight = 2 * (stripHeight + stripGap);
/** Height of one direction's bar of marks at the top of the plot, px. */
export const markHeight = 4;
/** Least distance of time labels, px. */
export const timeLabelWidth = 72;

/** A plot's rectangle on its canvas, px. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
