import type { Rating } from '../../../../src/shared/quality';

/** A stretch of time, ms since 1970. */
export interface AgreedRange {
  readonly from: number;
  readonly to: number;
}

/** A run of samples as both tell it. */
export interface AgreedRun extends AgreedRange {
  readonly durationMs: number;
  readonly samples: number;
}

/** A run of loss as both tell it. */
export interface AgreedLoss extends AgreedRun {
  readonly peak: number;
}

/** An episode as both tell it. */
export interface AgreedEpisode extends AgreedLoss {
  readonly severe: readonly AgreedRun[];
  readonly mostlyFewPackets: boolean;
}

/** What the product and the reference both tell of one direction of a line of stays. */
export interface AgreedDirection {
  readonly rating: Rating;
  readonly measuredMs: number;
  readonly silentMs: number;
  readonly missingMs: number;
  readonly unreadableMs: number;
  readonly episodes: readonly AgreedEpisode[];
  readonly spikes: readonly AgreedLoss[];
  /** `from` is null where the mean of all stands for it. */
  readonly worstMinute: { readonly from: number | null; readonly mean: number } | null;
  readonly percentile95: number | null;
  readonly highest: { readonly loss: number; readonly at: number } | null;
  readonly coverage: number | null;
  readonly goodUnderHalf: boolean;
  readonly collapses: readonly (AgreedRun & { readonly median: number; readonly lowest: number })[];
  readonly lowSendBitrate: readonly AgreedRun[];
  readonly silences: readonly AgreedRange[];
  readonly gaps: readonly AgreedRange[];
}

/** What both tell of one stay. */
export interface AgreedStay {
  readonly participantId: string;
  readonly clockShiftMs: number;
  readonly unplacedMs: number;
  readonly beforeJoiningMs: number;
  readonly afterLeavingMs: number;
}

/** The end of a stay after which the person came back. */
export interface AgreedDrop {
  readonly leftAt: number;
  readonly backAt: number;
}

/** What came before it: the last episode of each direction. */
export interface AgreedBeforeDrop {
  readonly participantId: string;
  readonly direction: 'send' | 'recv';
  readonly from: number;
  readonly notRecordedMs: number;
}

/** What both tell of a call, to be compared field by field. */
export interface Agreed {
  readonly lines: readonly {
    readonly stays: readonly string[];
    readonly send: AgreedDirection;
    readonly recv: AgreedDirection;
  }[];
  readonly stays: readonly AgreedStay[];
  readonly rating: { readonly send: Rating; readonly recv: Rating };
  readonly away: readonly AgreedRange[];
  readonly drops: readonly AgreedDrop[];
  readonly beforeDrops: readonly AgreedBeforeDrop[];
  readonly looksLikeRatio: boolean;
}

/** To this part of a ms, % or bit/s both must tell the same: sums of floating-point numbers differ by less. */
const stepsOfOne = 1e4;
/** The same of a moment since 1970, ms: as fine as a floating-point number tells it. */
const stepsOfMoment = 10;
/** No other number is as large as a moment. */
const leastMoment = 1e11;

export const rounded = (value: number): number => Math.round(value * stepsOfOne) / stepsOfOne + 0;

const byTime = (a: AgreedRange, b: AgreedRange): number => a.from - b.from || a.to - b.to;

/** A moment to 0.1 ms. */
export const momentOf = (ms: number): number => Math.round(ms * stepsOfMoment) / stepsOfMoment;

/** Whether two rounded numbers are the same: two that differ by 1e-14 can be rounded to either side of a step. */
function isSame(a: number, b: number): boolean {
  const steps = Math.abs(a) >= leastMoment ? stepsOfMoment : stepsOfOne;
  return Math.abs(a - b) * steps < 1.5;
}

/** What one tells, with each number as the other tells it where it is the same but for its last step. */
export function settled(one: unknown, other: unknown): unknown {
  if (typeof one === 'number' && typeof other === 'number') {
    return isSame(one, other) ? other : one;
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.map((value, i) => settled(value, other[i]));
  }
  if (typeof one === 'object' && typeof other === 'object' && one !== null && other !== null) {
    const values = new Map(Object.entries(other));
    return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, settled(value, values.get(key))]));
  }
  return one;
}

/** Ranges alone, in order of time. */
export function rangesOf(ranges: readonly AgreedRange[]): AgreedRange[] {
  return ranges.map(({ from, to }) => ({ from: momentOf(from), to: momentOf(to) })).sort(byTime);
}

/** A run alone. */
export function runOf({ from, to, durationMs, samples }: AgreedRun): AgreedRun {
  return { from: momentOf(from), to: momentOf(to), durationMs: rounded(durationMs), samples };
}

/** By what an order is settled that neither promises. */
export function inOrder<T>(all: readonly T[]): T[] {
  return all.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
