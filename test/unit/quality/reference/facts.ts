import type { Piece } from './mergeSamples';

/** A stretch of time in ms since 1970, `to` excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A run of samples: `durationMs` is the time of its samples alone, so at most `to - from`. */
export interface Run extends Stretch {
  readonly durationMs: number;
  /** How many samples stand in it, cut ones included. */
  readonly samples: number;
}

/** A run of loss at or above the threshold that is too short for an episode; `peak` in %. */
export interface Spike extends Run {
  readonly peak: number;
}

/** A run of loss at or above the threshold that is long enough; `peak` in %. */
export interface Episode extends Spike {
  readonly severe: boolean;
  /** Time of its severe runs together. */
  readonly severeMs: number;
  readonly severeRuns: readonly Run[];
  /** True where it rests on samples with few packets for more than half of its time. */
  readonly mostlyFewPackets: boolean;
}

/** The worst minute in %: `from` and `to` are null where the mean of all measured samples stands for it. */
export interface WorstMinute {
  readonly from: number | null;
  readonly to: number | null;
  /** Null where nothing was measured. */
  readonly mean: number | null;
}

/** The highest sample: its loss in % and where it begins. */
export interface Highest {
  readonly loss: number;
  readonly at: number;
}

/** A run of bitrate far under the median; bitrates in bit/s, `mean` by time. */
export interface Collapse extends Run {
  readonly median: number;
  readonly lowest: number;
  readonly mean: number;
}

/** The words of the verdict. */
export type Rating = 'notRated' | 'good' | 'degraded' | 'poor';

/** How many samples and how much time of the merged recording. */
export interface Amount {
  readonly samples: number;
  readonly ms: number;
}

/** What the samples of one direction say, whatever the stay; loss in %, bitrate in bit/s. */
export interface DirectionFacts {
  readonly merged: readonly Piece[];
  readonly measuredMs: number;
  readonly silentMs: number;
  /** Nulls within entries. */
  readonly missingMs: number;
  readonly unreadable: Amount;
  readonly fewPackets: Amount;
  readonly episodes: readonly Episode[];
  readonly spikes: readonly Spike[];
  readonly worstMinute: WorstMinute;
  readonly percentile95: number | null;
  readonly highest: Highest | null;
  readonly rating: Rating;
  readonly collapses: readonly Collapse[];
  /** Silence of at least 10 s. */
  readonly silences: readonly Run[];
  /** Always empty for what is received. */
  readonly lowSendBitrate: readonly Run[];
}

/** The share of the stay that was measured. */
export interface CoverageFacts {
  /** 0 to 1; null where it cannot be known. */
  readonly coverage: number | null;
  /** True for "good where measured". */
  readonly goodWhereMeasured: boolean;
}

/** One direction of one stay. */
export interface StayDirectionFacts extends DirectionFacts, CoverageFacts {
  /** At least 10 s each, in order of time. */
  readonly gaps: readonly Stretch[];
  readonly outsideStay: Amount;
}

/** How one entry was placed in time. */
export interface EntryFacts {
  readonly startsAt: number;
  readonly startIsFrom: 'timeStamp' | 'joinedAt' | 'nothing';
  readonly intervalMs: number;
  readonly intervalAssumed: boolean;
  /** Without the dummy. */
  readonly samples: number;
  readonly dummyIgnored: boolean;
  /** Not recorded, position unknown. */
  readonly unplacedMissingMs: number;
}

/** One stay, judged by itself. */
export interface StayFacts {
  readonly participantId: string;
  /** In the order of the input. */
  readonly entries: readonly EntryFacts[];
  /** The clock of the recording less that of the stay; null where they agree or cannot be compared. */
  readonly clockShiftMs: number | null;
  readonly looksLikeRatio: boolean;
  readonly send: StayDirectionFacts;
  readonly recv: StayDirectionFacts;
}

/** Stays that are judged together. */
export interface LineFacts {
  /** Places in the list of stays, in order of time. */
  readonly stays: readonly number[];
  readonly send: DirectionFacts & CoverageFacts;
  readonly recv: DirectionFacts & CoverageFacts;
}

/** An episode near the end of what was recorded before a drop. */
export interface EpisodeBeforeDrop {
  readonly direction: 'send' | 'recv';
  readonly episode: Episode;
  /** How long before the leaving nothing was recorded in that direction. */
  readonly notRecordedMs: number;
}

/** The person left and came back. */
export interface Drop {
  /** Place in the list of stays. */
  readonly stay: number;
  readonly leftAt: number;
  readonly backAt: number;
  readonly episodes: readonly EpisodeBeforeDrop[];
}

/** All that the reference says about one person in one call. */
export interface CallFacts {
  readonly stays: readonly StayFacts[];
  readonly lines: readonly LineFacts[];
  readonly rating: { readonly send: Rating; readonly recv: Rating };
  readonly away: readonly Stretch[];
  readonly drops: readonly Drop[];
  readonly looksLikeRatio: boolean;
}
