import { type Direction, SampleState, type TimeRange } from '../shared/series';
import type { MergedSeries } from './mergeBlocks';
import { leastToldMs, type Placing } from './placing';
import { findRuns, markState } from './runs';
import { knownStay, type Stay } from './stay';

/** A stretch of a stay in which one direction was not measured, though it was not silent. */
export interface Gap extends TimeRange {
  /** `missing`: nothing was recorded. `lossMissing`: a bitrate was, packet loss was not. `unreadable`: values made no sense. */
  readonly kind: 'missing' | 'lossMissing' | 'unreadable';
  /** False when the time may be missing anywhere in the last entry: it is then given as lying after its end. */
  readonly isPlaced: boolean;
  /** True when the sample before it was measured at or above the loss threshold. */
  readonly followsLoss: boolean;
  /** True when something was recorded in that direction after it. */
  readonly goesOn: boolean;
}

interface Missing {
  readonly from: number;
  to: number;
  /** Index of the sample that ends where it begins, -1 when there is none. */
  readonly before: number;
  hasBitrate: boolean;
}

/** The stretches of missing time, of any length: nulls, between entries, and before the first sample since `from`. */
function findMissing(series: MergedSeries, direction: Direction, from: number): Missing[] {
  const { state, bitrate } = series[direction];
  const found: Missing[] = [];
  let last: Missing | undefined;
  const add = (start: number, end: number, before: number, hasBitrate: boolean): void => {
    if (last?.to === start) {
      last.to = end;
      last.hasBitrate ||= hasBitrate;
    } else {
      last = { from: start, to: end, before, hasBitrate };
      found.push(last);
    }
  };
  let reach = from;
  for (const { start, end, intervalMs } of series.parts) {
    const begin = series.times[start] ?? 0;
    if (begin > reach) {
      add(reach, begin, start - 1, false);
    }
    for (let i = start; i < end; i++) {
      if (state[i] === SampleState.missing) {
        const at = begin + (i - start) * intervalMs;
        add(at, at + intervalMs, i - 1, (bitrate[i] ?? NaN) >= 0);
      }
    }
    reach = Math.max(reach, begin + (end - start) * intervalMs);
  }
  return found;
}

/** The gaps of at least 10 s of one direction of one stay, in order of time; `threshold` is the loss that counts, %. */
export function findGaps(
  series: MergedSeries | null,
  direction: Direction,
  stay: Stay,
  placing: Placing,
  threshold: number,
): Gap[] {
  const range = knownStay(stay);
  if (series === null) {
    const isLong = range !== null && range.to - range.from >= leastToldMs;
    return isLong ? [{ ...range, kind: 'missing', isPlaced: true, followsLoss: false, goesOn: false }] : [];
  }
  const { state, loss } = series[direction];
  const [joined, left] = [stay.joinedAt, stay.leftAt].map((at) => (at === null ? null : at + placing.clockShiftMs));
  const isLoss = (i: number) => state[i] === SampleState.measured && (loss[i] ?? 0) >= threshold;
  const first = series.times[0] ?? 0;
  const recordedUntil = (series.times.at(-1) ?? 0) + (series.parts.at(-1)?.intervalMs ?? 0);
  const end = stay.leftAt ?? 0;
  const begin = joined ?? first;
  const missing = findMissing(series, direction, begin).map(({ from, to, before, hasBitrate }): Gap => ({
    // What is not recorded outside the stay is not missing.
    from: Math.max(from, begin),
    to: Math.min(to, left ?? Infinity),
    kind: hasBitrate ? 'lossMissing' : 'missing',
    isPlaced: true,
    followsLoss: isLoss(before),
    goesOn: to < recordedUntil,
  }));
  const marks = markState(series, direction, SampleState.unreadable);
  const unreadable = findRuns(series, direction, marks).map(({ from, to, start }): Gap => ({
    from,
    to,
    kind: 'unreadable',
    isPlaced: true,
    followsLoss: isLoss(start - 1),
    goesOn: to < recordedUntil,
  }));
  const rest: Gap = {
    from: end - placing.unplacedMs,
    to: end,
    kind: 'missing',
    isPlaced: false,
    followsLoss: isLoss(series.times.length - 1),
    goesOn: false,
  };
  return [...missing, ...unreadable, rest]
    .filter((gap) => gap.to - gap.from >= leastToldMs)
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Stretches of at least 10 s in which nothing flowed, in order of time. */
export function findSilences(series: MergedSeries, direction: Direction): TimeRange[] {
  return findRuns(series, direction, markState(series, direction, SampleState.silent))
    .filter((run) => run.durationMs >= leastToldMs)
    .map(({ from, to }) => ({ from, to }));
}
