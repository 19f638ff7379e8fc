import { valueTicks } from '../../charts/valueTicks';

/** Loss up to which the focused scale is linear and readable, %. */
export const focusKnee = 10;
/** The peak from which the focused scale is the better first look, %. */
export const focusFromPeak = 20;

/** The labelled losses of the focused scale, %. */
export const focusTicks: readonly number[] = [0, 2, 4, 6, 8, 10, 50, 100];

/** The upper end of the plain loss scale, %: a little above the peak, and never so low that the threshold is out of sight. */
export function plainLossMax(peak: number, threshold: number): number {
  const wanted = Math.min(100, Math.max(peak * 1.05, threshold * 1.6, 1));
  const step = valueTicks(wanted, 5)[1] ?? wanted;
  return Math.min(100, Math.ceil(wanted / step - 1e-9) * step);
}
