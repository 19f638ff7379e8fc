import { SampleState } from '../shared/series';
import type { SeriesPart, TimeRange } from '../shared/series';
import type { EpochMs } from '../shared/time';

/** The pixel columns of a plot: `count` equal steps over the range in sight, common to every line drawn in it. */
export interface PixelColumns extends TimeRange {
  readonly count: number;
}

/** Times and states of one direction's samples; all arrays aligned. */
export interface Samples {
  readonly times: Float64Array;
  readonly state: Uint8Array;
  readonly parts: readonly SeriesPart[];
}

/** Samples to draw, each with its own time and value; a NaN value breaks the line. */
export interface Points {
  readonly times: readonly EpochMs[];
  readonly values: readonly number[];
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
 * The measured samples that a line needs: of each pixel column (and part) the smallest and the largest value at their own times, in order of time, with one sample
 * beyond each edge so that the line reaches it. A break stands between two points whenever anything between them was not measured or two parts meet.
 */
export function reduceLine(samples: Samples, values: Float64Array, columns: PixelColumns): Points {
  const before = reduced.get(values);
  if (before?.state === samples.state && isSame(before.columns, columns)) {
    return before.points;
  }
  const points = reduceAnew(samples, values, columns);
  reduced.set(values, { state: samples.state, columns, points });
  return points;
}

/** What was last drawn of each line: mostly the same stretch is drawn again. */
const reduced = new WeakMap<
  Float64Array,
  { readonly state: Uint8Array; readonly columns: PixelColumns; readonly points: Points }
>();

function isSame(a: PixelColumns, b: PixelColumns): boolean {
  return a.from === b.from && a.to === b.to && a.count === b.count;
}

function reduceAnew({ times, state, parts }: Samples, values: Float64Array, columns: PixelColumns): Points {
  const points = { times: [] as number[], values: [] as number[] };
  const columnMs = (columns.to - columns.from) / columns.count;
  let breaks = 0;
  let drawnBreaks = 0;
  for (const part of parts) {
    breaks++;
    const firstTime = times[part.start] ?? Infinity;
    const lastTime = times[part.end - 1] ?? -Infinity;
    if (lastTime < columns.from || firstTime > columns.to) {
      continue;
    }
    const last = Math.min(part.end, lowerBound(times, columns.to, part.start, part.end) + 1);
    let index = Math.max(part.start, lowerBound(times, columns.from, part.start, part.end) - 1);
    while (index < last) {
      const column = Math.floor(((times[index] ?? NaN) - columns.from) / columnMs);
      const columnEnd = columns.from + (column + 1) * columnMs;
      let low = -1;
      let high = -1;
      let lowValue = Infinity;
      let highValue = -Infinity;
      let lowBreaks = 0;
      let highBreaks = 0;
      do {
        const value = values[index] ?? NaN;
        if (state[index] !== SampleState.measured || Number.isNaN(value)) {
          breaks++;
        } else {
          if (value < lowValue) {
            low = index;
            lowValue = value;
            lowBreaks = breaks;
          }
          if (value > highValue) {
            high = index;
            highValue = value;
            highBreaks = breaks;
          }
        }
        index++;
      } while (index < last && (times[index] ?? NaN) < columnEnd);
      if (low >= 0) {
        const isLowFirst = low <= high;
        const firstBreaks = isLowFirst ? lowBreaks : highBreaks;
        add(points, times, values, isLowFirst ? low : high, firstBreaks !== drawnBreaks);
        drawnBreaks = firstBreaks;
        if (low !== high) {
          const lastBreaks = isLowFirst ? highBreaks : lowBreaks;
          add(points, times, values, isLowFirst ? high : low, lastBreaks !== drawnBreaks);
          drawnBreaks = lastBreaks;
        }
      }
    }
  }
  return points;
}

function add(
  points: { readonly times: number[]; readonly values: number[] },
  times: Float64Array,
  values: Float64Array,
  index: number,
  isBroken: boolean,
): void {
  const time = times[index] ?? NaN;
  if (isBroken && points.times.length > 0) {
    points.times.push(time);
    points.values.push(NaN);
  }
  points.times.push(time);
  points.values.push(values[index] ?? NaN);
}

/** A run of time in one state other than measured. */
export interface Stretch extends TimeRange {
  readonly state: UnmeasuredState;
}

/** The states without a value to draw. */
export type UnmeasuredState = Exclude<SampleState, typeof SampleState.measured>;

const unmeasured: readonly UnmeasuredState[] = [SampleState.silent, SampleState.missing, SampleState.unreadable];

/** Where a stay was not measured, in order of time; what lies in the stay but in no part is missing. */
export function unmeasuredStretches({ times, state, parts }: Samples, stay: TimeRange): Stretch[] {
  const stretches: Stretch[] = [];
  let recordedUntil = stay.from;
  let interval = 0;
  const addMissing = (to: EpochMs): void => {
    // Clocks round: less than one interval between two parts is no stretch of its own.
    if (to > recordedUntil && to - recordedUntil >= interval) {
      stretches.push({ from: recordedUntil, to, state: SampleState.missing });
    }
  };
  for (const part of parts) {
    interval = part.intervalMs;
    addMissing(times[part.start] ?? NaN);
    recordedUntil = (times[part.end - 1] ?? NaN) + interval;
    const states = state.subarray(part.start, part.end);
    if (!unmeasured.some((kind) => states.includes(kind))) {
      continue;
    }
    for (let index = part.start; index < part.end;) {
      const kind = state[index];
      const start = index;
      do {
        index++;
      } while (index < part.end && state[index] === kind);
      const known = kind === SampleState.measured ? undefined : unmeasured.find((one) => one === kind);
      if (known !== undefined) {
        stretches.push({ from: times[start] ?? NaN, to: (times[index - 1] ?? NaN) + interval, state: known });
      }
    }
  }
  addMissing(stay.to);
  return stretches;
}

/** A run of pixel columns, `to` excluded, in one state. */
export interface ColumnRun {
  readonly from: number;
  readonly to: number;
  readonly state: UnmeasuredState;
}

/** Strongest last: where one column holds several states, the one least like a measurement shows. */
const strength: readonly number[] = [0, 1, 3, 2];

/** The columns that stretches touch, at least one each, so that not even a single sample vanishes; equal neighbours are joined. */
export function columnRuns(stretches: readonly Stretch[], columns: PixelColumns): ColumnRun[] {
  if (stretches.length === 0) {
    return [];
  }
  const states = new Uint8Array(columns.count);
  const perMs = columns.count / (columns.to - columns.from);
  for (const { from, to, state } of stretches) {
    if (to <= columns.from || from >= columns.to) {
      continue;
    }
    const first = Math.floor((from - columns.from) * perMs);
    const end = Math.min(columns.count, Math.max(first + 1, Math.ceil((to - columns.from) * perMs)));
    for (let column = Math.max(0, first); column < end; column++) {
      if ((strength[state] ?? 0) > (strength[states[column] ?? 0] ?? 0)) {
        states[column] = state;
      }
    }
  }
  const runs: ColumnRun[] = [];
  for (let column = 0; column < columns.count;) {
    const from = column;
    const kind = states[from];
    do {
      column++;
    } while (column < columns.count && states[column] === kind);
    const state = unmeasured.find((one) => one === kind);
    if (state !== undefined) {
      runs.push({ from, to: column, state });
    }
  }
  return runs;
}
