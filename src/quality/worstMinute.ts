import { type Direction, SampleState, type TimeRange } from '../shared/series';
import type { LaidSeries } from './lay';

/** The minute with the highest mean loss. */
export interface WorstMinute extends TimeRange {
  /** Mean loss over its measured time, %. */
  readonly meanPercent: number;
  /** Its measured time, ms. */
  readonly measuredMs: number;
  /** False where no window of the recording counts, so that all that was measured stands for it. */
  readonly isWindow: boolean;
}

/** Length of the sliding window, ms. */
export const windowMs = 60_000;
/** The least measured time in a window that counts, ms. */
export const leastMeasuredMs = 30_000;
/** Means closer than this (in %) are the same: sums of floating-point numbers differ by about as much. */
export const sameMean = 1e-9;

/** Measured samples in order of time, with sums that tell how much of time and loss lies before each. */
class Measured {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly losses: Float64Array;
  readonly #timeBefore: Float64Array;
  readonly #lossBefore: Float64Array;
  count = 0;
  /** Index of the highest, of several the first. */
  highest = 0;

  constructor({ times, parts, cut, ...series }: LaidSeries, direction: Direction) {
    const { state, loss } = series[direction];
    const sampleOf = cut?.[direction].sample;
    let sample = -1;
    const make = () => new Float64Array(times.length + 1);
    this.starts = make();
    this.ends = make();
    this.losses = make();
    this.#timeBefore = make();
    this.#lossBefore = make();
    for (const { start, end, intervalMs } of parts) {
      for (let i = start; i < end; i++) {
        if (state[i] === SampleState.measured) {
          const isPiece = sampleOf?.[i] === sample && this.ends[this.count - 1] === times[i];
          sample = sampleOf?.[i] ?? -1;
          this.#add(times[i] ?? 0, intervalMs, loss[i] ?? 0, isPiece);
        }
      }
    }
  }

