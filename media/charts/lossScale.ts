import { valueTicks } from './valueTicks';

/** Loss up to which the focused scale is linear and readable, %. */
export const focusKnee = 10;
/** The peak from which the focused scale is the better first look, %. */
export const focusFromPeak = 20;
const kneeAt = 0.7;

/** Where a loss in % lies on the focused scale: 0 to 10 % fill the lower 0.7 of the height, 10 to 100 % the rest. */
export function focusPosition(loss: number): number {
  return loss <= focusKnee
    ? (loss / focusKnee) * kneeAt
    : kneeAt + ((loss - focusKnee) / (100 - focusKnee)) * (1 - kneeAt);
}

/** The loss in % at a place on the focused scale; the inverse of {@link focusPosition}. */
export function focusValue(position: number): number {
  return position <= kneeAt
    ? (position / kneeAt) * focusKnee
    : focusKnee + ((position - kneeAt) / (1 - kneeAt)) * (100 - focusKnee);
}

/** The labelled losses of the focused scale, %. */
export const focusTicks: readonly number[] = [0, 2, 4, 6, 8, 10, 50, 100];

/** The upper end of the plain loss scale, %: a little above the peak, and never so low that the threshold is out of sight. */
export function plainLossMax(peak: number, threshold: number): number {
  const wanted = Math.min(100, Math.max(peak * 1.05, threshold * 1.6, 1));
  const step = valueTicks(wanted, 5)[1] ?? wanted;
  return Math.min(100, Math.ceil(wanted / step - 1e-9) * step);
}
