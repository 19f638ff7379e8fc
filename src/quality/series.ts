import type { DetailsEntry, ParticipantDetails } from '../api/types';
import { type Direction, directions, type Series } from '../shared/series';
import { type EpochMs, isMoment } from '../shared/time';
import { type Columns, type PacketLossUnit, readColumns } from './columns';
import { type Block, compareBlocks, lay } from './lay';

/** When a person was there; null where the API does not say. */
export interface Stay {
  readonly joinedAt: EpochMs | null;
  readonly leftAt: EpochMs | null;
}

/** What had to be left out, assumed or guessed while reading; every count is 0 and every list empty when all was well. */
export interface ReadingNotes {
  /** Values that are no number, negative, loss over 100 % or bitrate over 1 Gbit/s. */
  readonly unreadableValues: number;
  /** Values that shorter arrays lack at their end, read as missing. */
  readonly lackingValues: number;
  /** Entries that hold nothing that could be a sample. */
  readonly emptyEntries: number;
  /** Samples left out because an earlier entry covers their time. */
  readonly overlappingSamples: number;
  /** Samples left out because neither their entry nor the stay has a time. */
  readonly untimedSamples: number;
  /** Entries placed at the joining for want of a usable `timeStamp`. */
  readonly assumedStarts: number;
  /** Entries read at {@link defaultIntervalMs} for want of a usable `sampleRateMs`. */
  readonly assumedIntervals: number;
  /** Time not recorded that may lie anywhere inside its entry, ms. */
  readonly unplacedMs: number;
  /** Directions whose loss counts as measured because the bitrate array is absent altogether. */
  readonly withoutBitrate: readonly Direction[];
  /** Directions without any packet loss beside their bitrate. */
  readonly withoutLoss: readonly Direction[];
  /** Read as percent, but non-zero loss exists and none exceeds 1. */
  readonly looksLikeRatio: boolean;
  /** Read as ratio, but some loss exceeds 1. */
  readonly looksLikePercent: boolean;
}

/** The notes on several stays as one: counts are summed, what holds for one stay is said. */
export function sumNotes(all: readonly ReadingNotes[]): ReadingNotes {
  const sum = (count: (notes: ReadingNotes) => number): number => all.reduce((total, notes) => total + count(notes), 0);
  const any = (of: (notes: ReadingNotes) => readonly Direction[]): Direction[] =>
    directions.filter((direction) => all.some((notes) => of(notes).includes(direction)));
  return {
    unreadableValues: sum((notes) => notes.unreadableValues),
    lackingValues: sum((notes) => notes.lackingValues),
    emptyEntries: sum((notes) => notes.emptyEntries),
    overlappingSamples: sum((notes) => notes.overlappingSamples),
    untimedSamples: sum((notes) => notes.untimedSamples),
    assumedStarts: sum((notes) => notes.assumedStarts),
    assumedIntervals: sum((notes) => notes.assumedIntervals),
    unplacedMs: sum((notes) => notes.unplacedMs),
    withoutBitrate: any((notes) => notes.withoutBitrate),
    withoutLoss: any((notes) => notes.withoutLoss),
    looksLikeRatio: all.some((notes) => notes.looksLikeRatio),
    looksLikePercent: all.some((notes) => notes.looksLikePercent),
  };
}

/** The samples of a stay, with what is to be said about them. */
export interface SeriesReading {
  /** Null when there are no samples. */
  readonly series: Series | null;
  readonly notes: ReadingNotes;
}

/** Whereby's usual time between samples, ms. */
export const defaultIntervalMs = 2000;
const intervalBoundsMs = { min: 100, max: 60_000 };
/** A `timeStamp` further than this outside its stay is a mistake, not a skewed clock. */
const strayMs = 24 * 3600_000;
/** Entries end a few seconds before the leaving as a rule; only more than this is worth telling. */
const endsEarlyMs = 10_000;

function usableStart(timeStamp: EpochMs | null, { joinedAt, leftAt }: Stay): timeStamp is EpochMs {
  return (
    isMoment(timeStamp) &&
    (joinedAt === null || timeStamp >= joinedAt - strayMs) &&
    (leftAt === null || timeStamp <= leftAt + strayMs)
  );
}

/**
 * Marks each block whose samples end well before the next block begins, or before the leaving, as approximate, and gives
 * the time so lost in ms. Samples carry no times, so what was not recorded may lie anywhere inside such a block.
 */
function markEarlyEnds(blocks: readonly Block[], leftAt: EpochMs | null): { marked: Block[]; unplacedMs: number } {
  const marked = blocks.toSorted(compareBlocks);
  let unplacedMs = 0;
  let last = 0;
  let reach = -Infinity;
  marked.forEach((block, index) => {
    const end = block.at + (block.end - block.start) * block.intervalMs;
    if (end > reach) {
      reach = end;
      last = index;
    }
    const gap = (marked[index + 1]?.at ?? leftAt ?? reach) - reach;
    const ended = marked[last];
    if (ended && gap > Math.max(endsEarlyMs, 2 * ended.intervalMs)) {
      unplacedMs += gap;
      marked[last] = { ...ended, approximate: true };
    }
  });
  return { marked, unplacedMs };
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

function toBlock(entry: DetailsEntry, columns: Columns, stay: Stay, counts: Counts): Block | null {
  const { count, startsWithDummy, send, recv } = columns;
  counts.unreadableValues += columns.unreadableValues;
  counts.lackingValues += columns.lackingValues;
  const timed = usableStart(entry.timeStamp, stay);
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
 * Reads the samples of a stay in every shape the API is known to give, and says what was left out or assumed. Gaps that
 * have a place stay gaps: nulls, the time between entries, before the first, and after the last until the leaving.
 */
export function readSeries(details: ParticipantDetails, stay: Stay, unit: PacketLossUnit): SeriesReading {
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
  let highestRawLoss = 0;
  for (const entry of details) {
    const columns = readColumns(entry.samples, unit);
    const block = columns && toBlock(entry, columns, stay, counts);
    if (!columns) {
      counts.emptyEntries++;
    } else if (block) {
      blocks.push(block);
      columns.withoutBitrate.forEach((direction) => without.bitrate.add(direction));
      columns.withoutLoss.forEach((direction) => without.loss.add(direction));
      highestRawLoss = Math.max(highestRawLoss, columns.highestRawLoss);
    }
  }
  const { marked, unplacedMs } = markEarlyEnds(blocks, isMoment(stay.leftAt) ? stay.leftAt : null);
  const { series, overlappingSamples } = lay(marked);
  const inOrder = (found: Set<Direction>) => directions.filter((direction) => found.has(direction));
  return {
    series,
    notes: {
      ...counts,
      overlappingSamples,
      unplacedMs,
      withoutBitrate: inOrder(without.bitrate),
      withoutLoss: inOrder(without.loss),
      looksLikeRatio: unit === 'percent' && highestRawLoss > 0 && highestRawLoss <= 1,
      looksLikePercent: unit === 'ratio' && highestRawLoss > 1,
    },
  };
}
