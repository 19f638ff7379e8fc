import { type Direction, directions } from '../shared/series';

/** What had to be left out, assumed or guessed while reading; every count is 0 and every list empty when all was well. */
export interface ReadingNotes {
  /** Values that are no number, negative, loss over 100 % or bitrate over 1 Gbit/s. */
  readonly unreadableValues: number;
  /** Values that shorter arrays lack at their end, read as missing. */
  readonly lackingValues: number;
  /** Entries that hold nothing that could be a sample. */
  readonly emptyEntries: number;
  /** Time for which several entries hold samples, ms; the rule for it stands at `mergeBlocks`. */
  readonly overlapMs: number;
  /** Samples left out because neither their entry nor the stay has a time. */
  readonly untimedSamples: number;
  /** Entries placed at the joining for want of a usable `timeStamp`. */
  readonly assumedStarts: number;
  /** Entries read at the default interval for want of a usable `sampleRateMs`. */
  readonly assumedIntervals: number;
  /** Time not recorded that may lie anywhere inside its entry, ms. */
  readonly unplacedMs: number;
  /** How much later than its stay (negative: earlier) a recording of the same length lies, ms; one for each such stay. */
  readonly clockShiftsMs: readonly number[];
  /** How long at most a recording begins before its joining, and ends after its leaving, ms. */
  readonly beforeJoiningMs: number;
  readonly afterLeavingMs: number;
  /** Directions whose loss counts as measured because the bitrate array is absent altogether. */
  readonly withoutBitrate: readonly Direction[];
  /** Directions without any packet loss beside their bitrate. */
  readonly withoutLoss: readonly Direction[];
  /** Measured losses above zero that were read as percent, and how many of them do not exceed 1. */
  readonly lossesAboveZero: number;
  readonly lossesUpToOne: number;
  /** Read as ratio, but some loss exceeds 1. */
  readonly looksLikePercent: boolean;
  /** Another call of the account has shown that its packet loss is percent. */
  readonly isPercentShown: boolean;
}

/** Share of the losses above zero that must not exceed 1 for them to look like ratios, %. */
const ratioSharePercent = 99;

/** True when loss that was read as percent may be ratios; the whole of what is judged decides, both directions together. */
export function looksLikeRatio({ lossesAboveZero, lossesUpToOne, isPercentShown }: ReadingNotes): boolean {
  return !isPercentShown && lossesAboveZero > 0 && lossesUpToOne * 100 >= lossesAboveZero * ratioSharePercent;
}

/** The notes on several stays as one: counts are summed, of times outside a stay the longest counts, what holds for one stay is said. */
export function sumNotes(all: readonly ReadingNotes[]): ReadingNotes {
  const sum = (count: (notes: ReadingNotes) => number): number => all.reduce((total, notes) => total + count(notes), 0);
  const most = (length: (notes: ReadingNotes) => number): number => Math.max(0, ...all.map(length));
  const any = (of: (notes: ReadingNotes) => readonly Direction[]): Direction[] =>
    directions.filter((direction) => all.some((notes) => of(notes).includes(direction)));
  return {
    unreadableValues: sum((notes) => notes.unreadableValues),
    lackingValues: sum((notes) => notes.lackingValues),
    emptyEntries: sum((notes) => notes.emptyEntries),
    overlapMs: sum((notes) => notes.overlapMs),
    untimedSamples: sum((notes) => notes.untimedSamples),
    assumedStarts: sum((notes) => notes.assumedStarts),
    assumedIntervals: sum((notes) => notes.assumedIntervals),
    unplacedMs: sum((notes) => notes.unplacedMs),
    clockShiftsMs: all.flatMap((notes) => notes.clockShiftsMs),
    beforeJoiningMs: most((notes) => notes.beforeJoiningMs),
    afterLeavingMs: most((notes) => notes.afterLeavingMs),
    withoutBitrate: any((notes) => notes.withoutBitrate),
    withoutLoss: any((notes) => notes.withoutLoss),
    lossesAboveZero: sum((notes) => notes.lossesAboveZero),
    lossesUpToOne: sum((notes) => notes.lossesUpToOne),
    looksLikePercent: all.some((notes) => notes.looksLikePercent),
    isPercentShown: all.some((notes) => notes.isPercentShown),
  };
}
