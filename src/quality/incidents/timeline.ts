import type { QualityRules } from '../../shared/quality';
import { type Direction, SampleState, type TimeRange } from '../../shared/series';
import type { EpochMs } from '../../shared/time';
import { findLossRuns } from '../episodes';
import { hasFewPackets } from '../fewPackets';
import type { MergedSeries } from '../mergeBlocks';
import { type ReadStay, recordedRange } from '../readStay';
import type { Stay } from '../stay';
import { type Ranges, subtract, unite } from './ranges';
import { leastGapMs } from './rules';

/** A suffering: an episode of loss in one direction, on the clock that all stays of the session share. */
export interface Suffering extends TimeRange {
  /** How much later it may really be, because samples are missing at an unknown place before it, ms. */
  readonly slackMs: number;
  /** Highest loss in it, %. */
  readonly peakPercent: number;
}

/** What one direction of a stay, or of a person, shows over time. */
export interface DirectionTimeline {
  /** In order of time; those of two devices may overlap. */
  readonly bad: readonly Suffering[];
  /** The time of all of them. */
  readonly suffered: Ranges;
  readonly measured: Ranges;
  /** There, but neither measured, nor silent, nor quiet: few packets and loss under the threshold. */
  readonly unknown: Ranges;
}

/** What a stay, or a person over all stays, shows over time. */
export interface Timeline extends Readonly<Record<Direction, DirectionTimeline>> {
  readonly there: Ranges;
  /** There by a stay whose details are read. */
  readonly read: Ranges;
  /** There, the details are read, and neither direction has a sample; only where the place in time is known. */
  readonly unrecorded: Ranges;
}

const nothingKnown = (there: Ranges): DirectionTimeline => ({ bad: [], suffered: [], measured: [], unknown: there });

/** The time of the samples that qualify. */
function rangesWhere({ times, parts }: MergedSeries, qualifies: (index: number) => boolean): TimeRange[] {
  const ranges: { from: number; to: number }[] = [];
  let from = NaN;
  let reach = NaN;
  for (const { start, end, intervalMs } of parts) {
    for (let i = start; i < end; i++) {
      if (!qualifies(i)) {
        continue;
      }
      const at = times[i] ?? 0;
      if (at !== reach) {
        ranges.push({ from, to: reach });
        from = at;
      }
      reach = at + intervalMs;
    }
  }
  ranges.push({ from, to: reach });
  // The first one is none.
  return ranges.slice(1);
}

/** A stay of which only the list tells. `until`: the end of a stay whose leaving is not known. */
export function unreadTimeline({ joinedAt, leftAt }: Stay, until: EpochMs): Timeline {
  const from = joinedAt ?? leftAt;
  const there = from === null ? [] : unite([{ from, to: leftAt ?? until }]);
  return { there, read: [], unrecorded: [], send: nothingKnown(there), recv: nothingKnown(there) };
}

/** A stay whose details are read. */
export function readTimeline(read: ReadStay, rules: QualityRules): Timeline {
  const { series, placing, stay } = read;
  const shift = placing.clockShiftMs;
  const recorded = recordedRange(read);
  const shifted = recorded && { from: recorded.from - shift, to: recorded.to - shift };
  const from = stay.joinedAt ?? shifted?.from ?? stay.leftAt;
  const known = from === null ? [] : [{ from, to: stay.leftAt ?? shifted?.to ?? from }];
  const there = unite([...known, ...(shifted === null ? [] : [shifted])], leastGapMs);
  const move = (ranges: readonly TimeRange[]): TimeRange[] =>
    shift === 0 ? [...ranges] : ranges.map((range) => ({ from: range.from - shift, to: range.to - shift }));
  if (series === null) {
    return { there, read: there, unrecorded: there, send: nothingKnown(there), recv: nothingKnown(there) };
  }
  const { send, recv } = series;
  const isRecorded = (i: number): boolean =>
    send.state[i] !== SampleState.missing || recv.state[i] !== SampleState.missing;
  const recordedAny = rangesWhere(series, isRecorded);
  const unplaced = shifted === null || placing.unplacedMs === 0 ? [] : [{ from: shifted.to, to: Infinity }];
  return {
    there,
    read: there,
    unrecorded: subtract(there, unite([...move(recordedAny), ...unplaced])),
    send: directionTimeline(series, 'send', rules, there, move, placing.unplacedMs),
    recv: directionTimeline(series, 'recv', rules, there, move, placing.unplacedMs),
  };
}

function directionTimeline(
  series: MergedSeries,
  direction: Direction,
  rules: QualityRules,
  there: Ranges,
  move: (ranges: readonly TimeRange[]) => TimeRange[],
  unplacedMs: number,
): DirectionTimeline {
  const { state, bitrate, loss } = series[direction];
  const isMeasured = (i: number): boolean => state[i] === SampleState.measured && !hasFewPackets(bitrate[i]);
  const measured = unite(move(rangesWhere(series, isMeasured)), leastGapMs);
  const isQuiet = (i: number): boolean =>
    state[i] === SampleState.silent ||
    (state[i] === SampleState.measured && hasFewPackets(bitrate[i]) && (loss[i] ?? 0) < rules.lossThresholdPercent);
  const quiet = move(rangesWhere(series, isQuiet));
  const episodes = findLossRuns(series, direction, rules).episodes.filter((one) => !one.restsOnFewPackets);
  const approximate = series.parts.filter((part) => part.approximate);
  const bad = episodes.map((episode): Suffering => {
    const isApproximate = approximate.some((part) => episode.start < part.end && episode.end > part.start);
    const [{ from, to } = episode] = move([episode]);
    return { from, to, slackMs: isApproximate ? unplacedMs : 0, peakPercent: episode.peakPercent };
  });
  return {
    bad,
    suffered: unite(bad),
    measured,
    // What is between the samples of two states for less than a told gap is no lack.
    unknown: subtract(there, unite([...measured, ...quiet], leastGapMs)),
  };
}

/** A person over all stays: bad where any stay is, measured where any is, not known where any is not. */
export function personTimeline(stays: readonly Timeline[]): Timeline {
  const all = (pick: (stay: Timeline) => readonly TimeRange[]): TimeRange[] => unite(stays.flatMap(pick));
  const there = all((stay) => stay.there);
  const recordedByAny = stays.flatMap((stay) => subtract(stay.read, stay.unrecorded));
  const direction = (one: Direction): DirectionTimeline => ({
    bad: stays.flatMap((stay) => stay[one].bad).sort((a, b) => a.from - b.from || a.to - b.to),
    suffered: all((stay) => stay[one].suffered),
    measured: all((stay) => stay[one].measured),
    unknown: all((stay) => stay[one].unknown),
  });
  const unread = stays.flatMap((stay) => subtract(stay.there, stay.read));
  return {
    there,
    read: subtract(
      all((stay) => stay.read),
      unite(unread),
    ),
    unrecorded: subtract(
      all((stay) => stay.unrecorded),
      unite([...recordedByAny, ...unread]),
    ),
    send: direction('send'),
    recv: direction('recv'),
  };
}
