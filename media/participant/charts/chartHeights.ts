import type { ChartKind } from './scene';

/** A chart's height as a share of the window's, within bounds, px. */
const heights = { loss: [0.24, 180, 240], bitrate: [0.16, 120, 160] } as const;

/** How high a chart is in this window, px. */
export function heightOf(kind: ChartKind): number {
  const [share, least, most] = heights[kind];
  return Math.round(Math.min(most, Math.max(least, share * window.innerHeight)));
}
