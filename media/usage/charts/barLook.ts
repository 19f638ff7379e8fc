import type { BarView } from '../../../src/shared/protocol/usageView';
import { SampleState } from '../../../src/shared/series';
import type { ChartTheme } from '../../charts/chartTheme';
import { stripPattern } from '../../charts/patterns';

/** The colour of all bars: one chart shows one thing. */
export function barColour(theme: ChartTheme): string {
  return theme.series.recv;
}

/** What fills a bar: plain, or hatched where it may still grow. */
export function barFill({ mayGrow }: Pick<BarView, 'mayGrow'>, theme: ChartTheme): CanvasPattern | string {
  const colour = barColour(theme);
  return mayGrow ? stripPattern(SampleState.silent, colour) : colour;
}
