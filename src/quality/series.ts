import type { DetailsEntry, ParticipantDetails } from '../api/types';
import { greatestOf, leastOf } from '../shared/extremes';
import { type Direction, directions, SampleState } from '../shared/series';
import { type EpochMs, isMoment } from '../shared/time';
import { type Block, blockEnd } from './block';
import { type Columns, type PacketLossUnit, readColumns } from './columns';
import { mergeBlocks, type MergedSeries } from './mergeBlocks';
import { placeRecording, type Placing, type Recording } from './placing';
import type { ReadingNotes } from './readingNotes';
import type { Stay } from './stay';

/** The samples of a stay, with what is to be said about them. */
export interface SeriesReading {
  /** Null when there are no samples. */
  readonly series: MergedSeries | null;
  /** The samples before they were merged, to merge them with those of other stays. */
  readonly blocks: readonly Block[];
  readonly placing: Placing;
  readonly notes: ReadingNotes;
}

/** Whereby's usual time between samples, ms. */
export const defaultIntervalMs = 2000;
const intervalBoundsMs = { min: 100, max: 60_000 };
/** A `timeStamp` further than this outside its stay is a mistake, not a skewed clock. */
const strayMs = 3600_000;

/** `askedAt` stands in for a leaving that is not known: nothing begins over an hour after the moment of asking. */
function usableStart(timeStamp: EpochMs | null, { joinedAt, leftAt }: Stay, askedAt: EpochMs): timeStamp is EpochMs {
  return (
    isMoment(timeStamp) &&
    (joinedAt === null || timeStamp >= joinedAt - strayMs) &&
    timeStamp <= (leftAt ?? askedAt) + strayMs
  );
}

/** Index of the first (or last) sample of a block that is not missing in both directions; -1 where all are. */
function findFilled({ start, end, send, recv }: Block, fromEnd: boolean): number {
  const isFilled = (i: number) => send.state[i] !== SampleState.missing || recv.state[i] !== SampleState.missing;
  for (let i = start; i < end; i++) {
    const at = fromEnd ? start + end - 1 - i : i;
    if (isFilled(at)) {
      return at;
    }
  }
  return -1;
}

/** When the samples were recorded; null without samples. */
function findRecording(blocks: readonly Block[]): Recording | null {
  const filled = blocks.filter(({ start, end }) => end > start);
  if (filled.length === 0) {
    return null;
  }
  const withValues = filled.filter((block) => findFilled(block, false) >= 0);
  const begins = withValues.map((block) => ({
    at: block.at + (findFilled(block, false) - block.start) * block.intervalMs,
    intervalMs: block.intervalMs,
  }));
  const ends = withValues.map((block) => ({
    at: block.at + (findFilled(block, true) + 1 - block.start) * block.intervalMs,
    intervalMs: block.intervalMs,
  }));
  const first = begins.toSorted((a, b) => a.at - b.at || a.intervalMs - b.intervalMs)[0];
  const last = ends.toSorted((a, b) => b.at - a.at || a.intervalMs - b.intervalMs)[0];
  return {
    stampedAt: leastOf(filled.map(({ at, start, intervalMs }) => at - start * intervalMs)),
    to: greatestOf(filled.map(blockEnd)),
    intervalMs: greatestOf(filled.map(({ intervalMs }) => intervalMs)),
    filled:
      first && last
        ? { from: first.at, fromIntervalMs: first.intervalMs, to: last.at, toIntervalMs: last.intervalMs }
        : null,
  };
}

function usableInterval(sampleRateMs: number | null): sampleRateMs is number {
  return sampleRateMs !== null && sampleRateMs >= intervalBoundsMs.min && sampleRateMs <= intervalBoundsMs.max;
}

interface Counts {
  unreadableValues: number;
  lackingValues: number;
  emptyEntries: number;
  untimedSamples: number;
  assumedStarts: number;
  assumedIntervals: number;
}

function toBlock(entry: DetailsEntry, columns: Columns, stay: Stay, askedAt: EpochMs, counts: Counts): Block | null {
  const { count, startsWithDummy, send, recv } = columns;
  counts.unreadableValues += columns.unreadableValues;
  counts.lackingValues += columns.lackingValues;
  const timed = usableStart(entry.timeStamp, stay, askedAt);
  const at = timed ? entry.timeStamp : stay.joinedAt;
  if (!isMoment(at)) {
    counts.untimedSamples += count;
    return null;
  }
  const known = usableInterval(entry.sampleRateMs);
  const intervalMs = known ? entry.sampleRateMs : defaultIntervalMs;
  counts.assumedStarts += timed ? 0 : 1;
  counts.assumedIntervals += known ? 0 : 1;
  const start = startsWithDummy ? 1 : 0;
  return { at: at + start * intervalMs, intervalMs, approximate: false, start, end: count, send, recv };
}

/**
 * Reads the samples of a stay in every shape the API is known to give, and says what was left out or assumed. `askedAt` is
 * when they were asked for. Gaps that have a place stay gaps; an entry whose samples end early is marked as approximate.
 */
export function readSeries(
  details: ParticipantDetails,
  stay: Stay,
  unit: PacketLossUnit,
  askedAt: EpochMs = Infinity,
): SeriesReading {
  const counts: Counts = {
    unreadableValues: 0,
    lackingValues: 0,
    emptyEntries: 0,
    untimedSamples: 0,
    assumedStarts: 0,
    assumedIntervals: 0,
  };
  const without = { bitrate: new Set<Direction>(), loss: new Set<Direction>() };
  const blocks: Block[] = [];
  const losses = { highestRaw: 0, aboveZero: 0, upToOne: 0 };
  for (const entry of details) {
    const columns = readColumns(entry.samples, unit);
    const block = columns && toBlock(entry, columns, stay, askedAt, counts);
    if (!columns) {
      counts.emptyEntries++;
    } else if (block) {
      blocks.push(block);
      columns.withoutBitrate.forEach((direction) => without.bitrate.add(direction));
      columns.withoutLoss.forEach((direction) => without.loss.add(direction));
      losses.highestRaw = Math.max(losses.highestRaw, columns.highestRawLoss);
      losses.aboveZero += columns.lossesAboveZero;
      losses.upToOne += columns.lossesUpToOne;
    }
  }
  const recording = findRecording(blocks);
  const placing = placeRecording(recording, stay);
  const marked = blocks.map((block) => ({
    ...block,
    approximate: placing.unplacedMs > 0 && blockEnd(block) === recording?.to,
  }));
  const { series, overlapMs } = mergeBlocks(marked);
  const inOrder = (found: Set<Direction>) => directions.filter((direction) => found.has(direction));
  return {
    series,
    blocks: marked,
    placing,
    notes: {
      ...counts,
      overlapMs,
      unplacedMs: placing.unplacedMs,
      clockShiftsMs: placing.clockShiftMs === 0 ? [] : [placing.clockShiftMs],
      beforeJoiningMs: placing.beforeJoiningMs,
      afterLeavingMs: placing.afterLeavingMs,
      withoutBitrate: inOrder(without.bitrate),
      withoutLoss: inOrder(without.loss),
      lossesAboveZero: unit === 'percent' ? losses.aboveZero : 0,
      lossesUpToOne: unit === 'percent' ? losses.upToOne : 0,
      looksLikePercent: unit === 'ratio' && losses.highestRaw > 1,
      isPercentShown: false,
    },
  };
}
