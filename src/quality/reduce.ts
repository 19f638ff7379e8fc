import { SampleState } from '../shared/series';
import type { SeriesPart, TimeRange } from '../shared/series';
import type { EpochMs } from '../shared/time';

/** The pixel columns of a plot: `count` equal steps over the range in sight, common to every line drawn in it. */
export interface Columns extends TimeRange {
  readonly count: number;
}

/** Times and states of one direction's samples; all arrays aligned. */
export interface Samples {
  readonly times: Float64Array;
  readonly state: Uint8Array;
  readonly parts: readonly SeriesPart[];
}

/** A sample to draw: its own time and value; a NaN value breaks the line. */
export interface Point {
  readonly x: EpochMs;
  readonly y: number;
}

/** The first index in [start, end) whose time is not before `time`; `end` when there is none. */
export function lowerBound(times: Float64Array, time: EpochMs, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? Infinity) < time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/**
 * The measured samples that a line needs: of each pixel column the smallest and the largest value at their own times, in order of time, with one sample
 * beyond each edge so that the line reaches it. A break stands between two points whenever anything between them was not measured or two parts meet.
 */
export function reduceLine(samples: Samples, values: Float64Array, columns: Columns): Point[] {
  const { times, state, parts } = samples;
  const points: Point[] = [];
  const perMs = columns.count / (columns.to - columns.from);
  let breaks = 0;
  let drawnBreaks = 0;

  const add = (index: number, breaksBefore: number): void => {
    const x = times[index] ?? NaN;
    if (breaksBefore !== drawnBreaks && points.length > 0) {
      points.push({ x, y: NaN });
    }
    drawnBreaks = breaksBefore;
    points.push({ x, y: values[index] ?? NaN });
  };

  for (const part of parts) {
    breaks++;
    const firstTime = times[part.start] ?? Infinity;
    const lastTime = times[part.end - 1] ?? -Infinity;
    if (lastTime < columns.from || firstTime > columns.to) {
      continue;
    }
    const first = Math.max(part.start, lowerBound(times, columns.from, part.start, part.end) - 1);
    const last = Math.min(part.end, lowerBound(times, columns.to, part.start, part.end) + 1);
    let column = NaN;
    let low = -1;
    let high = -1;
    let lowValue = 0;
    let highValue = 0;
    let lowBreaks = 0;
    let highBreaks = 0;

    const flush = (): void => {
      if (low < 0) {
        return;
      }
      if (low === high) {
        add(low, lowBreaks);
      } else if (low < high) {
        add(low, lowBreaks);
        add(high, highBreaks);
      } else {
        add(high, highBreaks);
        add(low, lowBreaks);
      }
      low = -1;
    };

    for (let index = first; index < last; index++) {
      const value = values[index] ?? NaN;
      if (state[index] !== SampleState.measured || Number.isNaN(value)) {
        breaks++;
        continue;
      }
      const at = Math.floor(((times[index] ?? NaN) - columns.from) * perMs);
      if (at !== column) {
        flush();
        column = at;
      }
      if (low < 0) {
        low = high = index;
        lowValue = highValue = value;
        lowBreaks = highBreaks = breaks;
      } else if (value < lowValue) {
        low = index;
        lowValue = value;
        lowBreaks = breaks;
      } else if (value > highValue) {
        high = index;
        highValue = value;
        highBreaks = breaks;
      }
    }
    flush();
  }
  return points;
}

/** The points that no line reaches because a break stands on both sides: drawn as dots, or they would vanish. */
export function isolatedPoints(points: readonly Point[]): Point[] {
  const alone = (point: Point | undefined): boolean => point === undefined || Number.isNaN(point.y);
  return points.filter(
    (point, index) => !Number.isNaN(point.y) && alone(points[index - 1]) && alone(points[index + 1]),
  );
}

/** A set of states, as bits `1 << SampleState`. */
export type StateBits = number;

/** For each pixel column the states that occur in it, other than measured; what lies in the stay but in no part is missing. */
export function stateColumns(samples: Samples, stay: TimeRange, columns: Columns): Uint8Array {
  const { times, state, parts } = samples;
  const bits = new Uint8Array(columns.count);
  const perMs = columns.count / (columns.to - columns.from);

  const mark = (from: EpochMs, to: EpochMs, bit: StateBits): void => {
    const first = Math.floor((from - columns.from) * perMs);
    const last = Math.max(first + 1, Math.ceil((to - columns.from) * perMs));
    for (let column = Math.max(0, first); column < Math.min(columns.count, last); column++) {
      bits[column] = (bits[column] ?? 0) | bit;
    }
  };

  const missing = 1 << SampleState.missing;
  let recordedUntil = stay.from;
  for (const part of parts) {
    const start = times[part.start];
    const lastTime = times[part.end - 1];
    if (start === undefined || lastTime === undefined) {
      continue;
    }
    // Clocks round: less than one interval between two parts is no stretch of its own.
    if (start - recordedUntil >= part.intervalMs) {
      mark(recordedUntil, start, missing);
    }
    recordedUntil = lastTime + part.intervalMs;
    if (recordedUntil <= columns.from || start >= columns.to) {
      continue;
    }
    const first = Math.max(part.start, lowerBound(times, columns.from, part.start, part.end) - 1);
    const last = lowerBound(times, columns.to, part.start, part.end);
    for (let index = first; index < last; index++) {
      const kind = state[index] ?? SampleState.missing;
      if (kind !== SampleState.measured) {
        const time = times[index] ?? NaN;
        mark(time, time + part.intervalMs, 1 << kind);
      }
    }
  }
  const interval = parts.at(-1)?.intervalMs ?? 0;
  if (stay.to - recordedUntil >= interval && stay.to > recordedUntil) {
    mark(recordedUntil, stay.to, missing);
  }
  return bits;
}
