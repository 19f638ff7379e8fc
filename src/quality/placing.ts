import type { EpochMs } from '../shared/time';
import type { Stay } from './stay';

/** Silence and gaps shorter than this are not told, ms. */
export const leastToldMs = 10_000;

/** How the recording of a stay, from its first sample to the end of its last, lies beside the stay. */
export interface Placing {
  /** Where both have the same length but are shifted: how much later the recording lies, ms (negative: earlier); else 0. */
  readonly clockShiftMs: number;
  /** How long before the joining the first sample with a value begins, ms; 0 unless a whole sample or more. */
  readonly beforeJoiningMs: number;
  /** How long after the leaving the last sample with a value ends, ms; 0 unless a whole sample or more. */
  readonly afterLeavingMs: number;
  /** How long before the leaving the recording ends, ms; 0 when shorter than {@link leastToldMs}. */
  readonly unplacedMs: number;
}

/** When something was recorded; moments in ms since 1970. */
export interface Recording {
  /** The earliest time stamp of an entry with samples. */
  readonly stampedAt: EpochMs;
  readonly to: EpochMs;
  /** The longest interval of its entries, ms. */
  readonly intervalMs: number;
  /** From the first to the end of the last sample that is not missing, with their lengths; null where all are. */
  readonly filled: {
    readonly from: EpochMs;
    readonly fromIntervalMs: number;
    readonly to: EpochMs;
    readonly toIntervalMs: number;
  } | null;
}

/** Holds a recording (null: there is none) against its stay; what is not known of the stay says nothing. */
export function placeRecording(recording: Recording | null, { joinedAt, leftAt }: Stay): Placing {
  const late = recording && joinedAt !== null ? recording.stampedAt - joinedAt : 0;
  const over = recording && leftAt !== null ? recording.to - leftAt : 0;
  const tolerance = recording?.intervalMs ?? 0;
  // Of the same length to within one sample, and both ends off by more than that.
  if (Math.min(Math.abs(late), Math.abs(over)) > tolerance && Math.abs(late - over) <= tolerance) {
    return { clockShiftMs: late, beforeJoiningMs: 0, afterLeavingMs: 0, unplacedMs: 0 };
  }
  const filled = recording?.filled ?? null;
  const before = filled && joinedAt !== null ? joinedAt - filled.from : 0;
  const after = filled && leftAt !== null ? filled.to - leftAt : 0;
  return {
    clockShiftMs: 0,
    beforeJoiningMs: filled && before > 0 && before >= filled.fromIntervalMs ? before : 0,
    afterLeavingMs: filled && after > 0 && after >= filled.toIntervalMs ? after : 0,
    unplacedMs: -over >= leastToldMs ? -over : 0,
  };
}
