import type { Points, Samples } from '../../src/quality/reduce';
import type { Direction, TimeRange } from '../../src/shared/series';
import type { EpochMs } from '../../src/shared/time';
import type { ChartTheme } from './chartTheme';
import type { Area } from './geometry';

/** How all charts of a panel are drawn at a moment. */
export interface Look {
  readonly range: TimeRange;
  readonly theme: ChartTheme;
}

/** Samples of one direction to draw as a line; `values` is aligned with the samples' times. */
export interface PlotLine {
  readonly samples: Samples;
  readonly values: Float64Array;
  readonly direction: Direction;
}

/** A value axis from 0 to `max`; up to `knee`, if there is one, it is linear and fills most of the height, above it is compressed. */
export interface ValueAxis {
  readonly max: number;
  readonly knee: number | null;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  /** What there is to say about the axis beside the chart's title. */
  readonly note: string | null;
}

/** Where things lie on a plot, px. */
export interface Places {
  readonly area: Area;
  readonly x: (at: EpochMs) => number;
  readonly y: (value: number) => number;
  readonly max: number;
}

/** What one plot shows: a panel says it, the plot draws it; asked again at each drawing. */
export interface PlotContent {
  lines(): readonly PlotLine[];
  /** The axis for the points about to be drawn, of which one a line may lie beyond each end of the range. */
  axis(range: TimeRange, drawn: readonly Points[]): ValueAxis;
  /** Behind the lines; may reach over the plot into its head, but not into its axis. */
  drawBehind(context: CanvasRenderingContext2D, look: Look, places: Places): void;
  drawInFront(context: CanvasRenderingContext2D, look: Look, places: Places): void;
}