  /** Adds a sample, or a further piece of the last one. */
  #add(from: number, length: number, loss: number, isPiece: boolean): void {
    if (isPiece) {
      this.count--;
    }
    const { count } = this;
    this.starts[count] = isPiece ? (this.starts[count] ?? 0) : from;
    this.ends[count] = from + length;
    this.losses[count] = loss;
    const whole = from + length - (this.starts[count] ?? 0);
    this.#timeBefore[count + 1] = (this.#timeBefore[count] ?? 0) + whole;
    this.#lossBefore[count + 1] = (this.#lossBefore[count] ?? 0) + whole * loss;
    this.highest = loss > (this.losses[this.highest] ?? 0) ? count : this.highest;
    this.count++;
  }

  /** Measured time before `time`, of which `index` is the first sample that does not end by then. */
  timeBefore(time: number, index: number): number {
    return (this.#timeBefore[index] ?? 0) + (index < this.count ? Math.max(0, time - (this.starts[index] ?? 0)) : 0);
  }

  /** Loss times measured time before `time`, likewise. */
  lossBefore(time: number, index: number): number {
    const part = index < this.count ? Math.max(0, time - (this.starts[index] ?? 0)) * (this.losses[index] ?? 0) : 0;
    return (this.#lossBefore[index] ?? 0) + part;
  }

  /** The first edge of a sample after `time`. */
  edgeAfter(time: number, index: number): number {
    const start = this.starts[index] ?? 0;
    return index >= this.count ? Infinity : time < start ? start : (this.ends[index] ?? 0);
  }
}

/** Tells of a window from `from` its measured time (ms) and the loss times that time. */
type Visit = (from: number, measuredMs: number, lossMs: number) => void;

/**
 * Slides a window from `begin` to `latest` and stops wherever its start or its end meets the edge of a sample. Between two
 * stops both figures change evenly, so that their ratio is highest at a stop.
 */
function slide(measured: Measured, begin: number, latest: number, visit: Visit): void {
  const { ends, count } = measured;
  let first = 0;
  let last = 0;
  for (let from = begin; ;) {
    const to = from + windowMs;
    while (first < count && (ends[first] ?? 0) <= from) {
      first++;
    }
    while (last < count && (ends[last] ?? 0) <= to) {
      last++;
    }
    visit(
      from,
      measured.timeBefore(to, last) - measured.timeBefore(from, first),
      measured.lossBefore(to, last) - measured.lossBefore(from, first),
    );
    if (from >= latest) {
      return;
    }
    const next = Math.min(measured.edgeAfter(from, first), measured.edgeAfter(to, last) - windowMs, latest);
    // A step too small for a floating-point number must not stop the window.
    from = next > from ? next : latest;
  }
}

/** All that was measured, where no window counts; null of nothing. */
function meanOfAll(measured: Measured, begin: number, end: number): WorstMinute | null {
  const measuredMs = measured.timeBefore(end, measured.count);
  return measuredMs > 0
    ? {
        from: begin,
        to: end,
        meanPercent: measured.lossBefore(end, measured.count) / measuredMs,
        measuredMs,
        isWindow: false,
      }
    : null;
}

/**
 * The window of 60 s with at least 30 s measured and the highest mean loss over its measured time, of several with the same
 * mean the one whose middle is nearest to that of the highest sample, then the earliest. It slides freely from the first to
 * the last sample, gaps included; without such a window all that was measured stands for it. Null when nothing was measured.
 */
export function findWorstMinute(series: LaidSeries, direction: Direction): WorstMinute | null {
  const measured = new Measured(series, direction);
  const begin = series.times[0] ?? 0;
  const end = (series.times.at(-1) ?? 0) + (series.parts.at(-1)?.intervalMs ?? 0);
  const latest = end - windowMs;
  if (latest < begin || measured.count === 0) {
    return meanOfAll(measured, begin, end);
  }
  const visitCounting = (visit: Visit): void => {
    let before = { from: begin, measuredMs: -1, lossMs: 0 };
    slide(measured, begin, latest, (from, measuredMs, lossMs) => {
      // Where the measured time passes 30 s between two stops, the window that has just so much counts too.
      const isCrossed =
        before.measuredMs >= 0 && measuredMs >= leastMeasuredMs !== before.measuredMs >= leastMeasuredMs;
      if (isCrossed) {
        const share = (leastMeasuredMs - before.measuredMs) / (measuredMs - before.measuredMs);
        if (share > 0 && share < 1) {
          const loss = before.lossMs + share * (lossMs - before.lossMs);
          visit(before.from + share * (from - before.from), leastMeasuredMs, loss);
        }
      }
      visit(from, measuredMs, lossMs);
      before = { from, measuredMs, lossMs };
    });
  };
  let worst = -1;
  visitCounting((_, measuredMs, lossMs) => {
    if (measuredMs >= leastMeasuredMs && lossMs / measuredMs > worst) {
      worst = lossMs / measuredMs;
    }
  });
  if (worst < 0) {
    return meanOfAll(measured, begin, end);
  }
  const { highest, starts, ends } = measured;
  const wanted = ((starts[highest] ?? 0) + (ends[highest] ?? 0) - windowMs) / 2;
  let found = NaN;
  let previous = NaN;
  visitCounting((from, measuredMs, lossMs) => {
    if (measuredMs < leastMeasuredMs || lossMs / measuredMs < worst - sameMean) {
      previous = NaN;
      return;
    }
    // Between two stops of the same mean every window has it.
    const nearest = previous <= wanted && wanted <= from ? wanted : from;
    if (!(Math.abs(found - wanted) <= Math.abs(nearest - wanted))) {
      found = nearest;
    }
    previous = from;
  });
  return { ...measure(measured, found), meanPercent: Math.max(0, worst), isWindow: true };
}

/** The window from `from` and its measured time. */
function measure(measured: Measured, from: number): TimeRange & { readonly measuredMs: number } {
  let measuredMs = 0;
  for (let i = 0; i < measured.count; i++) {
    const length = Math.min(measured.ends[i] ?? 0, from + windowMs) - Math.max(measured.starts[i] ?? 0, from);
    measuredMs += Math.max(0, length);
  }
  return { from, to: from + windowMs, measuredMs };
}
