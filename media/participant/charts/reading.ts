import { lowerBound } from '../../../src/quality/reduce';
import { SampleState } from '../../../src/shared/series';
import type { Direction, Series } from '../../../src/shared/series';
import type { EpochMs } from '../../../src/shared/time';
import type { StayView } from '../../../src/shared/protocol/charts';

/** One direction at a moment. */
export interface DirectionReading {
  readonly state: SampleState;
  /** %, NaN unless measured. */
  readonly loss: number;
  /** bit/s, NaN when missing or unreadable. */
  readonly bitrate: number;
}

/** What was recorded at a moment. */
export interface Reading {
  readonly at: EpochMs;
  readonly stay: StayView | null;
  readonly send: DirectionReading;
  readonly recv: DirectionReading;
}

const nothing: DirectionReading = { state: SampleState.missing, loss: NaN, bitrate: NaN };

function worstLoss(series: Series, index: number): number {
  const send = series.send.loss[index] ?? NaN;
  const recv = series.recv.loss[index] ?? NaN;
  return Math.max(Number.isNaN(send) ? -1 : send, Number.isNaN(recv) ? -1 : recv);
}

/** Of the samples in the pixel column around `at` the one with the worst loss, the nearest of equals; else the one that lasts over `at`; else -1. */
function sampleIndex(series: Series, at: EpochMs, columnMs: number): number {
  const { times, parts } = series;
  const first = lowerBound(times, at - columnMs / 2, 0, times.length);
  const last = lowerBound(times, at + columnMs / 2, first, times.length);
  let best = -1;
  let bestLoss = -Infinity;
  for (let index = first; index < last; index++) {
    const loss = worstLoss(series, index);
    const nearer = Math.abs((times[index] ?? 0) - at) < Math.abs((times[best] ?? 0) - at);
    if (loss > bestLoss || (loss === bestLoss && nearer)) {
      best = index;
      bestLoss = loss;
    }
  }
  if (best >= 0) {
    return best;
  }
  const before = first - 1;
  const part = parts.find(({ start, end }) => before >= start && before < end);
  return part !== undefined && at < (times[before] ?? Infinity) + part.intervalMs ? before : -1;
}

function readDirection(series: Series, direction: Direction, index: number): DirectionReading {
  const { loss, bitrate, state } = series[direction];
  const known = Object.values(SampleState).find((value) => value === state[index]);
  return { state: known ?? SampleState.missing, loss: loss[index] ?? NaN, bitrate: bitrate[index] ?? NaN };
}

/** Reads the raw samples at a moment; of several in one pixel column (`columnMs` wide) the worst, with its own time. */
export function readAt(stays: readonly StayView[], at: EpochMs, columnMs: number): Reading {
  const stay = stays.findLast(({ range }) => at >= range.from && at < range.to) ?? null;
  const series = stay?.series;
  if (stay !== null && series) {
    const index = sampleIndex(series, at, columnMs);
    if (index >= 0) {
      return {
        at: series.times[index] ?? at,
        stay,
        send: readDirection(series, 'send', index),
        recv: readDirection(series, 'recv', index),
      };
    }
  }
  return { at, stay, send: nothing, recv: nothing };
}
