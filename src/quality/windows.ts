import { type Direction, type DirectionSeries, SampleState } from '../shared/series';
import type { MergedSeries } from './mergeBlocks';

/** Length of the sliding window, ms. */
export const windowMs = 60_000;
/** The least measured time in a window that counts, ms. */
export const leastMeasuredMs = 30_000;
/** Measured samples in order of time, with sums that tell how much of time and loss lies before each. */
export class Measured {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly losses: Float64Array;
  readonly #timeBefore: Float64Array;
  readonly #lossBefore: Float64Array;
  count = 0;
  /** Index of the highest, of several the first. */
  highest = 0;

  constructor({ times, parts, cut, ...series }: MergedSeries, direction: Direction) {
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

/** Windows at every stop: where each begins, its measured time (ms) and the loss times that time. */
export interface Stops {
  readonly froms: Float64Array;
  readonly measuredMs: Float64Array;
  readonly lossMs: Float64Array;
  readonly count: number;
}

/**
 * Slides a window from `begin` to `latest` and stops wherever its start or its end meets the edge of a sample. Between two
 * stops both figures change evenly, so that their ratio is highest at a stop.
 */
export function stopAtEdges(measured: Measured, begin: number, latest: number): Stops {
  const { ends, count } = measured;
  const make = () => new Float64Array(4 * count + 3);
  const [froms, measuredMs, lossMs] = [make(), make(), make()];
  let stops = 0;
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
    froms[stops] = from;
    measuredMs[stops] = measured.timeBefore(to, last) - measured.timeBefore(from, first);
    lossMs[stops++] = measured.lossBefore(to, last) - measured.lossBefore(from, first);
    if (from >= latest) {
      return { froms, measuredMs, lossMs, count: stops };
    }
    const next = Math.min(measured.edgeAfter(from, first), measured.edgeAfter(to, last) - windowMs, latest);
    // A step too small for a floating-point number must not stop the window.
    from = next > from ? next : latest;
  }
}

/** The same where all samples are of one entry and fit a window: every stop is the start of a sample. Null for any other series. */
export function stopAtSamples({ times, parts, cut }: MergedSeries, { state, loss }: DirectionSeries): Stops | null {
  const [part, ...others] = parts;
  const width = windowMs / (part?.intervalMs ?? NaN);
  const count = times.length - width + 1;
  if (part === undefined || others.length > 0 || cut !== null || !Number.isInteger(width) || count < 1) {
    return null;
  }
  const { intervalMs } = part;
  const make = () => new Float64Array(count);
  const stops: Stops = {
    froms: make(),
    measuredMs: make(),
    lossMs: make(),
    count,
  };
  let samples = 0;
  let lossy = 0;
  let sum = 0;
  for (let i = 0; i < times.length; i++) {
    if (state[i] === SampleState.measured) {
      const percent = loss[i] ?? 0;
      samples++;
      lossy += percent > 0 ? 1 : 0;
      sum += percent;
    }
    const first = i - width;
    if (first >= 0 && state[first] === SampleState.measured) {
      const percent = loss[first] ?? 0;
      samples--;
      lossy -= percent > 0 ? 1 : 0;
      // What floating point leaves of nothing is nothing.
      sum = lossy === 0 ? 0 : sum - percent;
    }
    if (first >= -1) {
      stops.froms[first + 1] = times[first + 1] ?? 0;
      stops.measuredMs[first + 1] = samples * intervalMs;
      stops.lossMs[first + 1] = sum * intervalMs;
    }
  }
  return stops;
}

/** The stops, and between two of them the window that has just the least measured time, where that is passed. */
export function withCrossings(stops: Stops): Stops {
  const { froms, measuredMs, lossMs, count } = stops;
  const crossed: number[] = [];
  let countedBefore = (measuredMs[0] ?? 0) >= leastMeasuredMs;
  for (let i = 1; i < count; i++) {
    const counted = (measuredMs[i] ?? 0) >= leastMeasuredMs;
    if (counted !== countedBefore) {
      crossed.push(i);
      countedBefore = counted;
    }
  }
  if (crossed.length === 0) {
    return stops;
  }
  const make = () => new Float64Array(count + crossed.length);
  const all = { froms: make(), measuredMs: make(), lossMs: make() };
  let filled = 0;
  let copied = 0;
  const copyTo = (end: number): void => {
    all.froms.set(froms.subarray(copied, end), filled);
    all.measuredMs.set(measuredMs.subarray(copied, end), filled);
    all.lossMs.set(lossMs.subarray(copied, end), filled);
    filled += end - copied;
    copied = end;
  };
  const between = (values: Float64Array, i: number, share: number): number => {
    const before = values[i - 1] ?? 0;
    return before + share * ((values[i] ?? 0) - before);
  };
  for (const i of crossed) {
    copyTo(i);
    const before = measuredMs[i - 1] ?? 0;
    const share = (leastMeasuredMs - before) / ((measuredMs[i] ?? 0) - before);
    if (share > 0 && share < 1) {
      all.froms[filled] = between(froms, i, share);
      all.measuredMs[filled] = leastMeasuredMs;
      all.lossMs[filled++] = between(lossMs, i, share);
    }
  }
  copyTo(count);
  return { ...all, count: filled };
}
