import type { QualityRules } from '../../shared/quality';
import { type Direction, directions, SampleState, type TimeRange } from '../../shared/series';
import { StripState } from '../../shared/stripState';
import type { EpochMs } from '../../shared/time';
import { severeFrom } from '../episodes';
import { hasFewPackets } from '../fewPackets';
import type { MergedSeries } from '../mergeBlocks';
import type { ReadStay } from '../readStay';
import { type Ranges, subtract, unite } from './ranges';
import type { Timeline } from './timeline';

/** One direction of a stay, small: 7 bytes a sample. */
export interface CompactDirection {
  /** A {@link StripState} a sample, by the rules in force. */
  readonly state: Uint8Array;
  /** Loss in hundredths of a %, {@link noLoss} where none was measured: to be shown, not judged. */
  readonly loss: Uint16Array;
  /** bit/s, NaN where none is known. */
  readonly bitrate: Float32Array;
}

/** Samples that follow each other at one interval. */
export interface CompactPart {
  /** Start of the first, on the clock that all stays of the session share. */
  readonly from: EpochMs;
  readonly intervalMs: number;
  /** Index of the first sample, and after the last. */
  readonly start: number;
  readonly end: number;
}

/** A stay for the strips, without anything that is only needed to judge it. */
export interface CompactStay extends Readonly<Record<Direction, CompactDirection>> {
  readonly there: Ranges;
  readonly isRead: boolean;
  /** There, but without samples, for at least one interval. */
  readonly gaps: Ranges;
  /** In order of time. */
  readonly parts: readonly CompactPart[];
}

/** In place of a loss that was not measured. */
export const noLoss = 0xffff;

const none: CompactDirection = { state: new Uint8Array(), loss: new Uint16Array(), bitrate: new Float32Array() };

/** A stay whose details are not read. */
export function unreadStay({ there }: Timeline): CompactStay {
  return { there, isRead: false, gaps: [], parts: [], send: none, recv: none };
}

/** Makes the samples of a stay small. */
export function compactStay({ series, placing }: ReadStay, { there }: Timeline, rules: QualityRules): CompactStay {
  if (series === null) {
    return { there, isRead: true, gaps: there, parts: [], send: none, recv: none };
  }
  const parts = series.parts.map(({ start, end, intervalMs }): CompactPart => ({
    from: (series.times[start] ?? 0) - placing.clockShiftMs,
    intervalMs,
    start,
    end,
  }));
  const recorded = unite(parts.map(rangeOf));
  const longest = parts.reduce((most, { intervalMs }) => Math.max(most, intervalMs), 0);
  return {
    there,
    isRead: true,
    gaps: subtract(there, recorded).filter(({ from, to }) => to - from >= longest),
    parts,
    send: compactDirection(series, 'send', rules),
    recv: compactDirection(series, 'recv', rules),
  };
}

/** From the start of the first to the end of the last sample. */
export function rangeOf({ from, intervalMs, start, end }: CompactPart): TimeRange {
  return { from, to: from + (end - start) * intervalMs };
}

const unmeasured: Readonly<Record<number, StripState>> = {
  [SampleState.silent]: StripState.silent,
  [SampleState.unreadable]: StripState.unreadable,
  [SampleState.missing]: StripState.missing,
};

function compactDirection(series: MergedSeries, direction: Direction, rules: QualityRules): CompactDirection {
  const { loss, bitrate, state } = series[direction];
  const severe = severeFrom(rules);
  const compact = {
    state: new Uint8Array(loss.length),
    loss: new Uint16Array(loss.length).fill(noLoss),
    bitrate: Float32Array.from(bitrate),
  };
  for (let i = 0; i < loss.length; i++) {
    const percent = loss[i] ?? NaN;
    const kind = state[i] ?? SampleState.missing;
    if (kind !== SampleState.measured) {
      compact.state[i] = unmeasured[kind] ?? StripState.missing;
      continue;
    }
    const isSevere = percent >= severe && !hasFewPackets(bitrate[i]);
    const isAbove = percent >= rules.lossThresholdPercent;
    compact.state[i] = isSevere ? StripState.severe : isAbove ? StripState.aboveThreshold : StripState.good;
    compact.loss[i] = Math.round(percent * 100);
  }
  return compact;
}

/** How many bytes the samples of a stay take. */
export function bytesOf(stay: CompactStay): number {
  return directions.reduce((sum, direction) => {
    const { state, loss, bitrate } = stay[direction];
    return sum + state.byteLength + loss.byteLength + bitrate.byteLength;
  }, 0);
}
